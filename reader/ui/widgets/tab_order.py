"""The order in which Tab goes through widgets: as they stand, whenever they were made."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_after(before: QWidget, part: QWidget) -> None:
    """Let Tab come to what is in `part`, made later, right after what is in `before`."""
    last = _stops(before)[-1] if _stops(before) else before
    for stop in _stops(part):
        QWidget.setTabOrder(last, stop)
        last = stop


def put_in_row(*parts: QWidget) -> None:
    """Let Tab go through these one after the other, whatever was made in them meanwhile."""
    for before, after in pairwise(stop for part in parts for stop in _stops(part)):
        QWidget.setTabOrder(before, after)


def put_behind(first: QWidget, *parts: QWidget) -> None:
    """Let Tab go from a widget to what is in these, though they be within it."""
    last = first
    for stop in (stop for part in parts for stop in _stops(part)):
        QWidget.setTabOrder(last, stop)
        last = stop


def _stops(widget: QWidget) -> list[QWidget]:
    """What in it takes the keyboard by Tab, in the order it was made."""
    return [each for each in (widget, *widget.findChildren(QWidget)) if _is_stop(each)]


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
