"""The page an article is from is kept, completed by a later copy, and cited."""

import pytest
from builders import add, draft

from reader.core.citation import STYLES, citation
from reader.core.wording import Wording

URL = "https://example.org/a_1?x=2&y=%D8%A7"


def test_it_is_kept_and_completed_by_a_later_copy(library):
    first, second = (*add(library, draft(url=URL)), *add(library, draft(title="أخرى")))
    assert (library.article(first).url, library.article(second).url) == (URL, None)
    add(library, draft(title="أخرى", url=URL))
    add(library, draft(url="https://example.org/another"))
    assert (library.article(first).url, library.article(second).url) == (URL, URL)


@pytest.mark.parametrize("style", STYLES)
def test_citations_end_in_it(library, style):
    (number,) = add(library, draft(url=URL))
    assert citation(library.article(number), Wording(), style).endswith(f" {URL}")
