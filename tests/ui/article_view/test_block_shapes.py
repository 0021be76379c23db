"""Items of lists on the page: signs within the column, lines under the words, inner items further in."""

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
