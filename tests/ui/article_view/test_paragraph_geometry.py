"""Every place of a long page is kept and found again, wherever its upper edge lies."""

from __future__ import annotations

import pytest

from reader.core.arabic.showing import Showing
from reader.core.models import Position
from reader.ui.article_view.pieces import LONGEST, Pieces
from reader.ui.article_view.typography import Typography
from reader.ui.fonts import interface_font

GAP = 20  # pixels between paragraphs; a place within them counts as the beginning of the next
PARAGRAPHS = tuple(f"الفقرة رقم {number} " * 20 for number in range(40))


@pytest.fixture
def text(show, qtbot):
    view = show(*PARAGRAPHS, size=12.0)
    qtbot.waitUntil(lambda: view.text.loaded.whole, timeout=20_000)
    return view.text


def test_every_scroll_position_comes_back(text):
    bar = text.verticalScrollBar()
    for value in range(0, bar.maximum(), 137):
        bar.setValue(value)
        place = text.place.position()
        bar.setValue(0)
        text.place.go_to(place)
        head = text._overlays.head.height() + 40
        assert abs(bar.value() - value) <= (GAP if place.paragraph else head)


def test_the_top_is_no_paragraph(text):
    assert text.place.position() == Position(0)
    text.verticalScrollBar().setValue(500)
    text.place.go_to(Position(0))
    assert text.verticalScrollBar().value() == 0


def test_a_place_beyond_the_text_is_its_end(text):
    text.place.go_to(Position(10_000, 1.0))
    assert text.verticalScrollBar().value() > 0.9 * text.verticalScrollBar().maximum()


def test_a_place_far_down_is_there_before_the_text_is_whole(show, qtbot):
    texts = tuple(f"فقرة {number}: " + "كلمات تملأ السطر ثم الذي يليه. " * 15 for number in range(400))
    view = show(*texts, position=Position(300, 0.25))
    assert not view.text.loaded.whole
    place = view.text.place.position()
    assert place.paragraph == 300
    for _ in range(30):
        view.text.filling.grow_below()
        view.text.filling.grow_above()
        now = view.text.place.position()
        assert (now.paragraph, now.fraction) == (300, pytest.approx(place.fraction, abs=0.05))


def test_all_of_a_long_text_comes_in_idle_time(show, qtbot):
    texts = tuple(f"فقرة {number}: " + "كلمات تملأ السطر. " * 10 for number in range(120))
    view = show(*texts, position=Position(60))
    qtbot.waitUntil(lambda: view.text.loaded.whole, timeout=20_000)
    assert view.text.toPlainText() == "\n".join(texts)
    assert view.text.place.position().paragraph == 60


@pytest.fixture
def long_text(show, qtbot):
    """A long text that came in whole, read at its 60th paragraph."""
    texts = tuple(f"فقرة {number}: " + "كلمات تملأ السطر. " * 20 for number in range(120))
    view = show(*texts, position=Position(60, 0.2))
    qtbot.waitUntil(lambda: view.text.loaded.whole, timeout=20_000)
    return view


def test_of_a_long_text_a_new_width_lays_out_only_what_is_near(long_text, qtbot):
    """All of it would block the window."""
    text, laid_out = long_text.text, []
    text.document().documentLayout().documentSizeChanged.connect(
        lambda _size: laid_out.append(text.document().characterCount())
    )
    long_text.resize(560, 500)
    assert 0 < max(laid_out) < 12_000
    assert text.place.position().paragraph == 60
    qtbot.waitUntil(lambda: text.loaded.whole, timeout=20_000)
    assert text.place.position().paragraph == 60


def test_of_a_long_text_other_colours_look_through_only_what_is_near(long_text, light, icons):
    text = long_text.text
    long_text.dress(light, icons, interface_font("Vazirmatn", 10.5))
    assert text.document().characterCount() < 12_000
    assert text.place.position().paragraph == 60


def test_other_colours_leave_what_is_selected(long_text, light, icons):
    long_text.text.selectAll()
    long_text.dress(light, icons, interface_font("Vazirmatn", 10.5))
    assert long_text.text.selected_text().endswith("السطر. ")


def test_another_type_takes_the_pieces_that_are_cut(long_text, qtbot):
    pieces = long_text.text.loaded.pieces
    long_text.set_typography(Typography(size=30.0))
    assert long_text.text.loaded.pieces is pieces
    assert long_text.text.place.position().paragraph == 60


def test_of_short_lines_no_more_is_laid_out_at_once_than_of_long_ones(show):
    view = show(*["كلمة وأخرى"] * 3000, position=Position(1500, 0.5))
    assert view.text.place.position().paragraph == 1500
    assert view.text.document().blockCount() < 150


def test_pieces_hold_a_text_whole_and_in_order():
    long = "جملة قصيرة في نص لا تنتهي فقراته. " * 500
    texts = ("أولى", "", long, "بينهما", long + "آخرها", "")
    pieces = Pieces(texts, Showing())
    found = [pieces[index] for index in range(len(pieces))]
    parts = [
        "".join(texts[n - 1][start:stop] for n, start, stop in found if n == each) for each in range(1, 7)
    ]
    assert tuple(parts) == texts
    assert [pieces.at(piece.paragraph, piece.start) for piece in found] == list(range(len(found)))
    assert all(index in pieces.of(piece.paragraph) for index, piece in enumerate(found))
    assert all(piece.stop - piece.start <= LONGEST for piece in found)


def test_a_paragraph_without_end_is_shown_in_parts_and_copied_whole(show, qtbot):
    long = "جملة قصيرة في نص لا تنتهي فقراته. " * 1500
    view = show("البداية", long, "الخاتمة", position=Position(2, 0.5))
    assert view.text.place.position().paragraph == 2
    assert view.text.place.position().fraction == pytest.approx(0.5, abs=0.02)
    qtbot.waitUntil(lambda: view.text.loaded.whole, timeout=20_000)
    view.text.selectAll()
    assert view.text.selected_text() == f"البداية\n{long}\nالخاتمة"
    view.text.place.go_to_paragraph(3)
    assert view.text.place.paragraph() == 3


def test_keys_to_both_ends_of_a_text_that_is_not_whole_yet(show, press):
    texts = tuple(f"فقرة {number}: " + "كلمات تملأ السطر ثم الذي يليه. " * 15 for number in range(400))
    view = show(*texts)
    press(view.text, "End")
    assert view.text.place.paragraph() >= 395
    assert view.text.paragraphs.visible().stop == 401
    press(view.text, "Home")
    assert view.text.place.position() == Position(0)
