"""Exporting, printing and backing up from the window."""

from __future__ import annotations

import gc
import sqlite3
from contextlib import closing

import pytest
from builders import add, draft
from pypdf import PdfReader
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QPushButton, QToolButton
from shiboken6 import isValid

from reader import app
from reader.core.exporting import Chosen
from reader.core.rendering import render_page
from reader.core.settings import Loaded, Settings, WindowState
from reader.core.wording import Wording
from reader.ui.dialogs.export_dialog import Choice, ExportDialog
from reader.ui.dialogs.print_preview import PrintPreview
from reader.ui.exports.paper import paper
from reader.ui.exports.printing import keep_headings, put_on
from reader.ui.language import without_isolates


@pytest.fixture
def window(qapp, qtbot, library):
    ids = add(library, draft(title="أولى: عن النهر/الحديقة", body=("نصّ الأولى.", "An English one.")))
    add(library, draft(title="ثانية", body=("نصّ الثانية.",)), path="/b.txt")
    window = app.build_window(qapp, library, Loaded(Settings(), WindowState()))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.reading.open(ids[0])
    return window


def dialog_of(window, kind):
    (found,) = window.findChildren(kind)
    return found


def test_the_dialog_says_what_and_how(qtbot):
    dialog = ExportDialog(
        [Choice("a", "هذه"), Choice("b", "تلك")], [Choice("pdf", "PDF"), Choice("md", "نصّ")]
    )
    qtbot.addWidget(dialog)
    dialog.what[1].setChecked(True)
    dialog.format.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.chosen) as said:
        dialog.export_button.click()
    assert said.args == ["b", "md"]


def test_every_control_has_a_name(qtbot):
    dialog = ExportDialog([Choice("a", "هذه")], [Choice("pdf", "PDF")])
    qtbot.addWidget(dialog)
    assert dialog.format.accessibleName()
    assert all(button.text() for button in dialog.findChildren(QPushButton))


def test_the_command_leads_to_a_file_and_the_file_to_an_account(window, qtbot, tmp_path):
    window._actions["export"].trigger()
    dialog = dialog_of(window, ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData("plain_text"))
    dialog.export_button.click()
    save = dialog_of(window, QFileDialog)
    assert save.selectedFiles()[0].endswith("أولى عن النهر الحديقة.txt")
    with qtbot.waitSignal(window.controllers.output.exports.exported, timeout=20_000):
        save.fileSelected.emit(str(tmp_path / "مقالة"))
    assert (tmp_path / "مقالة.txt").read_text("utf-8").startswith("أولى: عن النهر/الحديقة")
    assert window.pane.banner.isVisible()
    assert "مقالة.txt" in without_isolates(window.pane.banner.label.text())
    assert window.pane.banner.action_button.text() == "عرض في المجلد"
    assert not window.pane.progress.isVisible()


def test_endings_keep_their_dot_before_them(window, qtbot):
    window._actions["export"].trigger()
    dialog = dialog_of(window, ExportDialog)
    names = [dialog.format.itemText(row) for row in range(dialog.format.count())]
    assert "نصّ صرف  \u2068(.txt)\u2069" in names
    dialog.format.setCurrentIndex(names.index("نصّ صرف  \u2068(.txt)\u2069"))
    dialog.export_button.click()
    saving = dialog_of(window, QFileDialog)
    kinds = saving.findChild(QComboBox, "fileTypeCombo")
    assert kinds.currentText() == "نصّ صرف"
    saving.reject()


def test_a_failure_is_told_and_the_next_export_works(window, qtbot, library, tmp_path):
    selection = Chosen((window.reading.article.id,))
    with qtbot.waitSignal(window.controllers.output.exports.failed, timeout=20_000):
        window.controllers.output.exports.export(selection, tmp_path / "no" / "x.txt")
    assert window.pane.banner.kind == "error"
    with qtbot.waitSignal(window.controllers.output.exports.exported, timeout=20_000):
        window.controllers.output.exports.export(selection, tmp_path / "x.md")
    assert (tmp_path / "x.md").exists()


def test_a_cancelled_export_is_told(window, qtbot, tmp_path):
    with qtbot.waitSignal(window.controllers.output.exports.reported, timeout=20_000):
        window.controllers.output.exports.export(Chosen((window.reading.article.id,)), tmp_path / "x.pdf")
        window.controllers.output.exports.cancel()
    assert not (tmp_path / "x.pdf").exists()


def test_a_backup_is_restored_into_the_open_window(window, qtbot, library, tmp_path):
    window.controllers.output.backups.back_up()
    with qtbot.waitSignal(window.controllers.output.backups.done, timeout=20_000):
        dialog_of(window, QFileDialog).fileSelected.emit(str(tmp_path / "copy.db"))
    library.delete([window.reading.article.id])
    window.workspace.status.show_summary("آخر استيراد: مقالة واحدة")
    with qtbot.waitSignal(window.controllers.output.backups.restored, timeout=20_000):
        window.controllers.output.backups._restore_from(tmp_path / "copy.db")
    assert library.shelf_counts().articles == 2
    assert "آخر استيراد" not in window.workspace.status._label.text()
    assert "محفوظة" in window.pane.banner.label.text()


def test_a_restored_library_is_shown_undone_nothing_and_indexed_by_our_rules(
    window, qtbot, library, tmp_path
):
    copy = tmp_path / "copy.db"
    library.backup(copy)
    with closing(sqlite3.connect(copy)) as old, old:
        old.execute("UPDATE meta SET value = '0' WHERE key = 'index_version'")
    window.controllers.article.deletion.delete_open()
    with qtbot.waitSignal(window.controllers.intake.renewal.renewed, timeout=20_000):
        window.controllers.output.backups._restore_from(copy)
    assert not library.index.is_late()
    assert window.reading.article is not None
    assert window.workspace.undo.undo_last() is None


def test_copying_cites_in_the_chosen_style(window, qapp):
    from dataclasses import replace

    window.workspace.appearance.change(
        replace(window.workspace.appearance.settings, citation_style="english")
    )
    window.controllers.article.copying.copy_citation()
    assert qapp.clipboard().text().endswith("“أولى: عن النهر/الحديقة.” 1 May 2024.")


def test_paper_sets_each_paragraph_its_own_way(library, window):
    document = paper(render_page(window.reading.article, (), Wording()))
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    assert blocks[0].text() == "أولى: عن النهر/الحديقة"
    ways = [block.blockFormat().layoutDirection() for block in blocks[2:4]]
    assert ways == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]


def test_paper_keeps_headings_and_lists(library, window):
    prose = "كلام طويل عن الخبز والماء والملح والزيت والزعتر وما يتبعها من أشياء كثيرة لا تنتهي بسهولة."
    (shaped,) = add(library, draft(body=(prose, "طريق الملح", prose, "• خبز", "• ماء")), path="/c.txt")
    document = paper(render_page(library.article(shaped), (), Wording()))
    _, _, text, heading, _, item, last = (document.findBlockByNumber(number) for number in range(7))
    weights = [block.begin().fragment().charFormat().fontWeight() for block in (text, heading)]
    assert weights == [QFont.Weight.Normal, QFont.Weight.Bold]
    assert item.blockFormat().rightMargin() > 0
    assert item.blockFormat().textIndent() == -item.blockFormat().rightMargin()
    assert item.blockFormat().bottomMargin() < last.blockFormat().bottomMargin()


def test_no_heading_is_alone_at_the_foot_of_a_page(library, window):
    prose = "كلام طويل عن الخبز والماء والملح والزيت والزعتر وما يتبعها من أشياء كثيرة لا تنتهي بسهولة."
    body = tuple(line for number in range(60) for line in (f"الفصل {number}", *[prose] * (1 + number % 3)))
    (shaped,) = add(library, draft(body=body), path="/headings.txt")
    document = paper(render_page(library.article(shaped), (), Wording()))
    document.setPageSize(QSizeF(500, 470))
    assert lonely(document)
    pages = document.pageCount()
    keep_headings(document)
    assert not lonely(document)
    assert document.pageCount() <= pages + 1


def test_headings_are_kept_on_the_paper_of_a_printer(library, window, tmp_path):
    body = tuple(line for number in range(40) for line in (f"الفصل {number}", *["كلام كثير. " * 20] * 3))
    (shaped,) = add(library, draft(body=body), path="/headings.txt")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    put_on(paper(render_page(library.article(shaped), (), Wording())), printer)
    pages = PdfReader(tmp_path / "paper.pdf").pages
    assert len(pages) > 5


def lonely(document):
    """The headings that stand on another page than the line below them."""

    def page(block):
        top = document.documentLayout().blockBoundingRect(block).top() + block.layout().lineAt(0).y()
        return int(top // document.pageSize().height())

    blocks = [document.findBlockByNumber(number) for number in range(2, document.blockCount())]
    return [
        block.text()
        for block in blocks[:-1]
        if block.text().startswith("الفصل") and page(block) != page(block.next())
    ]


def test_paper_is_written_on_in_black_whatever_the_theme(window):
    window.workspace.appearance.choose_theme("dark")
    document = paper(render_page(window.reading.article, (), Wording()))
    document.setTextWidth(600)
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    grays = {image.pixelColor(x, y).lightness() for x in range(0, 600, 2) for y in range(0, 400, 2)}
    window.workspace.appearance.choose_theme("light")
    assert min(grays) < 40


def test_printing_shows_the_paper_first(window, qtbot):
    window._actions["print"].trigger()
    preview = next(d for d in window.findChildren(QDialog) if d.windowTitle() == "معاينة الطباعة")
    gc.collect()  # the printer must outlive the call
    qtbot.waitExposed(preview)
    pages = preview.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: pages.pageCount() == 1)
    qtbot.waitUntil(lambda: preview.place.text() == "١ من ١")
    assert not preview.on_button.isEnabled()
    assert all(button.accessibleName() for button in preview.findChildren(QToolButton) if button.isVisible())
    printer = preview._printer
    preview.close()
    qtbot.waitUntil(lambda: not isValid(printer))  # it holds pictures of all pages


def test_the_paper_is_turned_as_one_reads(library, window, qtbot):
    body = tuple(f"الفقرة {number}: " + "كلام كثير " * 60 for number in range(30))
    window.reading.open(add(library, draft(title="طويلة", body=body), path="/long.txt")[0])
    window._actions["print"].trigger()
    preview = window.findChildren(PrintPreview)[-1]
    qtbot.waitUntil(lambda: preview.pages.pageCount() > 1)
    assert preview.on_button.geometry().center().x() < preview.back_button.geometry().center().x()
    preview.on_button.click()
    assert preview.pages.currentPage() == 2
    assert preview.place.text().startswith("٢ من")
    assert preview.back_button.isEnabled()
    preview.close()
