"""The dialogs as a person meets them: what they show, by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QMainWindow

from reader.core.models import ImportOutcome, ImportReport
from reader.core.settings import Settings
from reader.ui.action_table import ACTIONS
from reader.ui.actions import build_actions
from reader.ui.appearance import wording_of
from reader.ui.dialogs.about_dialog import AboutDialog
from reader.ui.dialogs.cheat_sheet import CheatSheet, key_groups
from reader.ui.dialogs.command_palette import CommandPalette
from reader.ui.dialogs.import_report import ImportReportDialog
from reader.ui.dialogs.key_rows import KeyRow
from reader.ui.dialogs.note_dialog import QUOTE_LETTERS, NoteDialog
from reader.ui.dialogs.report_table import ReportModel
from reader.ui.dialogs.settings_dialog import SettingsDialog
from reader.ui.keymap import Keymap
from reader.ui.language import without_isolates
from reader.ui.widgets.key_caps import KeyCaps, spoken_keys
from reader.ui.widgets.number_box import NumberBox


@pytest.fixture
def opened(qtbot):
    """Opens a dialog over a window, with the keyboard in it; both are gone at the end."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()

    def open_(dialog):
        dialog.setParent(window, dialog.windowFlags())
        with qtbot.waitActive(dialog):
            dialog.open()
            dialog.activateWindow()
        return dialog

    return open_


# --- keys ------------------------------------------------------------------------------------------------
def test_the_cheat_sheet_lists_every_command_that_has_keys():
    listed = {keys for _, rows in key_groups(Keymap()) for row in rows for keys in row.keys}
    assert {keys for spec in ACTIONS for keys in spec.keys} <= listed


def test_a_cap_shows_the_letter_and_its_arabic_twin(qtbot):
    caps = KeyCaps(("J", "Alt+Down"))
    qtbot.addWidget(caps)
    texts = [label.text() for label in caps.findChildren(type(caps._label("", "")))]
    assert any("J" in text and "ت" in text for text in texts)
    assert "↓" in texts
    assert spoken_keys(("J", "Alt+Down")) == "J (ت), Alt+↓"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("إشاره", "إشارة على المقالة"),
        ("اشارة الفقره", "إشارة على الفقرة مع ملاحظة"),
        ("ctrl+q", "خروج"),
        ("ت)", "المقالة التالية"),
    ],
)
def test_the_cheat_sheet_is_narrowed_by_name_or_key_however_spelt(opened, typed, first):
    sheet = opened(CheatSheet(Keymap()))
    everything = len(sheet.shown())
    sheet.narrow(typed)
    assert sheet.shown()[0] == first
    assert len(sheet.shown()) < everything
    assert not sheet.nothing.isVisible()
    sheet.narrow("لا شيء كهذا")
    assert sheet.shown() == []
    assert sheet.nothing.isVisible()
    sheet.narrow("")
    assert len(sheet.shown()) == everything


def test_the_cheat_sheet_opens_with_its_first_menu_and_grows(opened, qtbot):
    sheet = CheatSheet(Keymap())
    names = {row.text for _, rows in key_groups(Keymap()) for row in rows}
    assert len(sheet.findChildren(KeyCaps)) < len(names) / 2
    opened(sheet)
    qtbot.waitUntil(lambda: {label.text() for label in sheet.area.findChildren(QLabel)} >= names)


def test_the_keyboard_goes_through_the_rows_of_the_cheat_sheet(opened, keys, qtbot):
    sheet = opened(CheatSheet(Keymap()))
    rows = [row for _, rows in key_groups(Keymap()) for row in rows]
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    qtbot.waitUntil(lambda: len(sheet.findChildren(KeyRow)) == len(rows))
    sheet.search.setFocus()
    keys("Tab")
    heard = []
    for _ in rows:
        row = QApplication.focusWidget()
        assert row is not None
        heard.append(QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name))
        qtbot.waitUntil(lambda row=row: not row.visibleRegion().isEmpty())
        keys("Down")
    assert heard == [f"{row.text}, {spoken_keys(row.keys)}" for row in rows]
    keys("Home", "Up")
    assert sheet.search.hasFocus()
    keys("Down", "PgDown", "خ")
    assert sheet.search.hasFocus()
    assert sheet.search.text() == "خ"


def test_esc_closes_the_cheat_sheet_after_clearing_its_field(opened):
    sheet = opened(CheatSheet(Keymap()))
    sheet.search.setText("بحث")
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


# --- commands --------------------------------------------------------------------------------------------
@pytest.fixture
def palette(opened):
    window = QMainWindow()
    actions = build_actions(window)
    actions["undo"].setEnabled(False)
    given = []
    for name, action in actions.items():
        action.triggered.connect(lambda _=False, name=name: given.append(name))
    palette = opened(CommandPalette(actions))
    palette.given, palette.owner = given, window
    return palette


def names(palette):
    return [palette.model.index(row, 0).data() for row in range(palette.model.rowCount())]


def test_the_palette_lists_what_can_be_done_now(palette):
    listed = names(palette)
    assert "استيراد ملفات" in listed
    assert "تكبير النص" in listed
    assert "تراجع" not in listed
    assert "كل الأوامر" not in listed


def test_some_letters_and_enter_run_a_command(palette, press):
    press(palette.field, *"تكبير")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.given == ["larger_text"]


def test_spelling_does_not_matter_and_the_best_comes_first(palette):
    palette.field.setText("المقاله")
    assert names(palette)[0].startswith("المقالة")
    palette.field.setText("مظهر داكن")
    assert names(palette) == ["داكن"]


def test_the_arrows_choose_while_the_field_keeps_the_keyboard(palette):
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.field.hasFocus()
    assert palette.list.currentIndex().row() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.given == ["import_folder"]


def test_where_nothing_fits_enter_does_nothing(palette):
    palette.field.setText("قطار")
    assert palette.nothing.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.given == []
    assert palette.isVisible()


# --- note ------------------------------------------------------------------------------------------------
def test_ctrl_enter_keeps_the_note(qtbot, opened, press):
    dialog = opened(NoteDialog("وأوضحت أن القاعة الكبرى تتّسع لمئتين.", None))
    qtbot.waitUntil(dialog.note.hasFocus)  # the dialog of the test before may still be going
    press(dialog.note, *"أراجع")
    with qtbot.waitSignal(dialog.saved) as saved:
        QTest.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == ["أراجع"]


def test_esc_keeps_nothing(qtbot, opened, press):
    dialog = opened(NoteDialog("فقرة", "قديمة"))
    press(dialog.note, "x")
    with qtbot.assertNotEmitted(dialog.saved):
        QTest.keyClick(dialog.note, Qt.Key.Key_Escape)


def test_a_bookmark_that_exists_can_be_removed(qtbot, opened):
    dialog = opened(NoteDialog("فقرة", "ملاحظة"))
    assert dialog.note.toPlainText() == "ملاحظة"
    remove = next(
        button for button in dialog.findChildren(type(dialog.save_button)) if "إزالة" in button.text()
    )
    with qtbot.waitSignal(dialog.removal_requested), qtbot.assertNotEmitted(dialog.saved):
        remove.click()


def test_a_long_paragraph_is_quoted_to_a_word(opened):
    dialog = opened(NoteDialog("كلمة " * 200, None))
    assert dialog.quote.text().endswith("كلمة…")
    assert len(dialog.quote.text()) <= QUOTE_LETTERS + 1


def test_the_note_is_set_at_the_right_edge(opened):
    dialog = opened(NoteDialog("فقرة", "ملاحظة"))
    cursor = dialog.note.textCursor()
    cursor.movePosition(cursor.MoveOperation.Start)
    dialog.note.setTextCursor(cursor)
    assert dialog.note.cursorRect().x() > dialog.note.viewport().width() * 0.8


# --- import report ---------------------------------------------------------------------------------------
REPORT = ImportReport(
    outcomes=(
        ImportOutcome("/مقالات/أولى.txt", "imported", (3, 4)),
        ImportOutcome("/مقالات/ثانية.txt", "duplicate", (1,)),
        ImportOutcome("/مقالات/صورة.png", "failed", (), "ليس فيه نصّ يُقرأ."),
    ),
    articles_added=2,
    seconds=0.4,
)


@pytest.fixture
def report(opened):
    return opened(ImportReportDialog(REPORT, "آخر استيراد: مقالتان"))


def shown_files(dialog):
    """Their names, each of which keeps its own direction."""
    rows = range(dialog.model.rowCount())
    return [without_isolates(dialog.model.index(row, 0).data()) for row in rows]


def test_what_needs_a_look_comes_first(report):
    assert report.summary.text() == "آخر استيراد: مقالتان"
    assert shown_files(report) == ["صورة.png", "ثانية.txt", "أولى.txt"]
    assert [report.model.index(0, column).data() for column in (1, 2)] == ["تعذّر", "ليس فيه نصّ يُقرأ."]


def test_the_report_is_walked_by_keyboard_and_enter_opens_the_article(qtbot, report):
    assert report.table.hasFocus()
    QTest.keyClick(report.table, Qt.Key.Key_Return)
    assert report.isVisible()  # a file that failed has no article
    QTest.keyClick(report.table, Qt.Key.Key_Down)
    QTest.keyClick(report.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(report.article_requested) as asked:
        QTest.keyClick(report.table, Qt.Key.Key_Return)
    assert asked.args == [3]


def test_the_report_is_narrowed_by_status(report):
    assert [report.filter.itemText(i) for i in range(report.filter.count())] == [
        "كل الملفات (٣)",
        "تعذّر (١)",
        "مكرّر (١)",
        "استُورد (١)",
    ]
    report.filter.setCurrentIndex(1)
    assert shown_files(report) == ["صورة.png"]
    report.filter.setCurrentIndex(0)
    assert len(shown_files(report)) == 3


def test_home_and_end_walk_the_whole_report(report):
    QTest.keyClick(report.table, Qt.Key.Key_End)
    assert report.table.currentIndex().row() == 2
    QTest.keyClick(report.table, Qt.Key.Key_Home)
    assert report.table.currentIndex().row() == 0


def test_below_the_report_stands_what_the_chosen_file_brought_and_where_it_is(report):
    QTest.keyClick(report.table, Qt.Key.Key_End)
    assert report.reason.text() == "مقالتان"
    assert without_isolates(report.place.text()).strip("\u200f") == "/مقالات/أولى.txt"
    assert report.place.text().startswith("\u200f")  # at the right, whatever letters the path has


def test_the_report_is_copied_with_whole_paths(report):
    report.copy_button.click()
    assert report.copy_button.text() == "نُسخ التقرير"
    assert QGuiApplication.clipboard().text().splitlines() == [
        "/مقالات/صورة.png\tتعذّر\tليس فيه نصّ يُقرأ.",
        "/مقالات/ثانية.txt\tمكرّر",
        "/مقالات/أولى.txt\tاستُورد",
    ]


def test_a_report_of_many_thousand_files_opens_at_once(qtbot, opened, monkeypatch):
    asked, data = [], ReportModel.data

    def noted(*of):
        asked.append(of)
        return data(*of)

    monkeypatch.setattr(ReportModel, "data", noted)
    outcomes = tuple(
        ImportOutcome(f"/مقالات/{number}.txt", "imported", (number,)) for number in range(100_000)
    )
    dialog = opened(ImportReportDialog(ImportReport(outcomes, 100_000, 60.0), "آخر استيراد"))
    assert dialog.model.rowCount() == 100_000
    assert 0 < len(asked) < 10_000
    QTest.keyClick(dialog.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert dialog.table.currentIndex().row() == 99_999


# --- settings --------------------------------------------------------------------------------------------
@pytest.fixture
def settings(opened):
    dialog = opened(SettingsDialog(replace(Settings(), theme="dark", column_width=70, hijri=False)))
    dialog.said = []
    dialog.settings_changed.connect(dialog.said.append)
    return dialog


def test_every_row_shows_its_setting_and_opening_says_nothing(settings):
    theme, width, hijri = (settings.editors[name].widget for name in ("theme", "column_width", "hijri"))
    assert isinstance(theme, QComboBox)
    assert theme.currentText() == "داكن"
    assert isinstance(width, NumberBox)
    assert width.value() == 70
    assert isinstance(hijri, QCheckBox)
    assert not hijri.isChecked()
    assert settings.said == []


def test_a_change_takes_effect_while_one_looks(settings):
    settings.editors["theme"].widget.setCurrentIndex(2)
    QTest.keyClick(settings.editors["text_size"].widget, Qt.Key.Key_Up)
    settings.editors["hijri"].widget.click()
    assert [said.theme for said in settings.said] == ["sepia"] * 3
    assert settings.said[-1] == replace(
        Settings(), theme="sepia", column_width=70, text_size=Settings().text_size + 1, hijri=True
    )


def number_box(dialog, field):
    widget = dialog.editors[field].widget
    assert isinstance(widget, NumberBox)
    return widget


def test_numbers_are_shown_in_the_digits_of_the_interface_and_typed_in_any(opened):
    shown = Settings()
    dialog = SettingsDialog(shown, None, lambda value: wording_of(shown).number(value))
    said: list[Settings] = []
    dialog.settings_changed.connect(said.append)
    opened(dialog)
    size, width, text = (number_box(dialog, of) for of in ("interface_size", "column_width", "text_size"))
    assert (size.text(), width.text(), text.text()) == ("١٠٫٥", "٦٨", "٢٠")
    for typed, meant in (("١١٫٥", 11.5), ("12.5", 12.5), ("9,5", 9.5)):
        size.lineEdit().setText(typed)
        assert said[-1].interface_size == meant
    size.lineEdit().selectAll()
    QTest.keyClicks(size, "10.5x")
    assert said[-1].interface_size == 10.5
    width.lineEdit().setText("٧٠")
    assert said[-1].column_width == 70
    assert isinstance(said[-1].column_width, int)


def test_numbers_follow_the_digits_that_are_chosen_in_the_same_dialog(opened):
    seen = [Settings()]
    dialog = SettingsDialog(seen[0], None, lambda value: wording_of(seen[-1]).number(value))
    dialog.settings_changed.connect(seen.append)
    opened(dialog)
    digits = dialog.editors["digits"].widget
    assert isinstance(digits, QComboBox)
    digits.setCurrentIndex(digits.findData("western"))
    assert number_box(dialog, "interface_size").text() == "10.5"


def test_every_choice_of_every_setting_is_one_the_file_takes(settings, tmp_path):
    from reader.core.settings import load, save

    for name, editor in settings.editors.items():
        if isinstance(editor.widget, QComboBox) and name not in ("text_font", "interface_font"):
            for index in range(editor.widget.count()):
                changed = replace(Settings(), **{name: editor.widget.itemData(index)})
                save(tmp_path / "s.json", changed)
                assert load(tmp_path / "s.json").settings == changed


def test_the_first_settings_come_back(settings):
    settings.reset_button.click()
    assert settings.said == [Settings()]
    assert settings.editors["theme"].widget.currentIndex() == 0


def test_settings_changed_elsewhere_are_shown_quietly(settings):
    settings.show_settings(replace(settings.settings, text_size=30.0))
    assert settings.editors["text_size"].widget.value() == 30.0
    assert settings.said == []


def test_every_control_has_a_name(settings):
    assert all(editor.widget.accessibleName() for editor in settings.editors.values())


# --- about -----------------------------------------------------------------------------------------------
def test_about_names_version_library_and_licences(opened, tmp_path):
    from reader import __version__

    dialog = opened(AboutDialog(tmp_path / "library.db"))
    text = without_isolates("\n".join(label.text() for label in dialog.texts))
    for words in (__version__, str(tmp_path / "library.db"), "MIT", "OFL", "ISC", "LGPL"):
        assert words in text
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
