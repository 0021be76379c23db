"""PDF files as programs make them: pages with words drawn anywhere."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import arabic_reshaper  # type: ignore[import-untyped]
from bidi.algorithm import get_display  # type: ignore[import-untyped]
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from reader.paths import resources

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH, HEIGHT = A4
RIGHT, LEFT = WIDTH - 60, 60
FONT = "Paper"
_SHAPER = arabic_reshaper.ArabicReshaper({"delete_harakat": False, "shift_harakat_position": True})


def shaped(text: str) -> str:
    """The text in the order and the shapes of drawing."""
    return str(get_display(_SHAPER.reshape(text)))


def wrapped(text: str, width: float, size: float) -> Iterator[str]:
    """The text in lines of at most `width` points."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and stringWidth(shaped(longer), FONT, size) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


@dataclass
class Paper:
    """A PDF that grows from the top of its first page."""

    title: str | None = None
    author: str | None = None
    top: float = HEIGHT - 60
    buffer: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        registerFont(TTFont(FONT, resources() / "fonts" / "Vazirmatn-Regular.ttf"))
        self.canvas = Canvas(self.buffer, pagesize=A4)
        self.canvas.setTitle(self.title or "untitled")
        self.canvas.setAuthor(self.author or "anonymous")

    def draw(self, text: str, x: float, y: float, size: float = 12) -> None:
        """Draw one line that ends at the right at `x`, as it is."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawRightString(x, y, text)

    def write(self, text: str, size: float = 12, right: float = RIGHT, left: float = LEFT) -> None:
        """Write a paragraph below the last one, on as many pages as it needs."""
        for line in wrapped(text, right - left, size):
            if self.top < 80:
                self.turn()
            self.draw(shaped(line), right, self.top, size)
            self.top -= 1.5 * size
        self.top -= 0.8 * size

    def turn(self) -> None:
        self.canvas.showPage()
        self.top = HEIGHT - 60

    def data(self) -> bytes:
        self.canvas.save()
        return self.buffer.getvalue()


def paper(title: str, *paragraphs: str) -> bytes:
    """A title in large type and paragraphs."""
    page = Paper()
    page.write(title, 20)
    for paragraph in paragraphs:
        page.write(paragraph)
    return page.data()
