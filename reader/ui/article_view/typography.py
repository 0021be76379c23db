"""How the text of a page is set: font, size, line height, column width."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat

from reader.core.arabic.showing import Showing

# Ordinary prose, to measure the mean width of a character, spaces included.
_SAMPLE = (
    "وفي المساء يجلس القارئ إلى نافذته ويفتح الكتاب على الصفحة التي تركها بالأمس ثم يمضي فيه حتى يغلبه النوم"
)


@dataclass(frozen=True, slots=True)
class Typography:
    """The type of the reading page.

    Sizes in points, `line_height` and `paragraph_spacing` in ems of the font size, `column_width` in
    characters of ordinary prose. `justified` makes both edges of the column flush.
    """

    family: str = "Amiri"
    size: float = 18.0
    line_height: float = 2.0
    column_width: int = 68
    paragraph_spacing: float = 0.7
    justified: bool = False
    showing: Showing = field(default_factory=Showing)

    def font(self) -> QFont:
        """The font of the text."""
        font = QFont(self.family)
        font.setPointSizeF(self.size)
        return font

    def _em(self) -> float:
        """One em in pixels."""
        metrics = QFontMetricsF(self.font())
        return self.size * metrics.fontDpi() / 72

    def advance(self, text: str) -> float:
        """The width of a text on one line, in pixels."""
        return QFontMetricsF(self.font()).horizontalAdvance(text)

    def column_pixels(self) -> int:
        """The width of the column."""
        metrics = QFontMetricsF(self.font())
        return round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * self.column_width)

    def paragraph_pixels(self) -> float:
        """The space after a paragraph."""
        return self._em() * self.paragraph_spacing

    def block_format(self) -> QTextBlockFormat:
        """The format of ordinary paragraphs."""
        block = QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.FixedHeight
        block.setLineHeight(self._em() * self.line_height, height.value)
        block.setBottomMargin(self.paragraph_pixels())
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return block
