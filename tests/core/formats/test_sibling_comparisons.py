"""Pages whose elements were once compared with all of their siblings: the steps are counted."""

from __future__ import annotations

import pytest

from reader.core.formats.html.body import body
from reader.core.formats.html.tree import Element, parse

COUNT = 2000


class Counted(list[Element | str]):
    """Children that count how many of them were looked at."""

    steps = 0

    def __iter__(self):
        for child in super().__iter__():
            self.steps += 1
            yield child


@pytest.mark.parametrize("piece", ["<time datetime='2024'>ا</time>", "<time>ا</time><br>", "<time>ا</time> "])
def test_siblings_are_looked_at_a_few_times_each(piece):
    page = parse(f"<div><p>فتح سوق الميناء أبوابه أمس.</p>{piece * COUNT}</div>")
    holder = next(page.elements("div"))
    holder.children = children = Counted(holder.children)
    body(page)
    assert children.steps // COUNT in range(1, 400)


@pytest.mark.parametrize("spaces", [0, 40])
def test_a_time_in_a_sentence_is_part_of_it(spaces):
    written = (
        f"<p>{'<br>' * spaces}يفتح السوق أبوابه <time>الساعة 9:00</time> صباح كل يوم من أيام الأسبوع.</p>"
    )
    assert "الساعة 9:00" in " ".join(body(parse(written)))
