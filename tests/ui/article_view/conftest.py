"""A page to be looked at without the window around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QColor

from reader import paths
from reader.core.rendering import Page
from reader.ui.article_view import ArticleView
from reader.ui.article_view.typography import Typography
from reader.ui.fonts import interface_font, load_bundled
from reader.ui.icons import Icons
from reader.ui.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.core.models import Position


def page_of(*texts: str) -> Page:
    """A page of these paragraphs and little else."""
    return Page(1, "العنوان", "", (), texts, (), (), marked=False)


@pytest.fixture
def light(qapp):
    """The light theme."""
    return load_theme(paths.resources() / "themes" / "light.toml")


@pytest.fixture(scope="session")
def icons():
    """Icons that outlive every view: Qt keeps no hold of their engines."""
    ink = QColor("#1f2328")
    return Icons(paths.resources() / "icons", ink, ink, ink)


@pytest.fixture
def show(qtbot, light, icons) -> Iterator[Callable[..., ArticleView]]:
    """Show paragraphs in a view of 700 × 500 pixels: `show("…", "…", position=…, justified=True)`."""
    load_bundled(paths.resources() / "fonts")
    shown = []

    def show(*texts: str, position: Position | None = None, **type_: Any) -> ArticleView:
        view = ArticleView(light, icons, interface_font("Vazirmatn", 10.5), Typography(**type_))
        view.resize(700, 500)
        view.show()
        qtbot.waitExposed(view)
        view.show_page(page_of(*texts), position)
        shown.append(view)
        return view

    yield show
    for view in shown:
        view.close()
        view.deleteLater()
