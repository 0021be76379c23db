"""Signs of footnotes are small and raised; all else stays where it was."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCharFormat

from reader.core.arabic.footnotes import footnotes_of
from reader.ui.article_view import pieces

TEXT = (
    "قال الشيخ إن العمل صبر[1]، وقال تلميذه غير ذلك[7].",
    "وبعده كلام طويل لا حاشية له.",
    "[1] من محاضرة.",
)
RAISED = QTextCharFormat.VerticalAlignment.AlignSuperScript


def raised(view, number=0):
    """The raised parts of a block, and their colour."""
    block = view.text.document().findBlockByNumber(number)
    signs = [each for each in block.layout().formats() if each.format.verticalAlignment() == RAISED]
    return [
        (block.text()[each.start : each.start + each.length], each.format.foreground().color().name())
        for each in signs
    ]


def test_a_sign_that_leads_to_a_note_is_raised(show, light):
    view = show(*TEXT, size=15.0)
    assert raised(view) == [("[1]", light.colors["accent"])]
    assert raised(view, 1) == raised(view, 2) == []
    assert view.text.document().firstBlock().text() == TEXT[0]


def test_lines_stand_where_they_stood(show):
    signed, plain = show(*TEXT, size=15.0), show("قال الشيخ إن العمل صبر.", *TEXT[1:], size=15.0)
    tops = [
        [view.text.document().documentLayout().blockBoundingRect(block).top() for block in blocks(view)]
        for view in (signed, plain)
    ]
    assert tops[0] == tops[1]


def blocks(view):
    document = view.text.document()
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def test_another_theme_colours_the_signs_anew_and_only_once(show, light, icons, qapp):
    view = show(*TEXT, size=15.0)
    view.dress(light._replace(colors={**light.colors, "accent": "#123456"}), icons, qapp.font())
    assert raised(view) == [("[1]", "#123456")]


def test_justified_lines_are_filled_with_whole_letters(show):
    assert raised(show(*TEXT, size=15.0, justified=True)) == []


@pytest.mark.parametrize("bare", [False, True])
def test_without_vowel_marks_the_same_sign_is_raised(show, bare):
    from reader.core.arabic.showing import Showing

    view = show("قَالَ الشَّيْخُ إِنَّ الْعَمَلَ صَبْرٌ[1].", TEXT[2], size=15.0, showing=Showing(bare=bare))
    assert [sign for sign, _color in raised(view)] == ["[1]"]


def test_a_very_long_paragraph_is_looked_through_once_not_with_each_of_its_pieces(show, monkeypatch):
    looked: list[int] = []

    def look(number, *rest):
        looked.append(number)
        return footnotes_of(number, *rest)

    monkeypatch.setattr(pieces, "footnotes_of", look)
    view = show("قال الشيخ إن العمل صبر[1]. " * 1000, "[1] من محاضرة.", size=15.0)
    looked.clear()
    before = view.text.document().blockCount()
    view.text.filling.grow_below()
    view.text.filling.grow_below()
    assert view.text.document().blockCount() == before + 2
    assert looked == []
