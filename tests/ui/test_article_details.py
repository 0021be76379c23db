"""The details of an article: what they show, and its file read again in another encoding, with undo."""

from dataclasses import replace

import pytest
from builders import draft, reading
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from reader.core.library import Library
from reader.core.models import EncodingChoice, FieldLine
from reader.core.wording import isolated
from reader.ui.dialogs.article_details import ArticleDetails, encoding_words
from reader.ui.dialogs.form_area import FormArea
from reader.ui.widgets.value_line import ValueLine

CHOICES = (EncodingChoice("utf-8/windows-1252", "افتتاح"), EncodingChoice("utf-8", "Ø§Ù"))
LINES = (FieldLine("title", 1, "افتتاح حديقة"), FieldLine("source", 7, "المصدر: صدى المرفأ"))


def details(article, choices=(), lines=()):
    dialog = ArticleDetails(article)
    dialog.show_found(choices, lines)
    return dialog


@pytest.fixture
def article(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        (outcome,) = library.add([reading(draft())])
        return library.article(outcome.articles[0])


def test_it_shows_the_file_and_the_line_of_each_field(qtbot, article):
    dialog = details(article, CHOICES, LINES)
    qtbot.addWidget(dialog)
    shown = [line.text() for line in dialog.findChildren(ValueLine)]
    assert article.origin.path in shown
    assert article.origin.sha256 in shown
    model = dialog.lines.model()
    cells = [[model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert cells == [
        ["العنوان", "1", isolated("افتتاح حديقة")],
        ["المصدر", "7", isolated("المصدر: صدى المرفأ")],  # whatever way the interface runs
    ]
    assert all(widget.accessibleName() for widget in (dialog.encodings, dialog.lines, dialog.sample))


def test_another_encoding_is_one_choice_and_one_click(qtbot, article):
    dialog = details(article, CHOICES, LINES)
    qtbot.addWidget(dialog)
    assert "windows-1252" in dialog.encodings.itemText(0)
    assert dialog.sample.text() == "افتتاح"
    assert not dialog.reread_button.isEnabled()
    dialog.encodings.setCurrentIndex(1)
    assert dialog.sample.text() == "Ø§Ù"
    with qtbot.waitSignal(dialog.encoding_chosen) as chosen:
        QTest.mouseClick(dialog.reread_button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["utf-8"]


def test_a_file_that_fixes_its_encoding_offers_none(qtbot, article):
    dialog = details(article)
    qtbot.addWidget(dialog)
    assert dialog.encodings.isHidden()
    assert dialog.lines.isHidden()


def test_a_repaired_encoding_says_so():
    assert encoding_words("utf-8") == "utf-8"
    assert "windows-1252" in encoding_words("utf-8/windows-1252")
    assert "windows-1252 (windows-1256)" in encoding_words("utf-8/windows-1252=windows-1256")
    assert "windows-1252 + windows-1252" in encoding_words("utf-8/windows-1252/windows-1252")


def test_a_copy_from_another_file_is_named(qtbot, article):
    dialog = ArticleDetails(article, others=["/elsewhere/copy.txt"])
    qtbot.addWidget(dialog)
    lines = dialog.findChildren(ValueLine)
    assert [line.accessibleName() for line in lines if line.text() == "/elsewhere/copy.txt"] == [
        "جاءت أيضًا من"
    ]


def test_a_file_of_an_archive_is_named_beside_it(qtbot, article):
    origin = replace(article.origin, path="/articles/x.zip", member="أخبار/خبر.txt")
    dialog = ArticleDetails(replace(article, origin=origin))
    qtbot.addWidget(dialog)
    shown = {line.accessibleName(): line.text() for line in dialog.findChildren(ValueLine)}
    assert (shown["الملف"], shown["داخل الأرشيف"]) == ("/articles/x.zip", "أخبار/خبر.txt")


def test_it_shows_at_once_and_the_lines_when_they_are_found(qtbot, article):
    dialog = ArticleDetails(article)
    qtbot.addWidget(dialog)
    assert not dialog.hint.isHidden()
    assert dialog.encodings.isHidden()
    dialog.show_found(CHOICES, LINES)
    assert dialog.hint.isHidden()
    assert not dialog.encodings.isHidden()
    assert dialog.lines.rowCount() == 2


def test_nothing_is_cut_where_the_screen_is_low(qtbot, article):
    """At 960×540, a screen of twice the usual density, the second line of the sample was half a line."""
    long = "افتتاح حديقة على ضفة النهر بعد عامين من العمل المتواصل في المدينة القديمة " * 2
    dialog = details(article, (EncodingChoice("utf-8", long),), LINES)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    bar = dialog.findChild(FormArea).verticalScrollBar()
    qtbot.waitUntil(lambda: not bar.isVisible())
    dialog.resize(680, 420)
    qtbot.waitUntil(bar.isVisible)
    sample = dialog.sample
    assert sample.height() >= sample.heightForWidth(sample.width())
    fields = dialog.findChildren(QLineEdit)
    assert all(field.height() >= field.minimumSizeHint().height() for field in fields if field.isVisible())


def test_the_many_encodings_of_an_archive_are_shown_whole(qtbot, article):
    many = ", ".join(f"windows-125{number}" for number in range(10))
    dialog = details(replace(article, origin=replace(article.origin, encoding=many)))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    (shown,) = [label for label in dialog.findChildren(QLabel) if label.text() == many]
    assert shown.isVisible()
    assert shown.height() >= shown.heightForWidth(shown.width()) >= 2 * shown.fontMetrics().height()
