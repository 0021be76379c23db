"""What stands below each other stands in one line, in either direction of writing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from reader.core.models import ShelfCounts
from reader.core.settings import Settings
from reader.core.wording import Wording, name_line
from reader.ui.dialogs.cheat_sheet import CheatSheet
from reader.ui.dialogs.file_dialogs import FolderDialog
from reader.ui.dialogs.note_dialog import NoteDialog
from reader.ui.dialogs.settings_dialog import SettingsDialog
from reader.ui.keymap import Keymap
from reader.ui.status_line import StatusLine
from reader.ui.widgets.key_caps import KeyCaps

DIRECTIONS = (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight)
TALL = "lll"  # its first stroke begins where its place does


@pytest.fixture(params=DIRECTIONS)
def direction(request, qapp):
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def ink(picture, rows, hue):
    """The columns of these rows that have a point of this colour."""
    return [
        x
        for x in range(3, picture.width() - 3)
        if any(picture.pixelColor(x, y).name() == hue for y in range(rows.top() + 1, rows.bottom()))
    ]


def dark(picture, rows):
    """The columns of these rows that have a dark point."""
    return [
        x
        for x in range(6, picture.width() - 6)
        if any(picture.pixelColor(x, y).lightness() < 150 for y in range(rows.top() + 3, rows.bottom() - 3))
    ]


@pytest.mark.usefixtures("direction")
def test_the_texts_of_a_menu_begin_in_one_column_with_an_icon_or_without(open_window):
    menu = QMenu(open_window())
    red = QPixmap(16, 16)
    red.fill(QColor("#ff0000"))
    menu.addAction(QIcon(red), TALL)
    menu.addAction(TALL).setCheckable(True)
    menu.addAction(TALL)
    menu.addMenu(TALL)
    menu.setStyleSheet("QMenu::item { color: #0000ff; font-weight: bold }")
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    picture, rows = menu.grab().toImage(), [menu.actionGeometry(action) for action in menu.actions()]
    texts = [ink(picture, row, "#0000ff") for row in rows]
    assert all(texts)
    assert len({(min(text), max(text)) for text in texts}) == 1
    icon = ink(picture, rows[0], "#ff0000")
    assert min(min(icon), picture.width() - 1 - max(icon)) >= 10  # away from the frame
    menu.deleteLater()


@pytest.mark.usefixtures("direction")
@pytest.mark.parametrize("kind", [QTableWidget, QTreeWidget])
def test_the_heads_of_a_table_stand_over_its_columns(open_window, kind):
    table = kind(open_window())
    table.setObjectName("ReportTable" if kind is QTableWidget else "KeysList")
    table.setColumnCount(1)
    if isinstance(table, QTableWidget):
        table.setHorizontalHeaderLabels([TALL])
        table.verticalHeader().hide()
        table.setRowCount(1)
        table.setItem(0, 0, QTableWidgetItem(TALL))
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
    else:
        table.setHeaderLabels([TALL])
        table.setRootIsDecorated(False)
        table.addTopLevelItem(QTreeWidgetItem([TALL]))
        head = table.header()
    head.setStretchLastSection(True)
    table.resize(300, 200)
    table.show()
    picture = table.grab().toImage()
    rows = [
        QRect(0, part.mapTo(table, QPoint(0, 0)).y(), 300, height)
        for part, height in ((head, head.height()), (table.viewport(), 24))
    ]
    columns = [dark(picture, row) for row in rows]
    assert all(columns)
    assert abs(min(columns[0]) - min(columns[1])) <= 1
    assert abs(max(columns[0]) - max(columns[1])) <= 1
    table.deleteLater()


def test_the_titles_of_settings_begin_where_their_rows_do(open_window, direction):
    dialog = SettingsDialog(Settings(), open_window())
    dialog.show()
    title, label = dialog.findChildren(QLabel)[:2]
    assert title.objectName() == "SettingsGroup"
    for each in (title, label):
        each.setText(TALL if direction == Qt.LayoutDirection.LeftToRight else "ااا")
        each.setStyleSheet("color: #0000ff; font-weight: bold")
    QApplication.processEvents()
    picture, at = dialog.grab().toImage(), min if direction == Qt.LayoutDirection.LeftToRight else max
    edges = [
        at(ink(picture, QRect(each.mapTo(dialog, QPoint(0, 0)), each.size()), "#0000ff"))
        for each in (title, label)
    ]
    assert abs(edges[0] - edges[1]) <= 1
    dialog.close()


def test_keys_stand_flush_with_the_edge_of_the_cheat_sheet(qtbot, direction):
    sheet = CheatSheet(Keymap())
    qtbot.addWidget(sheet)
    sheet.shown()
    sheet.show()
    qtbot.waitExposed(sheet)
    caps = [each for each in sheet.findChildren(KeyCaps) if each.isVisible()]
    outer = {
        each.mapTo(sheet, QPoint(0, 0)).x() + (0 if direction == DIRECTIONS[0] else each.width())
        for each in caps
    }
    assert len(caps) > 20
    assert len(outer) == 1, outer


@pytest.mark.usefixtures("direction")
def test_an_arabic_note_begins_at_the_right(qtbot):
    dialog = NoteDialog("فقرة", None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.note.setPlainText("ملاحظة")
    assert dialog.note.cursorRect().x() > dialog.note.viewport().width() * 0.8


def test_a_latin_note_begins_where_the_dialog_does(qtbot, direction):
    dialog = NoteDialog("فقرة", "ملاحظة")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.note.setPlainText("note")
    at_the_left = dialog.note.cursorRect().x() < dialog.note.viewport().width() * 0.2
    assert at_the_left == (direction == Qt.LayoutDirection.LeftToRight)


def test_news_too_long_for_the_window_end_in_an_ellipsis_and_do_not_widen_it(qtbot):
    line = StatusLine(Wording)
    qtbot.addWidget(line)
    line.show_counts(ShelfCounts(12, 0, 0, 0, 0), 12)
    line.resize(400, line.sizeHint().height())
    line.show()
    line.show_news("ا" * 30)
    short = line.grab().toImage()
    line.show_news("ا" * 300)
    long = line.grab().toImage()
    line.show_news("ا" * 400)
    assert line.minimumSizeHint().width() < 400
    assert long != short
    assert line.grab().toImage() == long  # both are cut at the same place


def test_the_path_of_a_folder_reads_the_same_in_either_direction(qapp, qtbot, tmp_path):
    folder = tmp_path / "مقالات" / "2024 أرشيف"
    folder.mkdir(parents=True)
    pictures = []
    for direction in DIRECTIONS:
        qapp.setLayoutDirection(direction)
        owner = QWidget()
        owner.setStyleSheet("QComboBox { padding: 5px 10px; border: 1px solid black }")  # as a theme does
        qtbot.addWidget(owner)
        dialog = FolderDialog(owner)
        dialog.setDirectory(str(folder))
        dialog.show()
        qtbot.waitExposed(dialog)
        (box,) = dialog.findChildren(QComboBox, "lookInCombo")
        assert box.currentText() == str(folder)
        box.resize(600, 40)
        pictures.append(box.grab().toImage())
        dialog.close()
    qapp.setLayoutDirection(DIRECTIONS[0])
    assert pictures[0] == pictures[1]


def place_in_line(text, sign, way):
    """Where the first such sign begins in a line of this direction."""
    option = QTextOption()
    option.setTextDirection(way)
    layout = QTextLayout(text, QApplication.font())
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    place = line.cursorToX(text.index(sign))
    return place[0] if isinstance(place, tuple) else place


@pytest.mark.usefixtures("qapp")
def test_the_dot_of_an_arabic_file_name_stands_between_it_and_its_ending():
    """Whichever way the line runs, also after a number: `.txt` on its own would turn its back on the name."""
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    name = "خبر 3.txt"
    assert place_in_line(name_line(name), "x", right) == place_in_line(name, "x", right)
    assert place_in_line(name_line(name), "x", left) > QFontMetricsF(QApplication.font()).horizontalAdvance(
        "خبر 3"
    )
