"""One window for each library: one that came up in the same moment as another steps back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.starting.second_start import hand_over

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


def steps_back(window: QWidget, library: Path, files: Sequence[Path]) -> bool:
    """Whether the window that listens took the files; this one, of a double-click too many, then closes."""
    taken = hand_over(library, files)
    if taken:
        window.close()
    return taken
