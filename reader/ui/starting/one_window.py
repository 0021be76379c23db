"""One window for each library: one that came up in the same moment as another steps back."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from reader.ui.starting.second_start import hand_over, server_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_TRIES, _BETWEEN = 20, 0.05  # seconds: the other has the right to listen, and is about to


def steps_back(window: QWidget, library: Path, files: Sequence[Path]) -> bool:
    """Whether the window that listens took the files; this one, of a double-click too many, then closes."""
    if server_name(library) is None:
        return False
    for _ in range(_TRIES):
        if hand_over(library, files):
            window.close()
            return True
        time.sleep(_BETWEEN)
    return False
