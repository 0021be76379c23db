"""Items of lists on the page: signs within the column, lines under the words, inner items further in."""

import pytest
from PySide6.QtGui import QFont

LONG = "كلام كثير عن الخبز والماء والملح والزيت والزعتر وما يتبعها من أشياء " * 3


def edges(view, number):
    """Where the lines of a paragraph end at the right, and how wide the column is."""
    document = view.text.document()
    block = document.findBlockByNumber(number - 1)
    layout = block.layout()
    left = document.documentLayout().blockBoundingRect(block).left()
    return [round(left + layout.lineAt(n).naturalTextRect().right()) for n in range(layout.lineCount())]


def test_an_item_hangs_within_the_column(show):
    view = show(LONG, f"• {LONG}", f"◦ {LONG}", f"1. {LONG}", f"1.2. {LONG}")
    column = edges(view, 1)[0]
    for number in (2, 4):
        first, second, *_ = edges(view, number)
        assert abs(first - column) <= 2
        assert second < first - 5


def test_an_inner_item_stands_further_in(show):
    view = show(f"• {LONG}", f"◦ {LONG}", f"▪ {LONG}", f"1. {LONG}", f"1.2. {LONG}")
    first = [edges(view, number)[0] for number in range(1, 6)]
    assert first[0] > first[1] > first[2]
    assert first[3] > first[4]


def test_the_page_is_no_wider_for_a_list(show):
    view = show(f"• {LONG}", f"◦ {LONG}")
    assert view.text.horizontalScrollBar().maximum() == 0


def test_a_latin_item_hangs_at_the_left(show):
    view = show("• " + "some words that go on until the line is full and then more " * 4)
    block = view.text.document().firstBlock()
    lines = [block.layout().lineAt(n).naturalTextRect().left() for n in range(2)]
    assert lines[0] < lines[1]


def bold(view):
    """The paragraphs that are set in bold."""
    blocks = map(view.text.document().findBlockByNumber, range(view.text.document().blockCount()))
    return [
        block.text()
        for block in blocks
        if block.begin().fragment().charFormat().fontWeight() == QFont.Weight.Bold
    ]


def gap_after(view, number):
    return view.text.document().findBlockByNumber(number - 1).blockFormat().bottomMargin()


def test_a_short_line_before_prose_or_a_list_reads_as_a_heading(show):
    end = f"{LONG}."
    view = show(
        "قبل الغرس", end, "قبل الغرس", end, "الأدوات", "• معول", "• دلو", end, "قال ذلك ومضى.", end, "خاتمة"
    )
    assert bold(view) == ["قبل الغرس", "الأدوات"]
    assert view.text.document().findBlockByNumber(2).blockFormat().topMargin() > 0


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (f"{LONG}", "نزل الصبيّ إلى الشاطئ"),  # the line before has no end: prose of lines that were cut
        (f"{LONG}.", "البائع : بكم تشتريها اليوم"),
        (f"{LONG}.", "و سار حتى بلغ أول القرية"),
        (f"{LONG}.", "ثم رجع الرجل إلى داره وحده قبل المغيب"),
        (f"{LONG}.", "***"),
    ],
)
def test_lines_of_stories_and_talks_are_no_headings(show, before, line):
    assert bold(show("تمهيد.", before, line, f"{LONG}.")) == []


def test_what_is_shown_next_is_not_bold_because_a_heading_was(show):
    view = show("تمهيد.", "قبل الغرس", f"{LONG}.")
    view.show_page(view._page._replace(paragraphs=view._page.paragraphs[2:]))
    assert bold(view) == []


def test_the_lines_of_a_list_a_table_and_a_poem_stand_close(show):
    view = show(
        f"{LONG}.",
        "• أول",
        "• ثان",
        f"{LONG}.",
        "العمر | الصيف",
        "سنة | يومان",
        f"{LONG}.",
        "وقفت على التلال",
        "وقد تولّى الشباب",
        f"{LONG}.",
    )
    ordinary = gap_after(view, 1)
    assert [number for number in range(1, 10) if gap_after(view, number) < ordinary] == [2, 5, 8]
