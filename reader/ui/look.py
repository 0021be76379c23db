"""What widgets are painted with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from reader.ui.icons import Icons
    from reader.ui.theme import Theme


class Look(NamedTuple):
    """Passed to all that paints, again whenever one of them changes."""

    theme: Theme
    icons: Icons
    font: QFont
