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
    "comments that a wiki never closes": ("dump.xml", 10_000, lambda count: _wiki("ا &lt;!-- " * count)),
    "references that a wiki never closes": ("dump.xml", 10_000, lambda count: _wiki("ا &lt;ref> " * count)),
    "links that a wiki never closes": ("dump.xml", 3000, lambda count: _wiki("ا [//a.example " * count)),
    "white space in a note's number": (
        "خبر.html",
        1000,
        lambda count: f"<title>خبر</title><p>نص<a href='#a'>{SPACES * count}</a> الخبر.</p>",
    ),
    "white space in linked data": (
        "خبر.html",
        4000,
        lambda count: f"<title>خبر</title><script type='application/ld+json'>{SPACES * count}ا</script><p>نص",
    ),
    "white space in keywords of a page": (
        "خبر.html",
        8000,
        lambda count: f"<title>خبر</title><meta name='keywords' content='ا{'  ' * count}ب'><p>نص",
    ),
    "white space in a category": (
        "خبر.json",
        8000,
        lambda count: f'{{"title": "خبر", "text": "نص الخبر.", "category": "ا{"  " * count}ب"}}',
    ),
    "white space in cells of RTF": (
        "خبر.rtf",
        1000,
        lambda count: f"{{\\rtf1\\ansi title\\par text | {'  ' * count}. |\\par }}",
    ),
    "white space in a line of keywords": (
        "خبر.txt",
        4000,
        lambda count: f"خبر\nنص الخبر.\nكلمات دلالية: ا{'  ' * count}ب\n",
    ),
    "white space between writers": (
        "خبر.bib",
        8000,
        lambda count: f"@book{{a, title={{خبر}}, author={{ا{'  ' * count}ب}}, abstract={{نص الخبر.}}}}",
    ),
    "braces that are never closed": (
        "خبر.bib",
        500,
        lambda count: "@book{a,\n abstract={نص الخبر.},\n title={{خبر},\n" * count,
    ),
    "a date of many words": (
        "خبر.ris",
        4000,
        lambda count: f"TY  - NEWS\nTI  - خبر\nAB  - نص الخبر.\nDA  - {'مايو ' * count}\nER  - \n",
    ),
    "tatweel in a writer's name": (
        "خبر.html",
        5000,
        lambda count: f"<title>خبر</title><a class='author'>سالم{'ـ' * count}</a><p>نص الخبر.</p>",
    ),
    "a sender of many signs": (
        "خبر.eml",
        8000,
        lambda count: f"From: ا:{BRACKETS * count}\nSubject: خبر\nMessage-ID: <a@b>\n\nنص الخبر.\n",
    ),
}
SPACES = " \n"
BRACKETS = "]]\\"


def _wiki(text: str) -> str:
    page = f"<title>خبر</title><ns>0</ns><revision><text>نص الخبر. {text}</text></revision>"
    return f"<mediawiki><page>{page}</page></mediawiki>"


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
