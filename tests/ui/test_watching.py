"""Watched folders: what comes into them is imported quietly, with real files and the real window."""

from __future__ import annotations

import shutil
import time

import pytest
from builders import BODY
from PySide6.QtCore import QTimer

from reader import paths
from reader.core.models import ArticleFilter
from reader.core.settings import load
from reader.ui.dialogs.watched_dialog import WatchedDialog
from reader.ui.language import without_isolates

TEXT = "\n".join(("افتتاح حديقة على ضفة النهر", *BODY))


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "مجلد"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, "utf-8")
    return folder


def quietly(window, qtbot, act):
    with qtbot.waitSignal(window.controllers.intake.imports.finished_quietly, timeout=15_000):
        act()


def test_a_folder_is_imported_watched_and_remembered(window, qtbot, library, folder):
    window.controllers.intake.watching.show_folders()
    dialog = window.findChild(WatchedDialog)
    quietly(window, qtbot, lambda: dialog.add(str(folder)))
    assert library.count(ArticleFilter()) == 1
    assert window.reading.article.title == "افتتاح حديقة على ضفة النهر"  # and not a blank page
    assert "من المجلدات المراقبة: مقالة واحدة" in without_isolates(window.status._label.text())
    assert load(paths.settings_file()).settings.watched_folders == (str(folder),)

    new = f"خبر آخر\n{BODY[0]} وأضيفت إليها بحيرة."
    quietly(window, qtbot, lambda: (folder / "two.txt").write_text(new, "utf-8"))
    assert library.count(ArticleFilter()) == 2
    assert window.reading.article.title == "افتتاح حديقة على ضفة النهر"

    changed = f"{TEXT}\nوأضاف أن العمل يستمر."
    quietly(window, qtbot, lambda: (folder / "one.txt").write_text(changed, "utf-8"))
    assert window.controllers.intake.imports.last_report.outcomes[0].revised
    assert library.count(ArticleFilter()) == 2


def test_a_renamed_file_is_no_news(window, qtbot, folder):
    quietly(window, qtbot, lambda: window.controllers.intake.watching.add(str(folder)))
    quietly(window, qtbot, lambda: (folder / "one.txt").rename(folder / "two.txt"))
    assert "من المجلدات المراقبة: مقالة واحدة" in without_isolates(window.status._label.text())


def test_the_keyboard_is_on_the_button_while_no_folder_is_watched(window, qtbot):
    window.controllers.intake.watching.show_folders()
    dialog = window.findChild(WatchedDialog)
    qtbot.waitUntil(lambda: dialog.add_button.hasFocus())


def test_watching_a_folder_and_leaving_it_are_undone(window, qtbot, folder, tmp_path):
    watching = window.controllers.intake.watching
    other = tmp_path / "آخر"
    other.mkdir()
    quietly(window, qtbot, lambda: watching.add(str(folder)))
    watching.add(str(other))
    watching.remove(str(folder))
    window.workspace.undo_last()
    assert load(paths.settings_file()).settings.watched_folders == (str(folder), str(other))
    qtbot.waitUntil(lambda: str(folder) in watching._watcher.directories())
    window.workspace.undo_last()
    assert watching.folders == (str(folder),)
    qtbot.waitUntil(lambda: str(other) not in watching._watcher.directories())
    window.workspace.undo_last()
    assert watching.folders == ()


def test_a_file_that_comes_into_an_empty_folder_within_is_noticed(window, qtbot, library, folder):
    (folder / "فرع").mkdir()
    (folder / "page_files").mkdir()
    (folder / "page.html").write_text("<title>صفحة</title><p>نصّ الصفحة هنا.</p>", "utf-8")
    quietly(window, qtbot, lambda: window.controllers.intake.watching.add(str(folder)))
    assert str(folder / "page_files") not in window.controllers.intake.watching._watcher.directories()
    new = f"خبر من الفرع\n{BODY[0]} وأضيفت إليها بحيرة."
    quietly(window, qtbot, lambda: (folder / "فرع" / "two.txt").write_text(new, "utf-8"))
    assert library.count(ArticleFilter()) == 3


def test_a_clock_that_was_set_back_hides_nothing(window, qtbot, library, folder):
    quietly(window, qtbot, lambda: window.controllers.intake.watching.add(str(folder)))
    library.watched.note(str(folder), time.time() + 86400)
    new = f"خبر آخر\n{BODY[0]} وأضيفت إليها بحيرة."
    quietly(window, qtbot, lambda: (folder / "two.txt").write_text(new, "utf-8"))
    assert library.count(ArticleFilter()) == 2
    assert library.watched.looked_at(str(folder)) <= time.time()


def test_a_folder_that_vanished_is_said_once_and_kept(window, qtbot, folder):
    quietly(window, qtbot, lambda: window.controllers.intake.watching.add(str(folder)))
    shutil.rmtree(folder)
    said: list[str] = []
    window.controllers.intake.watching.reported.connect(said.append)
    with qtbot.waitSignal(window.controllers.intake.watching.reported, timeout=15_000):
        window.controllers.intake.watching.look()
    window.controllers.intake.watching.look()
    qtbot.waitUntil(lambda: not window.workspace.background.busy)
    assert len(said) == 1
    assert "غير موجود" in said[0]
    assert window.controllers.intake.watching.folders == (str(folder),)


def test_a_folder_that_comes_back_is_noticed(window, qtbot, library, folder):
    quietly(window, qtbot, lambda: window.controllers.intake.watching.add(str(folder)))
    aside = folder.with_name("aside")
    with qtbot.waitSignal(window.controllers.intake.watching.reported, timeout=15_000):
        shutil.move(folder, aside)
        window.controllers.intake.watching.look()
    new = f"خبر آخر\n{BODY[0]} وأضيفت إليها بحيرة."
    (aside / "two.txt").write_text(new, "utf-8")
    quietly(window, qtbot, lambda: shutil.move(aside, folder))
    assert library.count(ArticleFilter()) == 2
    watcher = window.controllers.intake.watching._watcher
    assert str(folder) in watcher.directories()
    assert str(folder.parent) not in watcher.directories()


def test_another_folder_in_the_place_of_one_is_watched(window, qtbot, library, folder):
    watching = window.controllers.intake.watching
    quietly(window, qtbot, lambda: watching.add(str(folder)))
    folder.rename(folder.with_name("aside"))
    with qtbot.waitSignal(watching.reported, timeout=15_000):
        watching.look()
    folder.mkdir()
    qtbot.waitUntil(lambda: str(folder) in watching._watcher.directories(), timeout=15_000)
    new = f"خبر آخر\n{BODY[0]} وأضيفت إليها بحيرة."
    quietly(window, qtbot, lambda: (folder / "two.txt").write_text(new, "utf-8"))
    assert library.count(ArticleFilter()) == 2


def test_changes_without_end_do_not_put_off_the_import(window, qtbot, library, folder):
    watching = window.controllers.intake.watching
    quietly(window, qtbot, lambda: watching.add(str(folder)))
    restless = QTimer()
    restless.timeout.connect(lambda: watching._watcher.directoryChanged.emit(str(folder)))
    restless.start(100)
    new = f"خبر آخر\n{BODY[0]} وأضيفت إليها بحيرة."
    (folder / "two.txt").write_text(new, "utf-8")
    qtbot.waitUntil(lambda: library.count(ArticleFilter()) == 2, timeout=15_000)
    restless.stop()


def test_leaving_a_folder_leaves_no_other(window, qtbot, folder, tmp_path):
    watching = window.controllers.intake.watching
    within, beside = folder / "فرع", tmp_path / "مجلد آخر"
    for each in (within, beside):
        each.mkdir()
    quietly(window, qtbot, lambda: watching.add(str(folder)))
    for each in (within, beside):
        watching.add(f"{each}/")
    assert watching.folders == (str(folder), str(within), str(beside))
    qtbot.waitUntil(lambda: str(beside) in watching._watcher.directories())
    watching.remove(str(folder))
    assert set(watching._watcher.directories()) == {str(within), str(beside)}
    watching.add(str(folder))
    qtbot.waitUntil(lambda: str(folder) in watching._watcher.directories())
    watching.remove(str(within))
    assert str(within) in watching._watcher.directories()


def test_a_file_in_two_watched_folders_is_read_once(window, qtbot, library, folder):
    within = folder / "فرع"
    within.mkdir()
    watching = window.controllers.intake.watching
    quietly(window, qtbot, lambda: watching.add(str(folder)))
    watching.add(str(within))
    qtbot.waitUntil(lambda: str(within) in watching._watcher.directories())
    new = f"خبر آخر\n{BODY[0]} وأضيفت إليها بحيرة."
    (within / "two.txt").write_text(new, "utf-8")
    qtbot.waitUntil(lambda: library.count(ArticleFilter()) == 2, timeout=15_000)
    qtbot.waitUntil(lambda: not window.workspace.background.busy)
    outcomes = window.controllers.intake.imports.last_report.outcomes
    assert [outcome.status for outcome in outcomes if outcome.path.endswith("two.txt")] == ["imported"]


def test_at_the_next_start_only_what_came_since_is_looked_at(window, qtbot, library, folder):
    from reader.core.importing.watching import scan

    quietly(window, qtbot, lambda: window.controllers.intake.watching.add(str(folder)))
    qtbot.waitUntil(lambda: library.watched.looked_at(str(folder)) > 0)
    moment = library.watched.looked_at(str(folder))
    library.watched.note(str(folder), moment + 100)
    assert scan(library, str(folder), moment + 200).new == ()
    library.watched.note(str(folder), 0.0)
    assert [file.name for file in scan(library, str(folder), moment + 5).new] == ["one.txt"]


def test_a_folder_can_be_removed_and_its_articles_stay(window, qtbot, library, folder):
    quietly(window, qtbot, lambda: window.controllers.intake.watching.add(str(folder)))
    window.controllers.intake.watching.show_folders()
    dialog = window.findChild(WatchedDialog)
    assert dialog.remove_button.isEnabled()
    dialog.remove_button.click()
    assert window.controllers.intake.watching.folders == ()
    assert library.count(ArticleFilter()) == 1


def test_a_long_folder_that_is_gone_is_whole_in_the_list(qtbot):
    folder = "/home/x/" + "/".join(f"مجلد طويل الاسم {number}" for number in range(8))
    dialog = WatchedDialog([folder])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.list.item(0).text().endswith("(غير موجود الآن)")
    assert dialog.list.horizontalScrollBar().maximum() == 0
    item = dialog.list.visualItemRect(dialog.list.item(0))
    assert item.height() > 1.5 * dialog.list.fontMetrics().height()


def test_an_empty_list_says_what_it_is_for(qtbot):
    dialog = WatchedDialog([])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    empty = dialog.list.viewport().grab().toImage()
    assert len({empty.pixel(x, y) for x in range(empty.width()) for y in range(empty.height())}) > 1
    assert "أضف المجلد" in dialog.list.accessibleDescription()
    dialog.add("/articles")
    assert dialog.list.accessibleDescription() == ""
