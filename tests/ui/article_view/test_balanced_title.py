"""The lines of a long title are nearly of one length, and no more than they have to be."""

from __future__ import annotations

import pytest

from reader.core.rendering import Page

TITLE = "مكتبة الميناء القديم تفتح أبوابها: مئة ألف كتاب تعود إلى رفوفها"
LATIN = "The old harbour library opens its doors again and a hundred thousand books return"


def line_lengths(label):
    """How many pixels wide each painted line of the label is."""
    image = label.grab().toImage()
    ground, height = image.pixel(0, 0), label.fontMetrics().lineSpacing()
    lengths = []
    for top in range(0, image.height() - height // 2, height):
        rows = range(top, min(top + height, image.height()))
        inked = [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in rows)]
        lengths.append((inked[0], inked[-1]))
    return lengths


@pytest.mark.parametrize("text", [TITLE, LATIN], ids=["arabic", "latin"])
def test_the_last_line_is_no_single_word(show, text):
    view, right = show("نص"), text is TITLE
    title, body = view.head.title, "نصّ" if right else "Text."
    view.show_page(Page(1, text, "", (), (body,), (), (), marked=False))
    for width in (560, 700, 620):
        view.resize(width, 500)
        lines = line_lengths(title)
        assert len(lines) == round(title.height() / title.fontMetrics().lineSpacing())
        first, last = (end - start for start, end in (lines[0], lines[-1]))
        assert last > first * 0.6
        edges = [end if right else start for start, end in lines]
        assert max(edges) - min(edges) <= 6
        assert edges[0] == pytest.approx(title.width() if right else 0, abs=8)


def test_a_short_title_is_left_as_it_is(show):
    view = show("نص")
    view.head.title.show_text("خبر قصير")
    assert view.head.title.contentsMargins().left() == 0
