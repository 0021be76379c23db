"""Lines that need no work are told by fast checks; these are the lines that need some all the same."""

import pytest

from reader.core.formats.text.labels import line_fields
from reader.core.formats.text.page_lines import page_lines
from reader.core.formats.text.reading_text import clean, squeezed

CLEANED = (
    *(chr(code) for code in (*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA1), 0xAD, 0x061C, 0x1680)),
    *(chr(code) for code in (*range(0x2000, 0x2010), *range(0x2028, 0x2030), 0x205F, 0x2060)),
    *("\u2066", "\u2069", "\u3000", "\ufeff", "\ufffc", "\ud800", "&amp;", "&#160;"),
)


@pytest.mark.parametrize("sign", CLEANED, ids=ascii)
def test_one_odd_sign_between_letters_is_found(sign):
    written = f"قال {sign} الوزير\nاليوم"
    assert clean(written) not in ("", written)


@pytest.mark.parametrize("space", ["  ", "\t", "\xa0", "\u2003", "\n", "\x1f", " \u3000"], ids=ascii)
def test_any_space_is_squeezed(space):
    assert squeezed(f"{space}قال{space}الوزير{space}") == "قال الوزير"


@pytest.mark.parametrize("signs", ["", "• ", "•", "- ", "❶ ", "❶", ">> ", "« ", ": "])
def test_a_label_is_found_after_the_signs_before_it(signs):
    assert [field.kind for field in line_fields(f"{signs}المصدر: وكالة الواحة")] == ["source"]


@pytest.mark.parametrize("line", ["قال المصدر: الواحة", "المصدرون: الواحة", "قال الوزير إن الواحة خضراء."])
def test_a_label_within_a_sentence_is_text(line):
    assert not line_fields(line)


def test_only_text_with_a_blank_line_inside_it_is_unwrapped():
    words = "واحة خضراء بين كثبان الرمل البعيدة عن كل طريق تسلكه القوافل"
    wrapped = "\n".join([words] * 5 + ["في الليل."])
    assert len(page_lines(f"عنوان\n\n{wrapped}", "")) == 2
    assert len(page_lines(f"عنوان\n{wrapped}\n", "")) == 7
