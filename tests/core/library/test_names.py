"""Keywords and sources as places: renamed, merged, coloured, found afterwards, and all of it undone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from builders import add, draft, fill, numbered, reading

from reader.core.errors import ArticleNotFound, NameEmpty
from reader.core.library.names import chips
from reader.core.models import ArticleFilter, NameKind

if TYPE_CHECKING:
    from reader.core.library import Library

KINDS: dict[NameKind, str] = {"keyword": "وسم", "source": "مصدر"}


def found(library: Library, text: str) -> set[int]:
    return {row.id for row in library.page(ArticleFilter(text=text), 0, 500)}


def of_name(kind: NameKind, name: str) -> ArticleFilter:
    return ArticleFilter(keyword=name) if kind == "keyword" else ArticleFilter(source=name)


def place(library: Library, kind: NameKind, name: str) -> int:
    known = library.names.find(kind, name)
    assert known is not None
    return known.id


def state(library: Library) -> list[object]:
    """All that a change of names may touch."""
    with closing(sqlite3.connect(library.path)) as connection:
        return [
            connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
            for table in ("keywords", "sources", "article_keywords", "keyword_evidence", "confirmed_keywords")
        ] + [connection.execute("SELECT id, source_id FROM articles ORDER BY 1").fetchall()]


def is_whole(library: Library) -> bool:
    return library.check().problems == () and not library.index.is_late()


@pytest.fixture
def town(library: Library) -> list[int]:
    """Seven articles: three of the harbour, two of the port, one of both, one of neither."""
    given = [
        ("الميناء",),
        ("الميناء",),
        ("الميناء",),
        ("المرفأ",),
        ("المرفأ",),
        ("المرفأ", "الميناء"),
        ("السوق",),
    ]
    return [
        *(
            add(library, numbered(n, keywords=keywords, source=f"{keywords[0]} اليوم"))[0]
            for n, keywords in enumerate(given, 1)
        )
    ]


def test_a_keyword_has_its_count_and_its_dates(library: Library) -> None:
    for day in ("2023-02-03", "2024-05-06", None):
        add(library, draft(title=f"خبر {day}", published=day, keywords=("ميناء",)))
    (only,) = library.names.keywords()
    assert (only.name, only.count, only.first, only.last, only.color) == (
        "ميناء", 3, "2023-02-03", "2024-05-06", None,
    )  # fmt: skip


def test_names_are_looked_for_folded_and_come_in_pages(library: Library, town: list[int]) -> None:
    assert [each.name for each in library.names.keywords()] == ["الميناء", "المرفأ", "السوق"]
    assert [each.name for each in library.names.keywords(order="name")] == ["السوق", "المرفأ", "الميناء"]
    assert [each.name for each in library.names.keywords("المرفا")] == ["المرفأ"]
    assert [each.name for each in library.names.keywords(limit=1, offset=1)] == ["المرفأ"]
    assert [each.name for each in library.names.sources("اليوم")] == [
        each.name for each in library.names.sources()
    ]
    assert library.names.count("keyword") == 3
    assert library.names.count("source", "السوق") == 1


def test_spellings_that_fold_alike_are_one_keyword(library: Library) -> None:
    for n, written in enumerate(("إدارة المدينة", "اداره المدينه", "إدارةُ المديـنة", "ادارة المدینة"), 1):
        add(library, numbered(n, keywords=(written,)))
    (only,) = library.names.keywords()
    assert only.count == 4
    assert library.article(2).keywords[0].name == "اداره المدينه"  # each as written


@pytest.mark.parametrize("kind", KINDS)
def test_a_renamed_one_is_found_by_both_names(library: Library, town: list[int], kind: NameKind) -> None:
    old = "المرفأ" if kind == "keyword" else "المرفأ اليوم"
    before, had = state(library), found(library, f'{KINDS[kind]}:"{old}"')
    change = library.names.rename(kind, place(library, kind, old), "ميناء  الصيد")
    assert found(library, f'{KINDS[kind]}:"ميناء الصيد"') == had == found(library, f'{KINDS[kind]}:"{old}"')
    assert is_whole(library)
    assert library.count(of_name(kind, "ميناء الصيد")) == len(had)
    library.names.undo(change)
    assert state(library) == before
    assert found(library, f'{KINDS[kind]}:"{old}"') == had
    assert is_whole(library)


def test_articles_show_the_new_name(library: Library, town: list[int]) -> None:
    library.names.rename("keyword", place(library, "keyword", "السوق"), "سوق النحّاسين")
    assert [keyword.name for keyword in library.article(town[6]).keywords] == ["سوق النحّاسين"]


@pytest.mark.parametrize("kind", KINDS)
def test_of_two_merged_the_second_name_stays(library: Library, town: list[int], kind: NameKind) -> None:
    one, other = ("المرفأ", "الميناء") if kind == "keyword" else ("المرفأ اليوم", "الميناء اليوم")
    before = state(library)
    change = library.names.merge(kind, place(library, kind, one), place(library, kind, other))
    for name in (one, other):
        assert found(library, f'{KINDS[kind]}:"{name}"') == set(town[:6])
        assert library.count(of_name(kind, name)) == 6
    known = library.names.find(kind, one)
    assert known is not None
    assert (known.name, known.count) == (other, 6)
    assert is_whole(library)
    library.names.undo(change)
    assert state(library) == before
    assert found(library, f'{KINDS[kind]}:"{one}"') == set(town[3:6])
    assert is_whole(library)


def test_what_was_indexed_anew_between_merging_and_undoing_is_found_too(
    library: Library, town: list[int]
) -> None:
    change = library.names.merge(
        "keyword", place(library, "keyword", "المرفأ"), place(library, "keyword", "الميناء")
    )
    library.index.renew(lambda _done, _total: None)
    library.names.undo(change)
    assert found(library, "وسم:المرفأ") == set(town[3:6])
    assert is_whole(library)


def test_a_later_file_with_the_old_name_means_the_new_one(library: Library, town: list[int]) -> None:
    library.names.merge("keyword", place(library, "keyword", "المرفأ"), place(library, "keyword", "الميناء"))
    (late,) = add(library, numbered(40, keywords=("المرفأ",)))
    assert late in found(library, "وسم:الميناء")
    assert library.names.count("keyword") == 2


@pytest.mark.parametrize("into", [0, 10_000])
def test_a_name_merged_with_itself_or_with_nobody_stays(library: Library, town: list[int], into: int) -> None:
    kept, number = state(library), place(library, "keyword", "السوق")
    change = library.names.merge("keyword", number, into or number)
    assert (change.names, change.into, state(library)) == ((), None, kept)


def test_a_name_that_another_has_merges_with_it(library: Library, town: list[int]) -> None:
    library.names.rename("keyword", place(library, "keyword", "المرفأ"), "الميناء")
    assert library.names.count("keyword") == 2
    assert found(library, "وسم:الميناء") == set(town[:6])


def test_a_name_can_be_given_back(library: Library, town: list[int]) -> None:
    before = found(library, "وسم:المرفأ")
    number = place(library, "keyword", "المرفأ")
    library.names.rename("keyword", number, "رصيف")
    library.names.rename("keyword", number, "المرفأ")
    assert found(library, "وسم:المرفأ") == found(library, "وسم:رصيف") == before
    assert place(library, "keyword", "رصيف") == number


def test_a_merged_name_merged_again_goes_along(library: Library, town: list[int]) -> None:
    first, second, third = (place(library, "keyword", name) for name in ("المرفأ", "الميناء", "السوق"))
    library.names.merge("keyword", first, second)
    before = state(library)
    change = library.names.merge("keyword", second, third)
    assert found(library, "وسم:المرفأ") == set(town)
    library.names.undo(change)
    assert state(library) == before


def test_a_name_without_letters_is_refused(library: Library, town: list[int]) -> None:
    with pytest.raises(NameEmpty):
        library.names.rename("keyword", place(library, "keyword", "السوق"), " ـ ")


def test_a_colour_is_kept_and_undone(library: Library, town: list[int]) -> None:
    change = library.names.color("keyword", place(library, "keyword", "السوق"), "#336699")
    known = library.names.find("keyword", "السوق")
    assert known is not None
    assert known.color == "#336699"
    library.names.undo(change)
    assert library.names.keywords("السوق")[0].color is None


def test_renaming_does_not_wait_for_the_index(library: Library) -> None:
    fill(library, 60, keywords=("موضوع",))
    library.names.rename("keyword", place(library, "keyword", "موضوع"), "باب")
    assert not library.index.is_late()
    with closing(sqlite3.connect(library.path)) as connection:
        assert connection.execute("SELECT count(*) FROM index_changes").fetchone() == (0,)


RUN = "مجلس المدينة ميناء الصيد"


@pytest.fixture
def page(library: Library) -> int:
    (number,) = add(library, draft(keywords=("مجلس", "المدينة ميناء", "الصيد"), keywords_raw=RUN))
    return number


def names_of(library: Library, number: int) -> tuple[str, ...]:
    return tuple(keyword.name for keyword in library.article(number).keywords)


def test_chips_are_joined_split_renamed_and_removed() -> None:
    names = ("مجلس", "المدينة ميناء", "الصيد")
    assert chips.joined(names, 0) == ("مجلس المدينة ميناء", "الصيد")
    assert chips.split(names, 1, 1) == ("مجلس", "المدينة", "ميناء", "الصيد")
    assert chips.renamed(names, 2, "صيد السمك") == ("مجلس", "المدينة ميناء", "صيد السمك")
    assert chips.without(names, 1) == ("مجلس", "الصيد")
    assert chips.joined(names, 2) == names


def test_changed_chips_are_found_and_undone(library: Library, page: int) -> None:
    before = state(library)
    change = library.names.set_keywords(page, ("مجلس المدينة", "ميناء الصيد"))
    assert names_of(library, page) == ("مجلس المدينة", "ميناء الصيد")
    assert found(library, 'وسم:"ميناء الصيد"') == {page}
    assert is_whole(library)
    library.names.undo(change)
    assert names_of(library, page) == ("مجلس", "المدينة ميناء", "الصيد")
    confirmed = state(library)
    assert confirmed[2] == before[2]
    assert confirmed[4] == before[4]
    assert found(library, 'وسم:"ميناء الصيد"') == set()


def test_the_run_can_be_restored(library: Library, page: int) -> None:
    library.names.set_keywords(page, ())
    assert names_of(library, page) == ()
    change = library.names.restore_run(page)
    assert " ".join(names_of(library, page)) == RUN
    library.names.undo(change)
    assert names_of(library, page) == ()


def test_keywords_of_no_article_are_refused(library: Library) -> None:
    with pytest.raises(ArticleNotFound):
        library.names.set_keywords(7, ("سوق",))


def test_lists_teach_how_runs_are_split(library: Library) -> None:
    phrases = ("قوس الريح", "باب النهر القديم", "درب الفخار")
    for n in range(1, 9):
        add(library, numbered(n, keywords=(phrases[n % 3], phrases[(n + 1) % 3])))
    run = "درب الفخار باب النهر القديم قوس الريح"
    (number,) = add(library, numbered(50, keywords=tuple(run.split()), keywords_raw=run))
    assert names_of(library, number) == ("درب الفخار", "باب النهر القديم", "قوس الريح")


def test_what_was_learned_later_splits_earlier_runs_again(library: Library) -> None:
    run = "درب الفخار باب النهر القديم قوس الريح"
    (number,) = add(library, numbered(50, keywords=tuple(run.split()), keywords_raw=run))
    (seen_to,) = add(library, numbered(51, keywords=tuple(run.split()), keywords_raw=run))
    library.names.set_keywords(seen_to, ("درب", "الفخار"))
    early = names_of(library, number)
    for n in range(1, 13):
        add(library, numbered(n, keywords=("قوس الريح", "باب النهر القديم", "درب الفخار")[n % 3 :]))
    told: list[tuple[int, int]] = []
    done = library.names.split_again(lambda so_far, total: told.append((so_far, total)))
    assert names_of(library, number) == ("درب الفخار", "باب النهر القديم", "قوس الريح")
    assert names_of(library, seen_to) == ("درب", "الفخار")  # a person saw to it
    assert told[-1] == (1, 1)
    assert is_whole(library)
    library.names.undo(done)
    assert names_of(library, number) == early


def test_counting_anew_gives_what_was_counted_on_the_way(library: Library) -> None:
    readings = [reading(numbered(n), path=f"/{n}.txt") for n in range(1, 20)]
    library.add(readings)
    add(library, numbered(50, keywords=("باب",), keywords_raw="باب النهر"))
    counted = state(library)[3]
    library.names.split_again(lambda _done, _total: None)
    assert state(library)[3] == counted


def test_a_later_file_with_a_former_name_shows_the_present_one(library: Library, town: list[int]) -> None:
    change = library.names.rename("keyword", place(library, "keyword", "الميناء"), "مرسى السفن")
    (later,) = add(library, draft(title="خبر لاحق", body=("نصّ الخبر اللاحق.",), keywords=("الميناء",)))
    assert [keyword.name for keyword in library.article(later).keywords] == ["مرسى السفن"]
    library.names.undo(change)
    assert [keyword.name for keyword in library.article(later).keywords] == ["الميناء"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_given_up_is_free_for_another(library: Library, town: list[int], kind: NameKind) -> None:
    before = state(library)
    paper = " اليوم" if kind == "source" else ""
    freed, taker = f"الميناء{paper}", f"السوق{paper}"
    of_freed, of_taker = (found(library, f'{KINDS[kind]}:"{name}"') for name in (freed, taker))
    first = library.names.rename(kind, place(library, kind, freed), "المرسى")
    second = library.names.rename(kind, place(library, kind, taker), freed)
    assert found(library, f'{KINDS[kind]}:"{freed}"') == of_taker
    assert found(library, f'{KINDS[kind]}:"المرسى"') == of_freed
    assert place(library, kind, freed) == place(library, kind, taker)
    assert is_whole(library)
    library.names.undo(second)
    library.names.undo(first)
    assert state(library) == before
