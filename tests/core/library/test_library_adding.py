"""What becomes of files: new, known, completed, restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import BODY, add, draft, fill, numbered, reading
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.errors import ArticleNotFound
from reader.core.models import ArticleFilter, Draft

if TYPE_CHECKING:
    from reader.core.library import Library

ALL = ArticleFilter()


def test_an_article_comes_out_as_it_went_in(library: Library) -> None:
    given_draft = Draft(
        title="عنوان: «مقتبس» | وبقيته..", body=("فقرة أولى", "", "سطران\nفي فقرة"),
        published="2024-12-04", updated="2024-12-04T16:14+04:00", published_text=None,
        updated_text="أمس", source="عين ليبيا", author="ليلى", place="تونس",
        keywords=("المجالس البلدیة", "الأمن الانتخابي"), keywords_raw="المجالس البلدیة الأمن الانتخابي",
        language="ar",
    )  # fmt: skip
    (article_id,) = add(library, given_draft, path="/a/b.txt", original=b"raw \xff bytes")
    article = library.article(article_id)
    for name in ("title", "body", "published", "updated", "updated_text", "source", "author", "place"):
        assert getattr(article, name) == getattr(given_draft, name), name
    assert [keyword.name for keyword in article.keywords] == list(given_draft.keywords)
    assert article.keywords_raw == given_draft.keywords_raw
    assert (article.origin.path, article.origin.part, article.origin.format) == ("/a/b.txt", 1, "text")
    assert library.original(article_id) == b"raw \xff bytes"
    assert not article.read
    assert not article.bookmarked
    assert article.imported_at.endswith("Z")


def test_importing_again_adds_nothing(library: Library) -> None:
    first = library.add([reading()])
    again = library.add([reading()])
    assert [outcome.status for outcome in (*first, *again)] == ["imported", "duplicate"]
    assert first[0].articles == again[0].articles
    assert library.count(ALL) == 1


def test_the_same_content_elsewhere_is_the_same_article(library: Library) -> None:
    (article_id,) = add(library, draft(), path="/old.txt", original=b"one")
    spelled = draft(title="إفتتاح حَديقة على ضفّة النهر!", body=(" ".join(BODY),))
    (outcome,) = library.add([reading(spelled, path="/new.txt", original=b"other")])
    assert (outcome.status, outcome.articles) == ("duplicate", (article_id,))
    assert library.article(article_id).origin.path == "/old.txt"


def test_a_moved_file_keeps_its_bookmarks(library: Library) -> None:
    (article_id,) = add(library, draft(), path="/old.txt")
    library.bookmarks.add(article_id, 2, "هنا")
    (outcome,) = library.add([reading(draft(), path="/moved/new.txt")])
    assert outcome.status == "duplicate"
    assert [mark.note for mark in library.bookmarks.of(outcome.articles[0])] == ["هنا"]


def test_a_fuller_copy_completes_the_article_once(library: Library) -> None:
    bare = draft(published=None, source=None, keywords=())
    (article_id,) = add(library, bare, original=b"bare")
    full = draft(published="2020-02-03", source="وكالة", author="سلمى", keywords=("حدائق",))
    assert [library.add([reading(full)])[0].status for _ in range(2)] == ["updated", "duplicate"]
    article = library.article(article_id)
    assert (article.published, article.source, article.author) == ("2020-02-03", "وكالة", "سلمى")
    assert [keyword.name for keyword in article.keywords] == ["حدائق"]
    assert library.count(ArticleFilter(source="وكالة", keyword="حدائق", until="2020")) == 1


def test_a_poorer_or_different_copy_changes_no_field(library: Library) -> None:
    (article_id,) = add(library, draft(author="سلمى", keywords=("حدائق",)))
    before = library.article(article_id)
    other = draft(author="غيرها", published="2001-01-01", keywords=("شيء آخر",))
    assert library.add([reading(other, original=b"other")])[0].status == "duplicate"
    assert library.article(article_id) == before


def test_a_date_that_comes_later_moves_the_article(library: Library) -> None:
    (undated,) = add(library, numbered(1, published=None))
    (dated,) = add(library, numbered(2, published="2024-01-01"))
    assert [row.id for row in library.page(ALL, 0, 9)] == [undated, dated]
    add(library, numbered(1, published="2023-01-01"), original=b"with a date")
    assert [row.id for row in library.page(ALL, 0, 9)] == [dated, undated]


def test_what_was_put_aside_comes_back_by_importing_it(library: Library) -> None:
    (article_id,) = add(library)
    library.bookmarks.add(article_id, None, "للعودة")
    library.delete([article_id])
    (outcome,) = library.add([reading()])
    assert (outcome.status, outcome.articles) == ("imported", (article_id,))
    assert library.article(article_id).bookmarked


def test_parts_of_a_file_are_linked_both_ways(library: Library) -> None:
    first, second = add(library, numbered(1, related=(2,)), numbered(2, part=2))
    assert [row.id for row in library.article(first).related] == [second]
    assert [row.title for row in library.article(second).related] == [library.article(first).title]


def test_links_are_made_for_known_articles_too(library: Library) -> None:
    (second,) = add(library, numbered(2))
    (first,) = add(library, numbered(1))
    both = reading(numbered(1, related=(2,)), numbered(2, part=2), path="/both.txt")
    assert [library.add([both])[0].status for _ in range(2)] == ["updated", "duplicate"]
    assert [row.id for row in library.article(first).related] == [second]


def test_one_batch_may_hold_copies(library: Library) -> None:
    plain, rich = reading(draft(source=None), path="/1"), reading(draft(source="وكالة"), path="/2")
    outcomes = library.add([plain, rich, plain, reading(numbered(5), path="/3"), rich])
    assert [o.status for o in outcomes] == ["imported", "updated", "duplicate", "imported", "duplicate"]
    assert library.count(ALL) == 2


def test_copies_of_unlinked_known_articles_in_one_batch(library: Library) -> None:
    add(library, numbered(1))
    add(library, numbered(2))
    both = reading(numbered(1, related=(2,)), numbered(2, part=2), path="/both.txt")
    assert [outcome.status for outcome in library.add([both, both])] == ["updated", "duplicate"]


def test_a_file_with_new_and_known_articles_is_imported(library: Library) -> None:
    (known,) = add(library, numbered(1))
    (outcome,) = library.add([reading(numbered(2), numbered(1, part=2))])
    assert outcome.status == "imported"
    assert outcome.articles[1] == known


def test_a_file_without_articles_is_skipped_with_a_reason(library: Library) -> None:
    (outcome,) = library.add([reading(original=b"x").__class__("/e", "text", "utf-8", "0", b"", ())])
    assert outcome.status == "skipped"
    assert outcome.reason


def test_a_batch_that_fails_leaves_nothing(library: Library) -> None:
    broken = reading(numbered(2, keywords=(object(),)))
    with pytest.raises(Exception, match="object"):
        library.add([reading(numbered(1)), broken])
    assert library.count(ALL) == 0
    assert library.names.sources(limit=1000) == ()
    assert fill(library, 3) == [1, 2, 3]


def test_keywords_that_fold_alike_are_one(library: Library) -> None:
    (first,) = add(library, numbered(1, keywords=("الأمن", "الامن", "أمن آخر")))
    add(library, numbered(2, keywords=("الاَمن",)))
    assert [keyword.name for keyword in library.article(first).keywords] == ["الأمن", "أمن آخر"]
    assert [(keyword.name, keyword.count) for keyword in library.names.keywords(limit=1000)] == [
        ("الأمن", 2),
        ("أمن آخر", 1),
    ]


def test_punctuation_is_no_name(library: Library) -> None:
    (article,) = add(library, draft(source="-", keywords=(",", "C++", "…", "🌊", "# ")))
    found = library.article(article)
    assert (found.source, [keyword.name for keyword in found.keywords]) == (None, ["C++", "🌊"])


def test_half_characters_are_replaced_everywhere(library: Library) -> None:
    torn = draft(title="عنوان \ud83d", body=("نصّ \udc00 مقطوع",), source="م\ud800", keywords=("ك\udfff",))
    (article_id,) = add(library, torn, path="/odd-\udcff.txt", original=b"torn")
    article = library.article(article_id)
    assert article.title == "عنوان \ufffd"
    assert article.body == ("نصّ \ufffd مقطوع",)
    assert article.origin.path == "/odd-\ufffd.txt"
    assert library.add([reading(torn, path="/odd-\udcff.txt", original=b"torn")])[0].status == "duplicate"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(), st.lists(st.text(), min_size=1), st.lists(st.text(max_size=20), max_size=3))
def test_whatever_a_file_gives_is_stored_and_known_again(
    library: Library, title: str, body: list[str], keywords: list[str]
) -> None:
    odd = draft(title=title, body=tuple(body), keywords=tuple(keywords))
    (article_id,) = library.add([reading(odd, original=b"")])[0].articles
    assert library.add([reading(odd, original=b"")])[0].status == "duplicate"
    assert library.article(article_id).id == article_id


def test_what_is_not_there_is_said_so(library: Library) -> None:
    for ask in (library.article, library.original):
        with pytest.raises(ArticleNotFound) as error:
            ask(77)
        assert "77" in error.value.sentence


def test_an_empty_keyword_completes_nothing(library: Library) -> None:
    add(library, draft(keywords=("",)))
    (outcome,) = library.add([reading(draft(keywords=("",)))])
    assert outcome.status == "duplicate"
