"""The tab order of widgets, whenever they were created."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_after(before: QWidget, part: QWidget) -> None:
    """Put what is in `part` right after what is in `before`."""
    last = _stops(before)[-1] if _stops(before) else before
    for stop in _stops(part):
        QWidget.setTabOrder(last, stop)
        last = stop


def put_in_row(*parts: QWidget) -> None:
    """Put what is in these widgets in this order."""
    for before, after in pairwise(stop for part in parts for stop in _stops(part)):
        QWidget.setTabOrder(before, after)


def put_behind(first: QWidget, *parts: QWidget) -> None:
    """Put what is in these widgets right behind a widget, even if they are its children."""
    last = first
    for stop in (stop for part in parts for stop in _stops(part)):
        QWidget.setTabOrder(last, stop)
        last = stop


def _stops(widget: QWidget) -> list[QWidget]:
    """The tab stops in the widget, in order of creation, without those of its popups."""
    here, within = widget.window(), (widget, *widget.findChildren(QWidget))
    return [each for each in within if _is_stop(each) and each.window() is here]


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
