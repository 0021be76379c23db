"""Articles that speak of the same, with the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import add, draft, fill

from reader.core.errors import ArticleNotFound

if TYPE_CHECKING:
    from reader.core.library import Library

SEA = ("غرق مركب صيد قبالة المنارة القديمة بعد عاصفة شديدة.", "ونجا البحّارة جميعهم بفضل خفر السواحل.")
SEA_TOO = ("عاصفة تضرب المنارة، وخفر السواحل ينقذ بحّارة مركب صيد.", "والبحث عن المركب مستمر.")
BAKERY = ("خبز الفرّان أرغفة السمسم في الفرن الحجري.", "وباعها في سوق الحي قبل الظهر.")


@pytest.fixture
def sea(library: Library) -> int:
    fill(library, 30)
    (first,) = add(library, draft(title="عاصفة تُغرق مركبًا", body=SEA))
    add(library, draft(title="فرن الحي", body=BAKERY))
    return first


def test_articles_that_share_rare_words_are_found_with_them(library: Library, sea: int) -> None:
    (other,) = add(library, draft(title="إنقاذ بحّارة", body=SEA_TOO))
    (found,) = library.similar(sea)
    assert found.article.id == other
    assert {"عاصفة", "السواحل"} <= set(found.words)  # as this article writes them
    assert [each.article.id for each in library.similar(other)] == [sea]


def test_words_that_all_have_make_nothing_similar(library: Library, sea: int) -> None:
    assert library.similar(sea) == ()


def test_linked_and_deleted_ones_are_left_out(library: Library, sea: int) -> None:
    (other,) = add(library, draft(title="إنقاذ بحّارة", body=SEA_TOO))
    library.delete([other])
    assert library.similar(sea) == ()
    title = "عاصفة تُغرق مركبًا ثانيًا"
    first, second = add(
        library,
        draft(title=title, body=SEA, related=(2,)),
        draft(title="إنقاذ البحّارة", body=(*SEA_TOO, "تمّ."), part=2, related=(1,)),
    )
    assert second not in [each.article.id for each in library.similar(first)]


def test_an_article_that_is_not_there_is_named(library: Library) -> None:
    with pytest.raises(ArticleNotFound):
        library.similar(9)


def test_particles_make_nothing_similar_even_behind_a_conjunction(library: Library) -> None:
    small = "وفيه وعليها فمنها ولكن عنها وبها"
    (first,) = add(library, draft(title="عاصفة", body=(f"مركب صيد قبالة المنارة {small}.",)))
    (other,) = add(library, draft(title="مركب صيد", body=(f"عاصفة تضرب المنارة {small}.",)))
    add(library, draft(title="فرن الحي", body=(f"خبز الفرّان أرغفة السمسم {small}.",)))
    (found,) = library.similar(first)
    assert found.article.id == other
    assert not set(small.split()) & set(found.words)
