"""How fast a library answers.

    PYTHONPATH=.:tests python tests/bench/bench_search.py LIBRARY… [--queries N] [--fuzz N]

For each kind of query (words by how frequent they are in that library, phrases out of its texts, beginnings
of its words) the median and the 95th percentile in milliseconds of what the window asks: the newest 50 with
passages, the best 50, how many, what they have in common. Each query is asked once. `--fuzz` asks as many
queries of random signs, words and fields, and names the slowest. A library of an older version is migrated:
give a copy.
"""

from __future__ import annotations

import random
import statistics
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from command_line import parser

from reader.core.arabic.matching import words
from reader.core.library import Library
from reader.core.library.storage.database import Database
from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

SEED = 7
_PAGE = 50
_BETWEEN = (
    "SELECT stem, min(form) FROM vocabulary WHERE length(form) > 3 GROUP BY stem "
    "HAVING sum(articles) BETWEEN ? AND ? ORDER BY sum(articles) DESC LIMIT 200"
)
_FIELDS = [
    f"{name}:" for name in ("مصدر", "وسم", "عنوان", "كاتب", "بعد", "قبل", "تاريخ", "is", "-مصدر", "-tag")
]
_SIGNS = ['"', "«", "»", "“", "”", ":", "-", "*", "(", ")", "^", "NEAR", "OR", "AND", "{ts}", "..", " ", "  "]
_ODD = [
    "\x00",
    "\ud800",
    "ﻻ",
    "ـ",
    "🌴",
    "\u200f",
    "2024",
    "١٤٤٥",
    "unread",
    "ال",
    "وال",
    "ب",
    "لله",
    "a",
    "É",
]


@dataclass(frozen=True)
class Kind:
    """Queries of one kind."""

    name: str
    queries: tuple[str, ...]


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("libraries", nargs="+", type=Path)
    arguments.add_argument("--queries", type=int, default=40)
    arguments.add_argument("--fuzz", type=int, default=0)
    arguments.add_argument("--processor", action="store_true", help="processor time: on a busy machine")
    given = arguments.parse_args()
    clock = time.process_time if given.processor else time.perf_counter
    for path in given.libraries:
        with Library.open(path) as library:
            print(f"\n{path.name}: {library.count(ArticleFilter()):,} articles")
            vocabulary = Vocabulary(path, library)
            if given.fuzz:
                Bench(library, clock).fuzz(vocabulary, given.fuzz)
            else:
                Bench(library, clock).measure(list(vocabulary.kinds(given.queries)))


class Vocabulary:
    """What a library may be asked for."""

    def __init__(self, path: Path, library: Library) -> None:
        self.chance = random.Random(SEED)
        self.articles = library.count(ArticleFilter())
        database = Database.open(path)
        self.frequent = self._words(database, 0.1, 0.4)
        self.middling = self._words(database, 0.005, 0.03)
        self.rare = self._words(database, 1 / self.articles, 0.0002)
        self.rows = self._sampled(database)
        database.close()

    def kinds(self, most: int) -> Iterator[Kind]:
        frequent, middling, rare = self.frequent, self.middling, self.rare
        for name, listed in (("frequent", frequent), ("middling", middling), ("rare", rare)):
            yield self._kind(f"one {name} word", [(word,) for word in listed], most)
        yield self._kind("frequent + frequent", self._pairs(frequent, frequent), most)
        yield self._kind("frequent + middling", self._pairs(frequent, middling), most)
        yield self._kind("middling + middling", self._pairs(middling, middling), most)
        yield self._kind(
            "frequent, not middling", [(a, "-" + b) for a, b in self._pairs(frequent, middling)], most
        )
        yield self._kind("phrase of two words", self._phrases(lambda pair: "في" not in pair), most)
        yield self._kind("phrase with في", self._phrases(lambda pair: "في" in pair), most)
        begun = [word.removeprefix("ال") for word in (*frequent, *middling)]
        for letters in (2, 3, 4):
            found = sorted({word[:letters] for word in begun if len(word) >= letters})
            self.chance.shuffle(found)
            yield Kind(f"beginning, {letters} letters", tuple(found[:most]))
        yield Kind(
            "word + beginning of 2", tuple(f"{a} {b[:2]}" for a, b in self._pairs(middling, frequent)[:most])
        )
        yield self._kind("frequent, in the title", [(f"عنوان:{word}",) for word in frequent], most)

    def _kind(self, name: str, asked: Iterable[Sequence[str]], most: int) -> Kind:
        texts = sorted({" ".join(parts) + " " for parts in asked})
        self.chance.shuffle(texts)
        return Kind(name, tuple(texts[:most]))

    def _words(self, database: Database, least: float, greatest: float) -> list[str]:
        shares = [max(1, int(share * self.articles)) for share in (least, greatest)]
        return [form for _, form in database.rows(_BETWEEN, shares)]

    def _pairs(self, one: list[str], other: list[str]) -> list[tuple[str, str]]:
        return [(self.chance.choice(one), self.chance.choice(other)) for _ in range(200)]

    def _phrases(self, wanted: Callable[[tuple[str, str]], bool]) -> list[tuple[str]]:
        pairs = [
            pair
            for row in self.rows
            for pair in zip(words(row)[:200], words(row)[1:201], strict=False)
            if wanted(pair)
        ]
        return [(f'"{a} {b}"',) for a, b in self.chance.sample(pairs, min(200, len(pairs)))]

    def _sampled(self, database: Database) -> list[str]:
        (last,) = database.row("SELECT max(article_id) FROM article_texts") or (1,)
        ids = [self.chance.randint(1, last) for _ in range(300)]
        marks = ",".join("?" * len(ids))
        return [
            body
            for (body,) in database.rows(f"SELECT body FROM article_texts WHERE article_id IN ({marks})", ids)
        ]


class Bench:
    """Questions to one library, and how long they take."""

    def __init__(self, library: Library, clock: Callable[[], float]) -> None:
        self._library = library
        self._clock = clock

    def measure(self, kinds: list[Kind]) -> None:
        library = self._library
        questions: dict[str, Callable[[ArticleFilter], object]] = {
            "newest 50": lambda wanted: library.page(wanted, 0, _PAGE),
            "with passages": lambda wanted: self._shown(wanted, _PAGE),
            "first 12": lambda wanted: self._shown(wanted, 12),
            "best 50": lambda wanted: library.page(replace(wanted, order="relevance"), 0, _PAGE),
            "count to 10,000": library.count_up_to,
            "count": library.count,
            "facets": library.search.facets,
        }
        print(f"{'median / 95th, ms':24}" + "".join(f"{name:>16}" for name in questions))
        for kind in kinds:
            cells = [
                self._timed(question, map(ArticleFilter, kind.queries)) for question in questions.values()
            ]
            print(f"{kind.name:24}" + "".join(f"{cell:>16}" for cell in cells), flush=True)
        self._measure_help([query.strip() for kind in kinds for query in kind.queries][:200])

    def _measure_help(self, typed: list[str]) -> None:
        library = self._library
        wrong = [f"{query[:2]}ظ{query[2:]}" for query in typed if '"' not in query]
        helps: dict[str, tuple[Callable[[Any], object], Iterable[Any]]] = {
            "suggestions": (library.search.suggestions, typed),
            "suggestions of a field": (library.search.suggestions, [f"وسم:{query[:3]}" for query in typed]),
            "offers": (library.search.offers, map(ArticleFilter, wrong)),
            "keywords, first 200": (lambda _: library.names.keywords(limit=200), range(20)),
            "keywords like موض": (lambda _: library.names.keywords("موض", 200), range(20)),
            "all keywords": (lambda _: library.names.keywords(limit=1_000_000), range(3)),
            "shelf counts": (lambda _: library.shelf_counts(), range(20)),
        }
        for name, (question, asked) in helps.items():
            print(f"{name:24}{self._timed(question, asked):>16}", flush=True)

    def fuzz(self, vocabulary: Vocabulary, number: int) -> None:
        """Pages, counts and passages of odd queries, none of which may fail."""
        chance = random.Random(SEED)
        known = [*vocabulary.frequent[:60], *vocabulary.middling[:60], *vocabulary.rare[:20]]
        pieces = [*_FIELDS, *_SIGNS, *_SIGNS, *_ODD, *known]
        times: list[tuple[float, str]] = []
        for _ in range(number):
            text = "".join(chance.choices(pieces, k=chance.randint(1, 10)))
            wanted = ArticleFilter(
                text,
                order=chance.choice(("newest", "newest", "relevance")),
                exact=chance.random() < 0.2,
                reach=chance.choice(("all", "all", "all", "any", "broader")),
            )
            times.append((self._took(lambda each: self._shown(each, 12), wanted), text))
            times.append((self._took(self._library.count_up_to, wanted), text))
        times.sort()
        print(f"{number:,} queries, two questions each, {_of([took for took, _ in times])}")
        print(f"over 200 ms: {sum(took > 200 for took, _ in times)}")
        for took, text in times[-5:]:
            print(f"  {took:7.1f} ms  {text!r}")

    def _shown(self, wanted: ArticleFilter, rows: int) -> None:
        found = self._library.page(wanted, 0, rows)
        self._library.search.passages(wanted, [row.id for row in found])

    def _timed(self, question: Callable[[Any], object], asked: Iterable[Any]) -> str:
        times = sorted(self._took(question, each) for each in asked)
        if not times:
            return "-"
        return f"{statistics.median(times):.1f} / {times[min(len(times) - 1, int(len(times) * 0.95))]:.1f}"

    def _took(self, question: Callable[[Any], object], asked: object) -> float:
        started = self._clock()
        question(asked)
        return (self._clock() - started) * 1000


def _of(times: list[float]) -> str:
    middle, last = statistics.median(times), times[int(len(times) * 0.99)]
    return f"median {middle:.2f} ms, 99th {last:.1f}, worst {times[-1]:.1f}"


if __name__ == "__main__":
    main()
