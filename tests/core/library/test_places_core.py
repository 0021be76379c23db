"""Shelves of names and of begun articles: their order, their counts, what they list."""

import pytest
from builders import add, draft, fill

from reader.core.models import ArticleFilter, Position


@pytest.fixture
def three(library):
    """Three articles of four paragraphs with keywords and dates."""
    body = ("أول.", "ثان.", "ثالث.", "رابع.")
    return add(
        library,
        draft(title="القديمة", body=body, published="2020-01-01", source="أ", keywords=("كتب", "مدن")),
        draft(title="الوسطى", body=body, published="2022-01-01", source="ب", keywords=("كتب",), part=2),
        draft(title="الجديدة", body=body, published="2024-01-01", source="أ", keywords=("نقل",), part=3),
    )


def names(places):
    return [place.name for place in places]


def titles(library, wanted):
    return [row.title for row in library.page(wanted, 0, 64)]


def test_names_with_the_newest_articles_come_first(library, three):
    add(library, draft(title="بلا تاريخ", body=("نص.",), published=None, source=None, keywords=("شعر",)))
    assert names(library.names.keywords(order="newest")) == ["نقل", "كتب", "مدن", "شعر"]
    assert names(library.names.keywords(order="newest", limit=2, offset=1)) == ["كتب", "مدن"]
    assert names(library.names.keywords("ك", order="newest")) == ["كتب"]
    assert names(library.names.sources(order="newest")) == ["أ", "ب"]


def test_counts_of_names_follow_every_change(library, three):
    def counted():
        counts = library.shelf_counts()
        return counts.sources, counts.keywords

    assert counted() == (2, 3)
    library.delete([three[1]])
    assert counted() == (1, 3)
    library.delete([three[0]])
    assert counted() == (1, 1)
    library.restore([three[0], three[1]])
    assert counted() == (2, 3)
    books = library.names.find("keyword", "كتب")
    change = library.names.merge("keyword", books.id, library.names.find("keyword", "مدن").id)
    assert counted() == (2, 2)
    library.names.undo(change)
    assert counted() == (2, 3)
    assert library.check().problems == ()


def test_begun_articles_the_latest_first_with_how_far(library, three):
    old, middle, new = three
    library.positions.save(new, Position(0, 0.4))  # still at its head
    library.positions.save(old, Position(2, 0.0))
    library._database.connection.execute("UPDATE positions SET saved_at = '2020-01-01T00:00:00Z'")
    library.positions.save(middle, Position(3, 0.5))
    begun = ArticleFilter(begun=True)
    rows = library.page(begun, 0, 64)
    assert [(row.title, row.progress) for row in rows] == [("الوسطى", 0.625), ("القديمة", 0.25)]
    assert library.shelf_counts().begun == library.count(begun) == 2
    assert library.row_of(begun, old) == 1
    assert library.row_of(begun, new) is None
    library.set_read([middle])
    assert titles(library, begun) == ["القديمة"]


def test_begun_articles_are_narrowed_and_searched(library, three):
    for each in three:
        library.positions.save(each, Position(2))
    assert titles(library, ArticleFilter(begun=True, keyword="مدن")) == ["القديمة"]
    assert titles(library, ArticleFilter(begun=True, source="ب")) == ["الوسطى"]
    library.set_read([three[0]])
    assert titles(library, ArticleFilter(begun=True, text="ثالث")) == ["الجديدة", "الوسطى"]
    assert titles(library, ArticleFilter(begun=True, unread=True, since="2023")) == ["الجديدة"]


def test_next_unread_goes_on_in_the_begun_ones(library):
    ids = fill(library, 3)
    for each in ids:
        library.positions.save(each, Position(1, 0.5))
    begun = ArticleFilter(begun=True)
    assert library.next_unread(begun, 0) == 1
    assert library.previous_unread(begun, 1) == 0
