"""How well a search box finds known news, beside other ways to analyse Arabic. Not a test.

    python tests/bench/bench_search_quality.py DATA_DIR [--queries N]

DATA_DIR holds ant-xml.zip (pages with TITLE and TEXT) and saudinewsnet.jsonl.gz (title, content). Two random
content words of a headline must find its body; titles are not indexed. *found*: the share of headlines whose
body is among the hits; MRR@10: the mean of 1 / rank of the body, 0 below the tenth; hits: their mean number.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sqlite3
import sys
import time
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from command_line import parser

from reader.core.arabic.folding import fold
from reader.core.arabic.matching import index_text, surface_text, words
from reader.core.arabic.stemming.roots import root

if TYPE_CHECKING:
    from collections.abc import Callable

SEED = 11
_COMMON = 0.15  # a word in more than this share of the bodies is no content word
_LIGHT10_PREFIXES = ("وال", "بال", "كال", "فال", "ال", "لل", "و")
_LIGHT10_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")


@dataclass(frozen=True)
class News:
    title: str
    body: str


def ant(data: Path) -> list[News]:
    pages = zipfile.ZipFile(data / "ant-xml.zip")
    texts = (pages.read(name).decode("utf-8", "replace") for name in sorted(pages.namelist()))
    found = (re.search(r"<TITLE>(.*?)</TITLE>.*<TEXT>(.*?)</TEXT>", text, re.S) for text in texts)
    return distinct([News(match[1].strip(), match[2].strip()) for match in found if match])


def saudinewsnet(data: Path) -> list[News]:
    with gzip.open(data / "saudinewsnet.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        return distinct([News(row["title"].strip(), row["content"].strip()) for row in rows])


def distinct(news: list[News]) -> list[News]:
    """Without stubs, without copies, and without the headline said again in the body."""
    kept = {fold(item.body)[:200]: item for item in reversed(news) if item.title and len(item.body) >= 200}
    return [News(item.title, item.body.replace(item.title, " ")) for item in reversed(kept.values())]


def light10(word: str) -> str:
    """The light stemmer of Larkey, Ballesteros and Connell (2007), of a folded word."""
    for prefix in _LIGHT10_PREFIXES:
        if word.startswith(prefix) and len(word) >= (4 if len(prefix) == 1 else len(prefix) + 2):
            word = word[len(prefix) :]
            break
    for suffix in _LIGHT10_SUFFIXES:
        if word.endswith(suffix) and len(word) >= len(suffix) + 2:
            word = word[: -len(suffix)]
    return word


class System:
    """A full-text index over the columns some analysers make of a text."""

    def __init__(self, *columns: Callable[[str], str], weights: str = "1") -> None:
        self.columns = columns
        names = [f"c{n}" for n in range(len(columns))]
        self.index = sqlite3.connect(":memory:")
        self.index.execute(
            f"CREATE VIRTUAL TABLE f USING fts5({','.join(names)}, content='', "
            "tokenize='unicode61 remove_diacritics 0')"
        )
        self.index.execute("INSERT INTO f(f, rank) VALUES ('rank', ?)", [f"bm25({weights})"])

    def add(self, bodies: list[str]) -> None:
        places = ",".join("?" * (len(self.columns) + 1))
        rows = ((n, *(column(body) for column in self.columns)) for n, body in enumerate(bodies))
        self.index.executemany(f"INSERT INTO f(rowid, {self._names()}) VALUES ({places})", rows)

    def _names(self) -> str:
        return ",".join(f"c{n}" for n in range(len(self.columns)))

    def match(self, typed: list[str]) -> str:
        """All of the words, each in any of the columns."""
        return " AND ".join(
            "(" + " OR ".join(f'c{n}: "{column(word)}"' for n, column in enumerate(self.columns)) + ")"
            for word in typed
        )

    def ask(self, typed: list[str], wanted: int) -> tuple[bool, float, int]:
        """Whether the wanted body is found, 1 / its rank, and the hits."""
        match = self.match(typed)
        ranked = [
            row for (row,) in self.index.execute("SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank", [match])
        ]
        rank = ranked.index(wanted) + 1 if wanted in ranked else 0
        return bool(rank), 1 / rank if 0 < rank <= 10 else 0.0, len(ranked)


def raw(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def of_words(stem: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: " ".join(map(stem, words(text)))


def systems() -> dict[str, System]:
    return {
        "raw FTS5": System(raw),
        "folded": System(surface_text),
        "light10": System(of_words(light10)),
        "light10 + folded words": System(of_words(light10), surface_text, weights="1, 0.5"),
        "ours, stems": System(index_text),
        "ours, stems + folded words": System(index_text, surface_text, weights="1, 0.5"),
        "ours, broader (roots)": System(of_words(root), surface_text, weights="1, 0.5"),
    }


def questions(news: list[News], most: int) -> list[tuple[list[str], int]]:
    """Two content words of each headline, as it writes them, and the number of its body."""
    chance = random.Random(SEED)
    counts = Counter(word for item in news for word in set(map(light10, words(item.body))))
    common = {word for word, count in counts.items() if count > _COMMON * len(news)}
    asked = []
    for number, item in enumerate(news):
        content = [
            word
            for word in re.findall(r"[^\W\d_]+", item.title)
            if len(fold(word)) > 2 and light10(fold(word)) not in common and len(words(word)) == 1
        ]
        if len(content) > 1:
            asked.append((chance.sample(content, 2), number))
    return sorted(chance.sample(asked, min(most, len(asked))), key=lambda question: question[1])


def measure(name: str, news: list[News], most: int) -> None:
    asked = questions(news, most)
    print(f"\n{name}: {len(news):,} bodies, {len(asked):,} questions")
    print(f"{'':28} found   MRR@10  hits/query")
    for system_name, system in systems().items():
        system.add([item.body for item in news])
        answers = [system.ask(typed, wanted) for typed, wanted in asked]
        found, ranks, hits = (sum(column) / len(answers) for column in zip(*answers, strict=True))
        print(f"{system_name:28} {found:.3f}   {ranks:.3f}   {hits:.1f}", flush=True)


def speed(news: list[News]) -> None:
    """Tokens and stems per second, of words met before."""
    texts = [item.body for item in news]
    size = sum(len(text.encode()) for text in texts) / 1e6
    for name, analyse in (("stems", index_text), ("folded words", surface_text)):
        for text in texts:
            analyse(text)
        started = time.perf_counter()
        for text in texts:
            analyse(text)
        print(f"{name}: {size / (time.perf_counter() - started):.1f} MB/s")


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--queries", type=int, default=5000)
    given = arguments.parse_args()
    for name, read in (("ant-xml", ant), ("saudinewsnet", saudinewsnet)):
        news = read(given.data)
        measure(name, news, given.queries)
    speed(news[:2500])


if __name__ == "__main__":
    main()
