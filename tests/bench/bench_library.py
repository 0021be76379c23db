"""How fast the library is: `PYTHONPATH=.:tests python tests/bench/bench_library.py [ARTICLES…]`.

The libraries are kept in the system's temporary folder and used again.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import builders
import synthetic
from command_line import parser

from reader.core.library import Library
from reader.core.models import ArticleFilter, Draft, FileReading, Position

if TYPE_CHECKING:
    from collections.abc import Callable

_BATCH = 256
_START = """
import time
from pathlib import Path
from reader.core.library import Library
from reader.core.models import ArticleFilter
started = time.perf_counter()
library = Library.open(Path({path!r}))
library.page(ArticleFilter(), 0, 64); library.count(ArticleFilter()); library.shelf_counts()
print((time.perf_counter() - started) * 1000)
"""


def made(articles: int) -> Path:
    """A library of that many articles, made now or before."""
    path = Path(tempfile.gettempdir()) / f"warraq-bench-{articles}.db"
    if path.exists():
        return path
    began, in_library = time.perf_counter(), 0.0
    with Library.open(path) as library:
        for first in range(0, articles, _BATCH):
            readings = [_reading(number) for number in range(first, min(first + _BATCH, articles))]
            started = time.perf_counter()
            library.add(readings)
            in_library += time.perf_counter() - started
    spent = time.perf_counter() - began
    print(f"  add: {articles / in_library:,.0f} articles/s in the library ({spent:.0f} s with making them)")
    print(f"  file: {path.stat().st_size / 1e6:,.0f} MB")
    return path


def _reading(number: int) -> FileReading:
    title, body, day, source, keywords = synthetic.article(number)
    draft = Draft(title, body, published=day, source=source, keywords=keywords)
    return builders.reading(draft, path=f"/articles/{number}.txt", original=synthetic.page(number).encode())


def measure(path: Path, articles: int) -> None:
    """Print the medians of what a window does."""
    process, inside = zip(*(_start(path) for _ in range(7)), strict=True)
    print(f"  open, first page, counts: {_ms(inside)}, in a process of {_ms(process)}")
    with Library.open(path) as library:
        for name, question in _questions(library, articles):
            print(f"  {name}: {_ms([_timed(question) for _ in range(15)])}")


def _start(path: Path) -> tuple[float, float]:
    code = _START.format(path=str(path))
    started = time.perf_counter()
    inside = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return (time.perf_counter() - started) * 1000, float(inside.stdout)


def _questions(library: Library, articles: int) -> list[tuple[str, Callable[[], object]]]:
    rng = random.Random(3)
    everything, unread = ArticleFilter(), ArticleFilter(unread=True)
    keyword, source = ArticleFilter(keyword="موضوع 0"), ArticleFilter(source="وكالة النيل")
    many, two = ArticleFilter(text="وقال "), ArticleFilter(text="المدرسة الكتاب ")
    begun = ArticleFilter(text="المدر")
    return [
        ("first page", lambda: library.page(everything, 0, 64)),
        ("random page", lambda: library.page(everything, rng.randrange(articles), 64)),
        ("last page", lambda: library.page(everything, articles - 64, 64)),
        ("count", lambda: library.count(everything)),
        ("unread count", lambda: library.count(unread)),
        ("shelf counts", library.shelf_counts),
        ("sources", library.names.sources),
        ("keywords", library.names.keywords),
        ("source, first page", lambda: library.page(source, 0, 64)),
        ("source, count", lambda: library.count(source)),
        ("keyword, first page", lambda: library.page(keyword, 0, 64)),
        ("keyword, count", lambda: library.count(keyword)),
        ("row of an article", lambda: library.row_of(everything, rng.randrange(1, articles))),
        ("next unread", lambda: library.next_unread(everything, rng.randrange(articles))),
        ("an article", lambda: library.article(rng.randrange(1, articles))),
        ("a position", lambda: library.positions.save(rng.randrange(1, articles), Position(3, 0.5))),
        ("frequent word, first page", lambda: library.page(many, 0, 64)),
        ("frequent word, count", lambda: library.count(many)),
        ("two words, first page", lambda: library.page(two, 0, 64)),
        ("begun word, first page", lambda: library.page(begun, 0, 64)),
        ("begun word, count", lambda: library.count(begun)),
        ("search with passages", lambda: library.search.page(two, 0, 20)),
    ]


def _timed(question: Callable[[], object]) -> float:
    started = time.perf_counter()
    question()
    return (time.perf_counter() - started) * 1000


def _ms(times: list[float] | tuple[float, ...]) -> str:
    return f"{statistics.median(times):.1f} ms (worst {max(times):.1f})"


if __name__ == "__main__":
    arguments = parser(__doc__)
    arguments.add_argument("sizes", nargs="*", type=int, default=[10_000, 100_000], metavar="articles")
    for size in arguments.parse_args().sizes:
        print(f"{size:,} articles")
        measure(made(size), size)
