"""One window for each library: of two that start at the same moment one closes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from reader.ui.starting.second_start import hand_over, server_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_TRIES, _BETWEEN = 20, 0.05  # seconds to wait for the other window, which is about to listen


def steps_back(window: QWidget, library: Path, files: Sequence[Path]) -> bool:
    """Hand the files to the window that listens already; return whether it took them."""
    if server_name(library) is None:
        return False
    for _ in range(_TRIES):
        if hand_over(library, files):
            window.close()
            return True
        time.sleep(_BETWEEN)
    return False
