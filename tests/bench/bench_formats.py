"""How well files are read, field by field, measured on a folder of samples with their truth. Not a test.

    python tests/bench/bench_formats.py DATA_DIR [--misses]

DATA_DIR holds any of: seedshape.zip with seedshape.truth.jsonl.gz; true_labels.tsv and must_not_fire.tsv
(the text before, at and after a label); weekday_dates.tsv and hijri_gregorian_pairs.tsv (a date and its ISO);
encodings.zip with encodings.manifest.jsonl.gz (the sha256 of the right UTF-8 text).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import json
import sys
import time
import zipfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.core.arabic.dates import parse_date
from reader.core.arabic.folding import fold_key
from reader.core.errors import FileError
from reader.core.formats import read_bytes
from reader.core.formats.encoding import decode
from reader.core.formats.labels import closing_source, line_fields


class Score:
    """Right answers and tries under a name, and the misses."""

    def __init__(self) -> None:
        self.tries: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.misses: list[str] = []

    def add(self, name: str, got: object, wanted: object, where: str = "") -> None:
        self.tries[name] += 1
        self.right[name] += got == wanted
        if got != wanted:
            self.misses.append(f"{name} {where}: {got!r} for {wanted!r}"[:400])

    def show(self, title: str) -> None:
        print(f"\n{title}")
        for name, tries in self.tries.items():
            print(f"  {name:34} {self.right[name]:5} / {tries:5}  {self.right[name] / tries:7.2%}")


def lines_of(path: Path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def rows_of(path: Path):
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def bench_pages(data: Path) -> Score:
    score = Score()
    phrases: Counter[str] = Counter()
    pages = zipfile.ZipFile(data / "seedshape.zip")
    started = time.perf_counter()
    for truth in lines_of(data / "seedshape.truth.jsonl.gz"):
        file = truth["file"]
        drafts = read_bytes(pages.read(file), file).drafts
        score.add("two articles", len(drafts), 2, file)
        if len(drafts) != 2:
            continue
        first, second = drafts
        score.add("title", first.title, " ".join(truth["title"].split()), file)
        score.add("published", first.published, truth["published_gmt_date"], file)
        score.add("updated", first.updated, truth["updated"], file)
        score.add("source", first.source, truth["source"], file)
        score.add("related title", second.title, " ".join(truth["related_title"].split()), file)
        score.add("related source", second.source, truth["related_source"], file)
        score.add("linked both ways", (first.related, second.related), ((2,), (1,)), file)
        for name, draft, chars in (
            ("body", first, truth["body_chars"]),
            ("related body", second, truth["related_body_chars"]),
        ):
            length = len("\n".join(draft.body))
            repeated = length + 1 + len(draft.body[0]) if draft.body else 0
            near = min(abs(chars - length), abs(chars - repeated)) <= 0.01 * chars + 5
            score.add(f"{name} boundary (1 %)", near, True, f"{file} {length} {chars}")
        got, wanted = list(map(fold_key, first.keywords)), list(map(fold_key, truth["keywords"]))
        score.add("keyword lines exact", got, wanted, file)
        phrases.update(hits=len(set(got) & set(wanted)), got=len(set(got)), wanted=len(set(wanted)))
    score.show(f"pages ({time.perf_counter() - started:.2f} s)")
    hits, given, right = (phrases[name] or 1 for name in ("hits", "got", "wanted"))
    print(f"  keyword phrases: F1 {2 * hits / (given + right):.3f}, precision {hits / given:.3f}", end=", ")
    print(f"recall {hits / right:.3f}")
    return score


def bench_labels(data: Path) -> Score:
    score = Score()
    for row in rows_of(data / "true_labels.tsv"):
        context = "".join(row[part] for part in ("before", "at", "after")).replace("\\n", "\n")
        at = len(row["before"].replace("\\n", "\n"))
        start = context.rfind("\n", 0, at) + 1
        line = context[start:].split("\n")[0].strip()
        fired = bool(line_fields(line)) or closing_source(" ".join(line.split())) is not None
        score.add("labels that fire", fired, True, f"{row['where']}: {line[:80]}")
    for row in rows_of(data / "must_not_fire.tsv"):
        before, rest = row["before"].replace("\\n", "\n"), (row["at"] + row["after"]).replace("\\n", "\n")
        text = (
            before + rest if row["where"] == "title" else f"عنوان الخبر\nفقرة أولى من الخبر.\n{before}{rest}"
        )
        drafts = read_bytes(text.encode(), "page.txt").drafts
        spoken = " ".join(rest.split("\n")[0].split())
        fields = [
            (name, value)
            for draft in drafts
            for name in ("published", "published_text", "updated", "updated_text", "source", "keywords_raw")
            if (value := getattr(draft, name)) and value in spoken
        ]
        score.add("prose that stays prose", (fields, len(drafts)), ([], 1), f"{row['where']} {row['at']}")
    score.show("labels")
    return score


def bench_dates(data: Path) -> Score:
    score = Score()
    for file, column in (("weekday_dates.tsv", "iso"), ("hijri_gregorian_pairs.tsv", "gregorian_iso")):
        for row in rows_of(data / file):
            date = parse_date(row["surface"])
            score.add(file, date and date.iso, row[column], row["surface"])
            if "hijri" in row:
                alone = parse_date(row["hijri"])
                score.add("the Hijri date alone", alone and alone.iso, row[column], row["hijri"])
    score.show("dates")
    return score


def bench_encodings(data: Path) -> Score:
    score = Score()
    files = zipfile.ZipFile(data / "encodings.zip")
    for truth in lines_of(data / "encodings.manifest.jsonl.gz"):
        try:
            decoded = decode(files.read(truth["file"]))
            got = hashlib.sha256(decoded.text.encode("utf-8", "replace")).hexdigest()
            first = decoded.text.split("\n")[0].strip()[:60]
        except FileError as error:
            got = first = repr(error)
        score.add(truth["encoding"], got, truth["sha256_utf8"], truth["file"])
        score.add("first line", first, truth["first"].strip()[:60], truth["file"])
    score.show("encodings")
    return score


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--misses", action="store_true", help="name every miss")
    given = arguments.parse_args()
    for bench, needs in (
        (bench_pages, "seedshape.zip"),
        (bench_labels, "must_not_fire.tsv"),
        (bench_dates, "weekday_dates.tsv"),
        (bench_encodings, "encodings.zip"),
    ):
        if (given.data / needs).exists():
            score = bench(given.data)
            print(*(score.misses if given.misses else []), sep="\n  ")


if __name__ == "__main__":
    main()
