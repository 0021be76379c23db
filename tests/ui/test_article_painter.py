"""Rows of the list as they are painted."""

from __future__ import annotations

from itertools import groupby, product
from typing import TYPE_CHECKING

import pytest
from builders import BODY, add, draft
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QImage, QPainter

from reader import paths
from reader.core.models import ArticleFilter
from reader.ui.fonts import interface_font, load_bundled
from reader.ui.sidebar.article_model import ArticleListModel
from reader.ui.sidebar.article_painter import EDGE, ArticlePainter, _with_its_end
from reader.ui.sidebar.row_painter import RowState
from reader.ui.sidebar.text_lines import _fitting
from reader.ui.theme import load_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

WIDTH = 380


@pytest.fixture
def index(qapp, library) -> QModelIndex:
    """The row of an article with a short title and a long text."""
    add(library, draft(title="حديقة", body=BODY * 3))
    model = ArticleListModel(library, lambda _row: "", qapp)
    model.show(ArticleFilter())
    return model.index(0, 0)


def painted(look: ArticlePainter, index: QModelIndex) -> QImage:
    image = QImage(WIDTH, look.row_height(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    look.paint(painter, QRect(0, 0, WIDTH, look.row_height()), index, RowState.PLAIN)
    painter.end()
    return image


def widest_hole(image: QImage) -> int:
    """The most lines of pixels without ink between lines that have some, the sign at the left left out."""
    inked = [
        len({image.pixel(x, y) for x in range(WIDTH // 3, WIDTH - 5)}) > 1 for y in range(image.height())
    ]
    first, last = inked.index(True), len(inked) - inked[::-1].index(True)
    return max((len(list(run)) for has, run in groupby(inked[first:last]) if not has), default=0)


@pytest.mark.parametrize("facts", ["صحيفة النهر · ٤ كانون الأول", ""])
def test_a_row_has_no_hole_with_or_without_source_and_date(index, facts):
    load_bundled(paths.resources() / "fonts")
    font = interface_font("Vazirmatn", 10.5)
    look = ArticlePainter(load_theme(paths.resources() / "themes" / "light.toml"), lambda _row: facts, font)
    assert widest_hole(painted(look, index)) < QFontMetrics(font).height()


@pytest.mark.parametrize("bookmarked", [False, True])
def test_the_dot_of_an_unread_article_stays_beside_its_title(bookmarked, library, qapp):
    """Below the bookmark it would lie on the words of a row without source and date."""
    load_bundled(paths.resources() / "fonts")
    (article_id,) = add(library, draft(title="حديقة", body=BODY * 3))
    if bookmarked:
        library.bookmarks.add(article_id)
    model = ArticleListModel(library, lambda _row: "", qapp)
    model.show(ArticleFilter())
    theme, font = load_theme(paths.resources() / "themes" / "light.toml"), interface_font("Vazirmatn", 10.5)
    look = ArticlePainter(theme, lambda _row: "", font)
    look.set_bookmark_icon(QIcon())
    image = painted(look, model.index(0, 0))
    points = product(range(image.width()), range(image.height()))
    rows = [y for x, y in points if image.pixelColor(x, y).name() == theme.colors["unread"]]
    assert len(rows) > 12
    assert max(rows) < EDGE + QFontMetrics(font).height()


def test_the_ellipsis_of_a_passage_never_stands_alone(qapp):
    load_bundled(paths.resources() / "fonts")
    font, passage = interface_font("Vazirmatn", 9.2), _with_its_end("حضر الأهالي الافتتاح مساء أمس …")
    for width in range(60, 240, 3):
        lines = _fitting(passage, font, width, 9).lines
        starts = [lines.lineAt(number).textStart() for number in range(lines.lineCount())]
        assert lines.text()[starts[-1] :].strip() != "…"
