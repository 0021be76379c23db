"""How well files are read, set by set and field by field, measured on a folder of samples. Not a test.

    python tests/bench/bench_formats.py DATA_DIR [--misses]

DATA_DIR holds any of: seedshape.zip with seedshape.truth.jsonl.gz; true_labels.tsv and must_not_fire.tsv
(the text before, at and after a label); weekday_dates.tsv and hijri_gregorian_pairs.tsv (a date and its ISO);
encodings.zip with encodings.manifest.jsonl.gz (the sha256 of the right UTF-8 text); stories-triples.zip (the
same pages as html/ and text/), html-pages.zip, ant-xml.zip, feeds.zip, and articles line by line in
almayadeen.jsonl.gz and saudinewsnet.jsonl.gz.
Pages are read by trafilatura, readability and justext too where they are installed, for comparison.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import html
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from contextlib import suppress
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import mean, median
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from command_line import parser

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.folding import fold_key, letters_and_digits
from reader.core.errors import FileError
from reader.core.formats import read_bytes
from reader.core.formats.encoding import decode
from reader.core.formats.text.labels import closing_source, line_fields
from reader.core.formats.text.reading_text import clean, paragraphs, squeezed


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
        line = letters_and_digits(text[text.rfind("\n", 0, len(text) - len(rest)) + 1 :].split("\n")[0])
        kept = any(
            line in letters_and_digits(part) for draft in drafts for part in (draft.title, *draft.body)
        )
        score.add("prose whose line is kept", kept or row["where"] == "title", True, line)
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
        if truth["encoding"] == "utf-8-truncated":  # nobody has the letters that were cut off
            damaged = decoded.text.count("\ufffd") / len(decoded.text)
            score.add("utf-8-truncated (under 1 % replaced)", damaged < 0.01, True, truth["file"])
        else:
            score.add(truth["encoding"], got, truth["sha256_utf8"], truth["file"])
        score.add("first line", first, truth["first"].strip()[:60], truth["file"])
    score.show("encodings")
    return score


def words_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def text_f1(got: str, wanted: str) -> float:
    """Of the words, as often as they stand there."""
    ours, theirs = words_of(got), words_of(wanted)
    return 2 * sum((ours & theirs).values()) / ((ours.total() + theirs.total()) or 1)


def page_readers():
    """Ours, and those libraries that are here."""

    def ours(page: bytes) -> str:
        (draft,) = read_bytes(page, "x.html").drafts
        return "\n".join((draft.title, *draft.body))

    readers: dict[str, Any] = {"ours": ours}
    if find_spec("trafilatura"):
        trafilatura = import_module("trafilatura")
        readers["trafilatura"] = lambda page: trafilatura.extract(page, include_comments=False) or ""
    if find_spec("readability"):
        document, html = import_module("readability").Document, import_module("lxml.html")
        readers["readability"] = lambda page: html.fromstring(
            document(page.decode("utf-8", "replace")).summary()
        ).text_content()
    if find_spec("justext"):
        justext = import_module("justext")
        words = justext.get_stoplist("Arabic")
        readers["justext"] = lambda page: "\n".join(
            part.text for part in justext.justext(page, words) if not part.is_boilerplate
        )
    return readers


def bench_stories(data: Path) -> Score:
    """The text of pages by each reader, against the text that was kept of them."""
    score = Score()
    files = zipfile.ZipFile(data / "stories-triples.zip")
    names = [name for name in files.namelist() if name.startswith("html/")]
    print("\ntext of pages (mean F1, median, seconds)")
    for reader, read in page_readers().items():
        started = time.perf_counter()
        found = []
        for name in names:
            text = files.read(name.replace("html/", "text/").replace(".html", ".txt")).decode()
            f1 = text_f1(read(files.read(name)), text)
            found.append(f1)
            if reader == "ours" and f1 < 0.9:
                score.misses.append(f"{name}: {f1:.3f}")
        seconds = time.perf_counter() - started
        print(f"  {reader:34} {mean(found):.4f} {median(found):.4f} {seconds:.1f}")
    return score


def bench_old_pages(data: Path) -> Score:
    score = Score()
    files = zipfile.ZipFile(data / "html-pages.zip")
    for name in files.namelist():
        text = ""
        with suppress(FileError):
            text = "\n".join("\n".join((d.title, *d.body)) for d in read_bytes(files.read(name), name).drafts)
        score.add("old pages with a text", bool(text.strip()), True, name)
        score.add("no mojibake", bool(re.search("[ØÙ][\u0080-\u00ff]|ط§ظ|&#\\d", text)), False, name)
        score.add("under 1 % replaced letters", text.count("\ufffd") <= 0.01 * len(text), True, name)
    score.show("old pages")
    return score


def bench_trec(data: Path) -> Score:
    score = Score()
    files = zipfile.ZipFile(data / "ant-xml.zip")
    for name in files.namelist():
        raw = files.read(name)
        written = raw.decode("utf-8", "replace")
        truth = {
            tag: " ".join(html.unescape(found[1]).split())
            for tag in ("TITLE", "TIME", "SRC", "AUTHOR")
            if (found := re.search(f"<{tag}>(.*?)</{tag}>", written, re.DOTALL))
        }
        try:
            (draft,) = read_bytes(raw, name).drafts
        except (FileError, ValueError) as error:
            score.add("one article", repr(error), "an article", name)
            continue
        score.add("title", draft.title, truth.get("TITLE", draft.title), name)
        date = parse_date(truth.get("TIME", ""))
        score.add("published", draft.published, date and date.iso, name)
        score.add("source", draft.source, truth.get("SRC"), name)
        score.add("author", draft.author, truth.get("AUTHOR") or None, name)
        body = re.search("<TEXT>(.*?)</TEXT>", written, re.DOTALL)
        if body:
            f1 = text_f1("\n".join(draft.body), html.unescape(body[1]))
            score.add("text (F1 over .95)", f1 > 0.95, True, f"{name} {f1:.3f}")
    score.show("TREC")
    return score


def bench_json_lines(data: Path, name: str) -> Score:
    """Each line by itself; a line without a title and a text is none."""
    score = Score()
    started = time.process_time()
    articles = 0
    for row in lines_of(data / name):
        written = next((row[key] for key in ("text", "content") if row.get(key)), "")
        if not written.strip():
            continue
        (draft,) = read_bytes(json.dumps(row).encode(), "x.jsonl").drafts
        articles += 1
        for field in ("title", "source", "author", "published", "updated"):
            if row.get(field):
                wanted = squeezed(clean(row[field]).replace("\n", " "))
                score.add(field, getattr(draft, field), wanted, row["title"])
        if row.get("keywords"):
            keywords = tuple(dict.fromkeys(squeezed(clean(keyword)) for keyword in row["keywords"]))
            score.add("keywords", draft.keywords, keywords, row["title"])
        text = list(paragraphs(written))
        if len(text) > 1 and letters_and_digits(text[0]) == letters_and_digits(text[-1]):
            text.pop()  # the lead, repeated
        f1 = text_f1("\n".join(draft.body), "\n".join(text))
        score.add("text (F1 over .95)", f1 > 0.95, True, f"{row['title']} {f1:.3f}")
    score.show(f"{name}: {articles / (time.process_time() - started):.0f} articles a second of one processor")
    return score


def bench_feeds(data: Path) -> Score:
    score = Score()
    files = zipfile.ZipFile(data / "feeds.zip")
    for name in files.namelist():
        raw = files.read(name)
        items = len(re.findall(rb"<(?:item|entry)[\s>]", raw))
        try:
            drafts = read_bytes(raw, name).drafts
        except FileError as error:
            score.add("files read", repr(error), "articles", name)
            continue
        score.add("files read", bool(drafts), True, name)
        if items:
            score.add("items", len(drafts), items, name)
        for draft in drafts:
            score.add("articles with a date", draft.published is not None, True, f"{name} {draft.title}")
            score.add("articles with a source", draft.source is not None, True, f"{name} {draft.title}")
            left = re.search(
                r"<(?:p|br|a|div)\b|&(?:amp|quot|nbsp|lt|#\d)", "".join((draft.title, *draft.body))
            )
            score.add("no tags or entities left", left and left[0], None, f"{name} {draft.title}")
    score.show("feeds")
    return score


def bench_import(data: Path) -> Score:
    """The whole way into a library, by a process of its own: rate and peak memory of the largest process."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "reader", "--library", f"{folder}/library.db", "import"]
        started = time.perf_counter()
        done = subprocess.run(
            [*command, str(data / "saudinewsnet.jsonl.gz")], capture_output=True, text=True, check=False
        )
        seconds = time.perf_counter() - started
    articles = sum(1 for _ in lines_of(data / "saudinewsnet.jsonl.gz"))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"\nimport of saudinewsnet.jsonl.gz: {articles / seconds:.0f} articles a second, peak {peak:.0f} MB"
    )
    print(f"  {done.stdout.strip().splitlines()[-1:] or done.stderr.strip()[-200:]}")
    return Score()


def bench_keywords(data: Path) -> Score:
    """In the three conditions: an empty library, undelimited runs, delimited lists."""
    print("\nkeywords", flush=True)
    script = Path(__file__).with_name("bench_keywords.py")
    subprocess.run([sys.executable, str(script), str(data)], check=False)
    return Score()


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--misses", action="store_true", help="name every miss")
    given = arguments.parse_args()
    for bench, needs in (
        (bench_pages, "seedshape.zip"),
        (bench_keywords, "seedshape.zip"),
        (bench_labels, "must_not_fire.tsv"),
        (bench_dates, "weekday_dates.tsv"),
        (bench_encodings, "encodings.zip"),
        (bench_stories, "stories-triples.zip"),
        (bench_old_pages, "html-pages.zip"),
        (bench_trec, "ant-xml.zip"),
        (bench_feeds, "feeds.zip"),
        (partial(bench_json_lines, name="almayadeen.jsonl.gz"), "almayadeen.jsonl.gz"),
        (partial(bench_json_lines, name="saudinewsnet.jsonl.gz"), "saudinewsnet.jsonl.gz"),
        (bench_import, "saudinewsnet.jsonl.gz"),
    ):
        if (given.data / needs).exists():
            score = bench(given.data)
            print(*(score.misses if given.misses else []), sep="\n  ")


if __name__ == "__main__":
    main()
