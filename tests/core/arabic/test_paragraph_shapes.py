"""What the paragraphs of a plain text are."""

import time

from reader.core.arabic.paragraph_shapes import shapes

PROSE = "كلام طويل عن الخبز والماء والملح والزيت والزعتر وما يتبعها من أشياء كثيرة لا تنتهي بسهولة."


def kinds(*body):
    return [shape.kind for shape in shapes(body)]


def test_a_few_words_between_prose_are_a_heading():
    assert kinds(PROSE, "طريق الملح القديم", PROSE) == ["text", "heading", "text"]
    assert kinds("طريق الملح القديم", PROSE, "طريق الملح") == ["text"] * 3


def test_no_paragraphs_have_no_shapes():
    assert kinds() == []
    assert kinds("سطر") == ["text"]


def test_items_rows_and_verses_are_told_and_stand_together():
    body = (
        PROSE,
        "• خبز",
        "◦ شعير",
        "2. ماء",
        PROSE,
        "مدينة | سكان",
        "درنة | 90",
        PROSE,
        "يا نهر يا",
        "يا بحر",
        PROSE,
    )
    found = list(shapes(body))
    assert [shape.kind for shape in found] == [
        *("text", "item", "item", "item", "text", "row", "row", "text", "verse", "verse", "text")
    ]  # fmt: skip
    assert [shape.sign.strip() for shape in found[1:4]] == ["•", "◦", "2."]
    assert [shape.depth for shape in found[1:4]] == [0, 1, 0]
    assert [shape.goes_on for shape in found] == [
        False,
        True,
        True,
        False,
        False,
        True,
        False,
        False,
        True,
        False,
        False,
    ]


def test_a_paragraph_of_millions_of_letters_is_told_at_once():
    body = ("كلمة " * 600_000, *["قصير"] * 3, "كلمة " * 600_000)
    begun = time.process_time()
    for _ in range(100):
        list(shapes(body))
    assert time.process_time() - begun < 0.5
