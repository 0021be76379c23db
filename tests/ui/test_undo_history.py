"""The undo history: a change that cannot be undone at the moment is not lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.errors import ArticleNotFound, LibraryLocked
from reader.ui.undo import Undoable, UndoHistory


def test_a_change_that_cannot_be_undone_now_can_be_undone_later() -> None:
    tries = [LibraryLocked(Path("library")), ArticleNotFound(7)]
    undone: list[str] = []

    def undo() -> None:
        if tries:
            raise tries.pop(0)
        undone.append("first")

    history = UndoHistory()
    history.remember("first", undo)
    with pytest.raises(LibraryLocked):
        history.undo_last()
    assert history.newest is not None
    with pytest.raises(ArticleNotFound):  # it never can
        history.undo_last()
    assert history.newest is None


def test_a_change_undone_in_the_background_stays_if_that_may_work_later() -> None:
    history, change = UndoHistory(), Undoable("first", lambda: None)
    history.again(change, ArticleNotFound(7))
    assert history.newest is None
    history.again(change, LibraryLocked(Path("library")))
    assert history.newest == change
