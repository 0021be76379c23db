"""Citations in running text, and what is copied with them."""

from __future__ import annotations

import pytest
from builders import add, draft

from reader.core.arabic.dates.words import Digits
from reader.core.citation import citation, with_citation
from reader.core.wording import Wording

WORDING = Wording(number_digits=Digits.WESTERN)


@pytest.fixture
def article(library):
    def made(**fields):
        return library.article(add(library, draft(**fields))[0])

    return made


def test_a_citation_in_arabic_style(article):
    cited = citation(article(author="ليلى", source="وكالة", published="2024-12-04T16:14"), WORDING)
    assert cited == "ليلى، «افتتاح حديقة على ضفة النهر»، وكالة، 4 كانون الأول/ديسمبر 2024."


def test_quotation_marks_within_a_title_are_the_inner_ones(article):
    cited = citation(article(title="ورشة عن «الأمن» في المدينة", published=None), WORDING)
    assert cited == "«ورشة عن “الأمن” في المدينة»."


@pytest.mark.parametrize(
    ("published", "said"),
    [("2024-12-04", "4 December 2024"), ("2024-12", "December 2024"), ("2024", "2024")],
)
def test_a_citation_in_english_style_has_the_date_as_precise_as_known(article, published, said):
    cited = citation(article(author="ليلى", source="وكالة", published=published), WORDING, "english")
    assert cited == f"ليلى. “افتتاح حديقة على ضفة النهر.” وكالة, {said}."


def test_what_is_not_known_is_left_out(article):
    bare = article(published=None)
    assert citation(bare, WORDING) == "«افتتاح حديقة على ضفة النهر»."
    assert citation(bare, WORDING, "english") == "“افتتاح حديقة على ضفة النهر.”"


def test_copied_text_keeps_its_paragraphs_and_loses_unseen_signs(article):
    text = "\u202bأول\u202c\n\u2068Latin\u2069 ثانٍ\u200f"
    copied = with_citation(text, article(published="2024"), WORDING, "arabic")
    assert copied == "أول\nLatin ثانٍ\n\n«افتتاح حديقة على ضفة النهر»، 2024."
