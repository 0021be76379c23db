"""Files and texts brought into the real window: dropped, chosen in the dialog, read in another encoding."""

from __future__ import annotations

import warnings
from itertools import product

from PySide6.QtCore import QFileInfo, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QToolButton, QTreeView
from windows import titles

from reader.core.settings import Settings, WindowState
from reader.core.wording import path_line
from reader.ui.dialogs.file_dialogs import FilesDialog

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def test_file_dropped_on_the_page_is_imported(open_window, qtbot, tmp_path):
    window = open_window(WindowState())
    file = tmp_path / "خبر.txt"
    file.write_text("عنوان الخبر المسقط\nنص الخبر.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    place = window.rect().center()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Qt 6.12 prefers QPointF, 6.11 knows QPoint only
        enter = QDragEnterEvent(place, copy, data, left, NO_MODIFIER)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.controllers.intake.imports.finished, timeout=20_000):
        QApplication.sendEvent(window, QDropEvent(QPointF(place), copy, data, left, NO_MODIFIER))
    assert titles(window) == ["عنوان الخبر المسقط"]
    assert not window.view.text.acceptDrops()
    assert not window.sidebar.search.acceptDrops()


def dragged_over(window, data):
    """What the window says to this being dragged over it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # as above
        enter = QDragEnterEvent(
            window.rect().center(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_MODIFIER
        )
    QApplication.sendEvent(window, enter)
    return enter.isAccepted()


def test_text_dropped_on_the_page_is_imported(open_window, qtbot):
    window = open_window(WindowState())
    data = QMimeData()
    data.setText("عنوان النص المسحوب\n\nنص جاء من نافذة أخرى.")
    assert dragged_over(window, data)
    place, copy, left = QPointF(window.rect().center()), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    with qtbot.waitSignal(window.controllers.intake.imports.finished, timeout=20_000):
        QApplication.sendEvent(window, QDropEvent(place, copy, data, left, NO_MODIFIER))
    assert titles(window) == ["عنوان النص المسحوب"]
    assert not window.drop_hint.isVisible()


def test_what_is_dragged_over_the_window_is_told_until_it_leaves(open_window):
    window = open_window(WindowState())
    data = QMimeData()
    data.setText("نص جاء من نافذة أخرى.")
    assert dragged_over(window, data)
    sign = window.drop_hint
    assert sign.isVisible()
    assert "النص" in sign.sentence.text()
    assert window.childAt(window.rect().center()) is not sign
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not sign.isVisible()
    data.setUrls([QUrl.fromLocalFile("/tmp/خبر.txt")])
    assert dragged_over(window, data)
    assert "الملفات" in sign.sentence.text()


def test_the_words_of_the_window_fade_behind_what_dropping_will_do(open_window):
    window = open_window(WindowState())
    before = window.pane.greeting.sentence.grab()
    window.drop_hint.show_sentence("أفلِت الملفات هنا")
    window.drop_hint.sentence.hide()
    place = QRect(window.pane.greeting.sentence.mapTo(window, QPoint(0, 0)), before.size())
    behind = window.grab(place)
    assert darkest(behind.toImage()) > darkest(before.toImage()) + 100


def darkest(image):
    """The lightness of the darkest pixel."""
    points = product(range(image.width()), range(image.height()))
    return min(image.pixelColor(*point).lightness() for point in points)


def test_a_link_dragged_over_the_page_is_not_taken(open_window):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.html")])
    data.setText("https://example.org/a.html")
    window = open_window(WindowState())
    assert not dragged_over(window, data)
    assert not window.drop_hint.isVisible()


def pasted(window, qtbot, data):
    """Paste what was copied and return the titles in the list."""
    QApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(window.controllers.intake.imports.finished, timeout=20_000):
        window.controllers.intake.imports.paste()
    return titles(window)


def test_files_that_were_copied_are_pasted_as_files(open_window, qtbot, tmp_path):
    file = tmp_path / "خبر.txt"
    file.write_text("عنوان الخبر المنسوخ\nنص الخبر.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    data.setText(file.as_uri())
    assert pasted(open_window(WindowState()), qtbot, data) == ["عنوان الخبر المنسوخ"]


def test_a_copied_page_without_plain_text_is_pasted(open_window, qtbot):
    data = QMimeData()
    line = "أعلنت البلدية أمس افتتاح حديقة عامة جديدة على ضفة النهر."
    data.setHtml(f"<meta charset='utf-8'><h1>افتتاح حديقة</h1><p>{line}</p><p>وتُفتح أبوابها كل يوم.</p>")
    window = open_window(WindowState())
    assert pasted(window, qtbot, data) == ["افتتاح حديقة"]
    qtbot.waitUntil(lambda: window.reading.article is not None)
    assert window.reading.article.body == (line, "وتُفتح أبوابها كل يوم.")


def test_half_a_character_is_no_hindrance_to_pasting(open_window, qtbot):
    data = QMimeData()
    data.setText("عنوان النص المنسوخ\n\nنص قُطع في آخره \ud83d")
    assert pasted(open_window(WindowState()), qtbot, data) == ["عنوان النص المنسوخ"]


def test_pasting_nothing_says_what_to_do(open_window, qtbot):
    window = open_window(WindowState())
    QApplication.clipboard().setMimeData(QMimeData())
    with qtbot.waitSignal(window.controllers.intake.imports.failed) as said:
        window.controllers.intake.imports.paste()
    assert "انسخ المقالة" in said.args[0].sentence
    assert not window.controllers.intake.imports.is_importing


def test_files_chosen_in_the_dialog_are_imported(open_window, qtbot, keys, tmp_path):
    window = open_window(WindowState())
    for name in ("أول", "ثان"):
        (tmp_path / f"{name}.txt").write_text(f"عنوان {name}\nنص {name} هنا.\n", encoding="utf-8")
    keys("Ctrl+O")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FilesDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FilesDialog)
    dialog.setDirectory(str(tmp_path))
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText('"أول.txt" "ثان.txt"')
    with qtbot.waitSignal(window.controllers.intake.imports.finished, timeout=20_000):
        dialog.accept()
    assert sorted(titles(window)) == ["عنوان أول", "عنوان ثان"]


def test_the_dialog_names_kinds_of_files_in_our_language(open_window, tmp_path):
    (tmp_path / "خبر.txt").touch()
    names = FilesDialog([], open_window(WindowState())).iconProvider()
    assert names.type(QFileInfo(str(tmp_path))) == "مجلد"
    assert names.type(QFileInfo(str(tmp_path / "خبر.txt"))) == "ملف txt"


def test_the_dialog_signs_files_and_buttons_in_the_ink_of_the_theme(open_window, qtbot, tmp_path):
    window = open_window(WindowState(), Settings(theme="dark"))
    dialog = FilesDialog([], window)
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    for name in ("backButton", "toParentButton", "detailModeButton"):
        button = dialog.findChild(QToolButton, name)
        assert button is not None
        picture = button.icon().pixmap(20, 20).toImage()
        inked = [picture.pixelColor(x, y) for x in range(20) for y in range(20)]
        assert max(color.lightness() for color in inked if color.alpha() > 200) > 180
    tree = dialog.findChild(QTreeView, "treeView")
    assert tree is not None
    assert tree.header().length() <= tree.header().width()


def test_dropped_and_repeated_files(open_window, qtbot, tmp_path):
    window = open_window(WindowState())
    file = tmp_path / "خبر.txt"
    file.write_text("عنوان الخبر الوارد\nنص الخبر الوارد في سطر.\nوسطر آخر منه.\n", encoding="utf-8")
    for expected in ("imported", "duplicate"):
        with qtbot.waitSignal(window.controllers.intake.imports.finished, timeout=20_000) as finished:
            window.controllers.intake.imports.import_paths([file])
        assert [outcome.status for outcome in finished.args[0].outcomes] == [expected]
    assert titles(window) == ["عنوان الخبر الوارد"]
    assert window.view.head.title.plain == "عنوان الخبر الوارد"


def test_file_that_is_gone_is_named_in_the_window(open_window, qtbot, tmp_path):
    window = open_window(WindowState())
    with qtbot.waitSignal(window.controllers.intake.imports.finished, timeout=20_000):
        window.controllers.intake.imports.import_paths([tmp_path / "2024-12-04 تقرير.txt"])
    # each name of the path on its own: beside an Arabic one the day would stand before the year
    assert path_line(str(tmp_path / "2024-12-04 تقرير.txt")) in window.pane.banner.label.text()
    assert window.pane.banner.isVisible()


def test_the_file_read_in_another_encoding_and_back(open_window, library, qtbot):
    from reader.core.formats import read_bytes
    from reader.ui.dialogs.article_details import ArticleDetails

    text = "افتتاح مكتبة الميناء\nقال مدير المكتبة إن الكتب وصلت أمس من الميناء القديم إلى المدينة."
    library.add([read_bytes(text.encode("utf-8").decode("latin-1").encode(), "/articles/twice.txt")])
    window = open_window()
    qtbot.waitUntil(
        lambda: window.reading.article is not None or window.browsing.stepping.step(1) is not None
    )
    assert window.reading.article.title == "افتتاح مكتبة الميناء"
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(ArticleDetails)
    qtbot.waitUntil(lambda: dialog.encodings.count() > 1)
    dialog.encodings.setCurrentIndex(dialog.encodings.findText("utf-8"))
    QTest.mouseClick(dialog.reread_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.reading.article.title.startswith("Ø§"))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.reading.article.title == "افتتاح مكتبة الميناء"


def test_a_path_in_the_dialog_of_files_begins_at_its_root(open_window, qtbot, tmp_path):
    """Right to left, the first stroke of `/home` would stand behind it."""
    dialog = FilesDialog([], open_window(WindowState()))
    dialog.setDirectory(str(tmp_path))
    with qtbot.waitExposed(dialog):
        dialog.show()
    folder = dialog.findChild(QComboBox, "lookInCombo")
    assert folder is not None
    assert folder.layoutDirection() == Qt.LayoutDirection.LeftToRight
    dialog.close()


def test_the_dialog_for_a_folder_asks_for_no_kind_of_file(open_window):
    window = open_window(WindowState())
    window.controllers.intake.imports.choose_folder()
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.findChild(QComboBox, "fileTypeCombo").isHidden()
    assert not dialog.findChild(QComboBox, "lookInCombo").isHidden()
