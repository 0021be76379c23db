"""Reading four times as much takes about four times as long: shapes in which it once took sixteen times."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest

from reader.core.formats import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

SHAPES: dict[str, tuple[str, int, Callable[[int], str]]] = {
    "a list in front matter": (
        "خبر.md",
        8000,
        lambda count: f"---\ntitle: خبر\ntags:\n{_lines('  - وسم', count)}---\nنص الخبر.\n",
    ),
    "a text in front matter": (
        "خبر.md",
        8000,
        lambda count: f"---\ntitle: خبر\nsummary:\n{_lines('  من الخلاصة', count)}---\nنص الخبر.\n",
    ),
}


def _lines(line: str, count: int) -> str:
    return "".join(f"{line} {number}\n" for number in range(count))


def seconds(name: str, text: str) -> float:
    """The least of three runs."""
    data, runs = text.encode(), []
    for _ in range(3):
        started = process_time()
        read_bytes(data, name)
        runs.append(process_time() - started)
    return min(runs)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_time_grows_with_the_size(shape: str) -> None:
    name, count, written = SHAPES[shape]
    read_bytes(written(10).encode(), name)  # what is loaded once
    assert seconds(name, written(4 * count)) < 9 * max(seconds(name, written(count)), 0.01)
