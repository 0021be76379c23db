"""Every line of a text that is wrapped begins at the same edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.ui.dialogs.note_dialog import NoteDialog
from reader.ui.widgets.banner import Banner
from reader.ui.widgets.hints import DialogHint
from reader.ui.widgets.wrapped_text import SelectableText, WrappedText

WIDTH = 300
TEXT = " ".join(["الكتاب"] * 60)  # every line begins with the same letter


def edges(label):
    """For each line of the label, the rightmost column of pixels that differs from the ground."""
    picture, height = label.grab().toImage(), label.fontMetrics().lineSpacing()
    ground = picture.pixelColor(0, picture.height() - 1)
    found: dict[int, list[int]] = {}
    for y in range(picture.height()):
        inked = [x for x in range(picture.width()) if picture.pixelColor(x, y) != ground]
        if inked:
            found.setdefault(y // height, []).append(max(inked))
    return [max(columns) for columns in found.values()]


@pytest.mark.parametrize("kind", [WrappedText, SelectableText, DialogHint])
def test_the_lines_of_a_right_to_left_text_are_flush(qtbot, kind):
    owner = QWidget()
    qtbot.addWidget(owner)
    label = kind(TEXT, owner)
    label.resize(WIDTH, label.heightForWidth(WIDTH))
    found = edges(label)
    assert len(found) > 3
    assert max(found) - min(found) <= 1


@pytest.mark.usefixtures("qapp")
def test_what_is_quoted_or_said_at_length_is_wrapped_so(qtbot):
    dialog, banner = NoteDialog(TEXT, None), Banner()
    for owner in (dialog, banner):
        qtbot.addWidget(owner)
    assert isinstance(dialog.quote, WrappedText)
    assert isinstance(banner.label, WrappedText)
    assert banner.label.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.NoFocus
