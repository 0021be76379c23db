"""Hits stand where they should on the screen, and only those near it are handed to Qt."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from reader.core.arabic.dates.words import Digits
from reader.core.arabic.highlighting import Finder
from reader.core.arabic.matching import term_of
from reader.core.arabic.showing import Showing
from reader.core.models import Position
from reader.core.rendering import TextSpan
from reader.ui.article_view.search_hits import SearchHits, hits_in
from reader.ui.article_view.tints import FOUND, HIGHLIGHTS, Layer, ground
from reader.ui.background import Background

BODY = ("😀 كَتَبَ الكاتبُ كتابًا.", "لا شيء هنا.", "والكتب 7 في المكتبة.")
STYLE = ground(QColor("#fbe7a1"), QColor("#241c02"))


def lit(view):
    return [selection.cursor.selectedText() for selection in view.text.extraSelections()]


def layer(*spans):
    return Layer(spans, lambda _span: STYLE)


@pytest.mark.parametrize("bare", [False, True])
def test_a_span_of_the_text_is_lit_where_it_is_shown(show, bare):
    view = show(*BODY, showing=Showing(bare=bare, digits=Digits.ARABIC_INDIC))
    start = BODY[0].index("كتابًا")
    spans = [TextSpan(1, 2, 8), TextSpan(1, start, start + 6), TextSpan(3, 7, 8)]
    view.text.tints.set_layer(FOUND, layer(*spans))
    assert lit(view) == (["كتب", "كتابا", "٧"] if bare else ["كَتَبَ", "كتابًا", "٧"])


def test_what_is_selected_is_copied_as_it_was_written(show, qapp):
    view = show(*BODY, showing=Showing(bare=True, digits=Digits.ARABIC_INDIC))
    view.text.selectAll()
    view.text.copy()
    assert qapp.clipboard().text() == "\n".join(BODY)
    cursor = view.text.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(6, cursor.MoveMode.KeepAnchor)
    view.text.setTextCursor(cursor)
    assert view.text.selected_text() == "كَتَبَ"
    assert view.text.selected_spans() == (TextSpan(1, 2, 8),)


def test_a_higher_layer_lies_over_a_lower_one(show):
    view = show(*BODY)
    view.text.tints.set_layer(FOUND, layer(TextSpan(1, 2, 8)))
    view.text.tints.set_layer(HIGHLIGHTS, layer(TextSpan(1, 0, 8), TextSpan(2, 0, 2)))
    assert lit(view) == ["😀 كَتَبَ", "لا", "كَتَبَ"]
    view.text.tints.clear()
    assert lit(view) == []


def test_only_what_is_near_the_screen_is_handed_to_qt(show):
    view = show(*(f"سطر {number}" for number in range(500)))
    view.text.tints.set_layer(FOUND, layer(*(TextSpan(number, 0, 3) for number in range(1, 501))))
    assert 5 < len(lit(view)) < 40
    view.text.place.go_to(Position(400))
    numbers = {view.text.loaded.paragraph(s.cursor.block()) for s in view.text.extraSelections()}
    assert 400 in numbers
    assert len(numbers) < 40


def test_the_style_is_asked_for_what_is_near_the_screen_only(show):
    view, asked = show(*(f"سطر {number}" for number in range(500))), []

    def style(span):
        asked.append(span)
        return STYLE

    view.text.tints.set_layer(FOUND, Layer([TextSpan(number, 0, 3) for number in range(1, 501)], style))
    assert 5 < len(asked) < 80


def test_hits_of_a_search_tell_exact_ones_from_derived(show, light):
    view = show(*BODY)
    hits = SearchHits(view.text, light, lambda text: text, Background(view))
    told: list[str] = []
    hits.reported.connect(told.append)
    hits.open_at_first(BODY, Finder([term_of(("كتابا",))]))
    assert told[-1] == "الموضع 1 من 3"
    colours = {
        s.cursor.selectedText(): s.format.background().color().name() for s in view.text.extraSelections()
    }
    assert colours["والكتب"] == light.colors["highlight"]
    assert colours["كتابًا"] == light.colors["highlight_strong"]
    hits.go(1)
    hits.go(1)
    assert told[-1] == "الموضع 3 من 3"
    assert view.text.place.paragraph() == 3
    view.text.escaped.emit()
    assert lit(view) == []
    assert told[-1] == ""


def test_a_text_without_hits_tells_nothing_of_those_before(show, light):
    view = show(*BODY)
    hits = SearchHits(view.text, light, lambda text: text.replace("3", "٣"), Background(view))
    told: list[str] = []
    hits.reported.connect(told.append)
    hits.light(BODY, Finder([term_of(("كتابا",))]))
    assert told[-1] == "مواضع البحث في المقالة: ٣؛ F3 ينتقل بينها"
    hits.light(BODY, Finder([term_of(("قطار",))]))
    assert told[-1] == ""
    hits.light(BODY, Finder([term_of(("كتابا",))]))
    hits.light(BODY, Finder([]))
    assert told[-1] == ""


def test_reading_that_goes_on_further_down_is_not_moved_to_the_first_hit(show, light):
    body = tuple(f"كتاب رقم {number} " + "كلمات السطر " * 30 for number in range(60))
    view = show(*body, position=Position(20))
    hits = SearchHits(view.text, light, lambda text: text, Background(view))
    hits.open_at_first(body, Finder([term_of(("كتاب",))]))
    assert view.text.place.position().paragraph == 20
    hits.go(1)
    assert view.text.place.paragraph() in (20, 21)


def test_hits_of_a_text_of_many_paragraphs():
    found = hits_in(BODY, Finder([term_of(("كتاب",))]))
    assert {span.paragraph for span in found.spans} == {1, 3}
    assert all(span in found.spans for span in found.exact)
