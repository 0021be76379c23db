"""Imports undone as a whole: by Ctrl+Z, from the report, from the list of the past; and the report itself."""

from __future__ import annotations

import pytest
from builders import BODY
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.core.models import ArticleFilter
from reader.ui.dialogs.import_report import ImportReportDialog
from reader.ui.dialogs.imports_dialog import ImportsDialog
from reader.ui.language import without_isolates

TEXT = "\n".join(("افتتاح حديقة على ضفة النهر", "تاريخ النشر: 4th, December 2024 GMT", *BODY))


@pytest.fixture
def bring(window, qtbot, tmp_path):
    """Import texts as files, by name."""

    def bring(**files):
        for name, text in files.items():
            (tmp_path / "in").mkdir(exist_ok=True)
            (tmp_path / "in" / f"{name}.txt").write_text(text, "utf-8")
        with qtbot.waitSignal(window.controllers.intake.imports.finished):
            window.controllers.intake.imports.import_paths([tmp_path / "in"])
        return window.controllers.intake.imports.last_report

    return bring


def undone(window, qtbot, act):
    with qtbot.waitSignal(window.controllers.intake.import_undo.undone):
        act()


def test_undo_takes_an_import_back_and_the_banner_brings_it_again(window, qtbot, library, bring, press):
    bring(park=TEXT)
    assert library.count(ArticleFilter()) == 1
    said = []
    window.controllers.intake.import_undo.running.connect(
        lambda _text: said.append(window.status._label.text())
    )
    undone(window, qtbot, lambda: press(window, "Ctrl+Z"))
    assert "جارٍ التراجع عن الاستيراد" in said[0]
    assert not any("تمّ" in text for text in said)  # before it was
    assert library.count(ArticleFilter()) == 0
    assert window.reading.article is None
    assert window.view.head.title.plain == ""
    assert "مقالة واحدة" in window.pane.banner.label.text()
    window.status._forget()
    assert "آخر استيراد" not in window.status._label.text()
    with qtbot.waitSignal(window.controllers.intake.import_undo.reported):
        window.pane.banner.action_button.click()
    assert library.count(ArticleFilter()) == 1


def test_what_a_command_took_back_ctrl_z_brings_again(window, qtbot, library, bring, press):
    bring(park=TEXT)
    undo = window.controllers.intake.import_undo
    undone(window, qtbot, undo.undo_last)
    assert library.count(ArticleFilter()) == 0
    with qtbot.waitSignal(undo.reported):
        press(window, "Ctrl+Z")
    assert library.count(ArticleFilter()) == 1
    assert window.view.head.title.plain == "افتتاح حديقة على ضفة النهر"
    assert window.pane.banner.isHidden()  # it offered to bring back what is here
    undone(window, qtbot, lambda: press(window, "Ctrl+Z"))
    assert library.count(ArticleFilter()) == 0


def test_an_import_is_not_taken_back_twice(window, qtbot, library, bring):
    bring(park=TEXT)
    undo, number = window.controllers.intake.import_undo, library.imports.all()[0].id
    undone(window, qtbot, undo.undo_last)
    with qtbot.waitSignal(undo.reported) as told:
        undo.undo_import(number)  # the report still offers it
    assert told.args == ["تمّ التراجع عن هذا الاستيراد من قبل"]
    with qtbot.waitSignal(undo.reported):
        window.pane.banner.action_button.click()
    assert library.count(ArticleFilter()) == 1
    assert "جارٍ" not in window.status._label.text()


def test_a_folder_without_articles_is_told(window, qtbot, tmp_path, bring):
    (tmp_path / "in").mkdir()
    with qtbot.waitSignal(window.controllers.intake.imports.finished):
        window.controllers.intake.imports.import_paths([tmp_path / "in"])
    assert window.pane.banner.label.text().startswith("لم يُعثر فيما اخترته على ملف يُقرأ")
    bring(park=TEXT)
    assert window.pane.banner.isHidden()


def test_the_report_offers_to_undo_only_what_changed_something(window, bring):
    for expected in (True, False):
        bring(park=TEXT)
        window.controllers.intake.import_report.show()
        dialog = window.findChildren(ImportReportDialog)[-1]
        assert dialog.undo_button.isVisible() is expected
        dialog.reject()


def test_a_new_import_hides_what_was_told_of_the_last(window, bring, tmp_path):
    bring(empty="", blank=" ")
    assert not window.pane.banner.isHidden()
    for name in ("empty", "blank"):
        (tmp_path / "in" / f"{name}.txt").unlink()
    bring(park=TEXT)
    assert window.pane.banner.isHidden()


def test_a_new_import_hides_the_offer_to_bring_back_another(window, qtbot, bring):
    bring(park=TEXT)
    undone(window, qtbot, window.controllers.intake.import_undo.undo_last)
    bring(other="خبر آخر\nنص الخبر الآخر هنا.")
    assert window.pane.banner.isHidden()


def test_the_end_of_an_import_leaves_a_person_who_went_on_reading(window, qtbot, bring):
    bring(park=TEXT, other="خبر آخر\nنص الخبر الآخر هنا.")
    reading, imports = window.reading, window.controllers.intake.imports
    qtbot.waitUntil(lambda: reading.article is not None)
    first = reading.article
    imports.started.connect(lambda: window.browsing.stepping.step(1))
    bring(third="خبر ثالث\nنص الخبر الثالث هنا.")
    QApplication.processEvents()
    assert reading.article.id != first.id
    assert reading.article.title != "خبر ثالث"


def test_an_article_opened_as_an_import_ends_stays_open(window, qtbot, bring):
    bring(park=TEXT, other="خبر آخر\nنص الخبر الآخر هنا.")
    reading, imports = window.reading, window.controllers.intake.imports
    qtbot.waitUntil(lambda: reading.article is not None)
    brought = [article for outcome in imports.last_report.outcomes for article in outcome.articles]
    (other,) = set(brought) - {reading.article.id}
    imports.finished.connect(lambda _report: reading.open(other))
    bring(third="خبر ثالث\nنص الخبر الثالث هنا.")
    QApplication.processEvents()
    assert reading.article.id == other


def test_a_neighbour_is_shown_in_place_of_what_is_taken_back(window, qtbot, bring, press):
    bring(park=TEXT)
    bring(park=TEXT, other="خبر آخر\nنص الخبر الآخر هنا.")
    qtbot.waitUntil(lambda: window.view.head.title.plain == "خبر آخر")
    undone(window, qtbot, lambda: press(window, "Ctrl+Z"))
    assert window.view.head.title.plain == window.reading.article.title == "افتتاح حديقة على ضفة النهر"


def test_the_report_tells_newer_texts_and_fields_and_undoes_the_import(window, qtbot, library, bring):
    bring(park=TEXT)
    bring(park=f"{TEXT}\nوأضاف أن العمل يستمر.", other="خبر آخر\nنص الخبر الآخر هنا.")
    window.controllers.intake.import_report.show()
    dialog = window.findChild(ImportReportDialog)
    cells = [[dialog.model.index(row, column).data() for column in range(4)] for row in range(2)]
    assert [row[1] for row in cells] == ["نسخة أحدث", "استُورد"]
    assert cells[0][3] == "عنوان · تاريخ"
    assert [dialog.filter.itemData(n) for n in range(dialog.filter.count())] == [None, "revised", "imported"]
    dialog.copy()
    assert "نسخة أحدث\t" in QGuiApplication.clipboard().text()
    undone(window, qtbot, dialog.undo_button.click)
    assert library.count(ArticleFilter()) == 1
    (row,) = library.page(ArticleFilter(), 0, 5)
    assert library.article(row.id).body == BODY


def test_any_import_of_the_past_can_be_chosen_with_keys(window, qtbot, library, bring):
    bring(park=TEXT)
    bring(other="خبر آخر\nنص الخبر الآخر هنا.")
    window.controllers.intake.import_undo.show_imports()
    dialog = window.findChild(ImportsDialog)
    assert dialog.list.count() == 2
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    undone(window, qtbot, dialog.undo_button.click)
    assert [row.title for row in library.page(ArticleFilter(), 0, 5)] == ["خبر آخر"]
    window.controllers.intake.import_undo.show_imports()
    again = window.findChildren(ImportsDialog)[-1]
    again.list.setCurrentRow(1)
    assert not again.undo_button.isEnabled()


def test_an_import_of_several_files_counts_those_it_does_not_name(window, qtbot, tmp_path):
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, file in enumerate(files):
        file.write_text(f"خبر {number}\nنص الخبر رقم {number} هنا.", "utf-8")
    for brought in (files[:1], files):
        with qtbot.waitSignal(window.controllers.intake.imports.finished):
            window.controllers.intake.imports.import_paths(brought)
    window.controllers.intake.import_undo.show_imports()
    dialog = window.findChild(ImportsDialog)
    several, one = (without_isolates(dialog.list.item(row).text()) for row in range(2))
    assert several.endswith("0.txt و٢ غيره")
    assert one.endswith("0.txt")


def test_the_report_of_an_import_that_broke_off_says_why(window, qtbot, library, tmp_path):
    imports = window.controllers.intake.imports
    (tmp_path / "park.txt").write_text(TEXT, "utf-8")
    away = library.path.rename(tmp_path / "elsewhere.warraq")
    with qtbot.waitSignal(imports.failed):
        imports.import_paths([tmp_path / "park.txt"])
    away.rename(library.path)
    told = window.pane.banner.label.text()
    window.pane.banner.dismiss()
    window.controllers.intake.import_report.show()
    assert not window.pane.banner.isHidden()
    assert window.pane.banner.label.text() == told
    with qtbot.waitSignal(imports.finished):
        imports.import_paths([tmp_path / "park.txt"])
    window.controllers.intake.import_report.show()
    assert window.findChild(ImportReportDialog) is not None


def test_undoing_many_articles_says_how_far_it_is(window, qtbot, library, bring):
    bring(**{f"n{number}": f"خبر {number}\nنص الخبر {number} هنا." for number in range(60)})
    undo = window.controllers.intake.import_undo
    said: list[str] = []
    undo.running.connect(said.append)
    undone(window, qtbot, undo.undo_last)
    assert said[0] == "جارٍ التراجع عن الاستيراد…"
    assert any("٪" in text for text in said)
    assert said[-1] == ""
    assert not undo.is_running
    assert library.count(ArticleFilter()) == 0
