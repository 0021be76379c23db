"""What another program does to the library while the window is open."""

from __future__ import annotations

import pytest
from builders import BODY, add, draft, fill

from reader.core.library import Library
from reader.core.models import ArticleFilter, Position
from reader.ui.language import without_isolates
from reader.ui.sidebar import Shelf


@pytest.fixture
def window(open_window, library):
    fill(library, 40)
    window = open_window()
    window.complete()
    return window


@pytest.fixture
def terminal(library):
    """The library as another program has it open."""
    with Library.open(library.path) as other:
        yield other


def test_articles_that_come_in_elsewhere_are_listed_and_counted(window, terminal, qtbot):
    window.sidebar.articles.return_to(900)
    add(terminal, draft(title="جديد من الطرفية", published="1990-01-01"), path="/articles/new.txt")
    qtbot.waitUntil(lambda: window.sidebar.model.rowCount() == 41, timeout=6000)
    assert window.browsing.listing.counts.articles == 41
    assert window.sidebar.articles.place == 900


def test_a_bookmark_made_elsewhere_shows_on_the_page_and_its_shelf(window, terminal, qtbot):
    window.browsing.stepping.choose_near()
    article = window.reading.article.id
    terminal.bookmarks.add(article)
    terminal.bookmarks.add(article, 1, "ملاحظة من الطرفية")
    qtbot.waitUntil(lambda: window.reading.marked, timeout=6000)
    assert window.browsing.listing.counts.bookmarked == 1
    window.browsing.show_shelf(Shelf.BOOKMARKED)
    assert window.sidebar.model.rowCount() == 1


def test_an_open_article_that_is_deleted_elsewhere_closes(window, terminal, qtbot):
    window.browsing.stepping.choose_near()
    terminal.delete([window.reading.article.id])
    qtbot.waitUntil(lambda: window.reading.article is None, timeout=6000)
    assert window.sidebar.model.rowCount() == 39


def test_a_newer_text_opens_at_the_words_that_were_being_read(window, terminal, library, qtbot):
    words = ("مرفأ", "سوق", "جسر", "نخل", "قارب", "شراع", "رصيف", "منارة")
    body = tuple(f"{words[n % 8]} {words[n // 8]}، " * 30 + f"وهذه الفقرة {n}." for n in range(40))
    [article] = add(library, draft(title="له تتمة", body=body), path="/articles/goes-on.txt")
    window.browsing.upkeep.refresh()
    window.reading.open(article)
    window.view.text.place.go_to(Position(20))
    qtbot.waitUntil(lambda: window.view.text.place.position().paragraph == 20)
    window.reading.keep_place()
    longer = draft(title="له تتمة", body=(*BODY, *body), updated="2030-01-01")
    add(terminal, longer, path="/articles/goes-on.txt")
    window.controllers.intake.outside.look()
    assert window.reading.article.body == longer.body
    assert library.positions.of(article).paragraph == 23
    qtbot.waitUntil(lambda: window.view.text.place.position().paragraph == 23)


def test_a_newer_text_that_comes_in_elsewhere_is_shown(window, terminal, library, qtbot):
    [article] = add(library, draft(title="له تتمة"), path="/articles/goes-on.txt")
    window.browsing.upkeep.refresh()
    window.reading.open(article)
    longer = draft(title="له تتمة", body=(*BODY, "وأضاف أن العمل يستمر."), updated="2030-01-01")
    add(terminal, longer, path="/articles/goes-on.txt")
    qtbot.waitUntil(lambda: window.reading.article.body[-1] == "وأضاف أن العمل يستمر.", timeout=6000)


def test_what_the_window_does_itself_moves_nothing(window, qtbot):
    window.browsing.stepping.choose_near()
    shown: list[object] = []
    window.controllers.marks.bookmarking.toggle()
    window.reading.article_opened.connect(shown.append)
    window.controllers.intake.outside.look()
    assert shown == []


def test_a_mark_made_while_our_own_work_writes_beside_leaves_the_list_in_peace(window, terminal, qtbot):
    reset: list[bool] = []
    with qtbot.waitSignal(window.searching.found):
        window.browsing.show_search("حديقة")
    window.browsing.stepping.choose_near()
    window.controllers.marks.bookmarking.toggle()
    window.sidebar.model.modelReset.connect(lambda: reset.append(True))
    window.browsing.stepping.step(1)
    terminal.positions.save(3, Position(1))
    window.controllers.intake.outside.look()
    qtbot.waitUntil(lambda: not window.workspace.front.busy)
    qtbot.wait(100)
    assert reset == []


def test_a_library_that_is_moved_is_told_of_once_and_none_takes_its_place(window, library, tmp_path, qtbot):
    told: list[str] = []
    window.workspace.notices.error_reported.connect(told.append)
    moved = library.path.rename(tmp_path / "moved.db")
    qtbot.waitUntil(lambda: bool(told), timeout=6000)
    assert str(library.path) in without_isolates(told[0])
    with qtbot.waitSignal(window.controllers.intake.imports.failed):
        window.controllers.intake.imports.import_text("خبر من الحافظة\nنصّ الخبر.", "الحافظة")
    window.controllers.intake.outside.look()
    assert len(told) == 2
    assert not library.path.exists()
    moved.rename(library.path)
    with qtbot.waitSignal(window.controllers.intake.imports.finished):
        window.controllers.intake.imports.import_text("خبر من الحافظة\nنصّ الخبر.", "الحافظة")
    assert library.count(ArticleFilter()) == 41


def test_a_search_in_a_library_that_is_moved_finds_no_other(window, library, tmp_path, qtbot):
    library.path.rename(tmp_path / "moved.db")
    with qtbot.waitSignal(window.workspace.notices.error_reported):
        window.browsing.show_search("حديقة")
    assert not library.path.exists()
