"""How well runs of keywords that lost their separators are split, with three libraries. Not a test.

    python tests/bench/bench_keywords.py DATA_DIR

DATA_DIR holds seedshape.zip with its truth and almayadeen.jsonl.gz. The library is empty; or it holds the
other pages, whose runs are as undelimited; or it holds their keywords as lists, and all delimited articles.
Of five folds of pages, split by title, each is split by what the others taught; no article with the title of
a page is in the library.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
import zipfile
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from command_line import parser

from reader.core.arabic.folding import fold_key
from reader.core.arabic.keywords.evidence import NOTHING, NgramCounts, of_list, of_run
from reader.core.arabic.keywords.splitting import split_keywords

FOLDS = 5


def pages_of(data):
    """(keywords, title, paragraphs) of every page."""
    with gzip.open(data / "seedshape.truth.jsonl.gz", "rt", encoding="utf-8") as file:
        truths = [json.loads(line) for line in file]
    with zipfile.ZipFile(data / "seedshape.zip") as files:
        for truth in truths:
            lines = files.read(truth["file"]).decode().split("\n")
            end = next(n for n, line in enumerate(lines) if line.startswith("آخر تحديث"))
            yield truth["keywords"], truth["title"], lines[2:end]


def lists_of(data, titles):
    """Lists of keywords of other articles; none, where the folder holds none."""
    if not (listed := data / "almayadeen.jsonl.gz").exists():
        return []
    with gzip.open(listed, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    return [a["keywords"] for a in articles if a["keywords"] and " ".join(a["title"].split()) not in titles]


def added_up(lessons):
    evidence: dict[str, NgramCounts] = {}
    for lesson in lessons:
        for key, seen in lesson.items():
            evidence[key] = evidence.get(key, NOTHING).plus(seen)
    return evidence


def fold_of(title):
    return zlib.crc32(fold_key(title).encode()) % FOLDS


def measure(name, pages, evidence_of):
    hits = given = wanted = exact = 0
    evidences, seconds = [evidence_of(fold) for fold in range(FOLDS)], 0.0
    for keywords, title, body in pages:
        before = time.process_time()
        got = {
            fold_key(each)
            for each in split_keywords(" ".join(keywords), title, body, evidences[fold_of(title)])
        }
        seconds += time.process_time() - before
        truth = {fold_key(each) for each in keywords}
        hits, given, wanted = hits + len(got & truth), given + len(got), wanted + len(truth)
        exact += got == truth
    print(f"{name:<44} F1 {2 * hits / (given + wanted):.4f}   lines exact {exact / len(pages):.1%}   "
          f"{seconds / len(pages) * 1000:.2f} ms a page")  # fmt: skip


def main(data):
    pages = list(pages_of(data))
    lists = lists_of(data, {" ".join(title.split()) for _, title, _ in pages})

    def others(lesson_of, fold):
        return added_up(lesson_of(keywords) for keywords, title, _ in pages if fold_of(title) != fold)

    measure("an empty library", pages, lambda _fold: {})
    measure(
        f"runs of the other pages (~{len(pages) * (FOLDS - 1) // FOLDS})", pages,
        lambda fold: others(lambda keywords: of_run(" ".join(keywords).split()), fold),
    )  # fmt: skip
    delimited = added_up(map(of_list, lists))
    measure(
        f"lists of the other pages and {len(lists)} articles", pages,
        lambda fold: added_up([delimited, others(of_list, fold)]),
    )  # fmt: skip


if __name__ == "__main__":
    arguments = parser(__doc__)
    arguments.add_argument("data", type=Path)
    main(arguments.parse_args().data)
