"""Take the picture of the window that the README shows: `python tests/picture.py`.

The window stands on no screen, in its light theme, with the sample articles, one search and a few marks.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from reader import app, paths
from reader.core.importing import import_paths
from reader.core.library import Library
from reader.core.models import ArticleFilter, TextRange
from reader.core.settings import Loaded, Settings, WindowState

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.models import MarkColor
    from reader.ui.main_window import MainWindow

PICTURE = Path(__file__).resolve().parent.parent / "resources" / "desktop" / "screenshot.png"
SIZE = QSize(1280, 860)
SOUGHT = "الكتب"
READ = ("من الخِرَق", "قصبة ودواة")  # the second one bookmarked
OPEN = "مكتبة الميناء"
MARKED: tuple[tuple[str, MarkColor, str | None], ...] = (
    ("لأن الجدار الذي ينسى ما كان عليه لا يصلح أن يحفظ ذاكرة غيره", "yellow", None),
    ("طلاب وشيوخ وأمهات يحملن أطفالهن", "green", "صورة الغلاف"),
)
SECONDS = 10.0


def main() -> None:
    """Overwrite the picture."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WARRAQ_SETTINGS"] = str(Path(folder) / "settings.json")
        application = QApplication(["warraq", "-style", "fusion", "-platform", "offscreen"])
        settings = Settings(theme="light", welcomed=True)
        app.dress_application(application, settings)
        with Library.open(Path(folder) / "library.db") as library:
            _prepare(library)
            window = app.build_window(application, library, Loaded(settings, WindowState()))
            _arrange(window, library)
            QApplication.processEvents()  # the keywords find their places
            window.grab().save(str(PICTURE))
            window.close()


def _prepare(library: Library) -> None:
    """The samples, some of them read, one bookmarked, one marked."""
    import_paths([paths.resources() / "samples"], library.path)
    read = [_article(library, title) for title in READ]
    library.set_read(read)
    library.bookmarks.add(read[-1])
    opened = _article(library, OPEN)
    body = library.article(opened).body
    for words, color, note in MARKED:
        number, start = next((n, text.index(words)) for n, text in enumerate(body, 1) if words in text)
        library.marks.add(opened, TextRange(number, start, number, start + len(words)), color, note)


def _arrange(window: MainWindow, library: Library) -> None:
    """Search, and open what is to be seen from the list."""
    window.resize(SIZE)
    window.show()
    window.sidebar.search.setText(SOUGHT)
    model, opened = window.sidebar.articles.model(), _article(library, OPEN)
    _wait(
        lambda: (
            window.sidebar.search_widgets.results.isVisible()
            and 0 < model.rowCount() < window.browsing.listing.counts.articles
        )
    )
    row = library.row_of(ArticleFilter(text=SOUGHT), opened)
    window.sidebar.articles.choose_row(row or 0)
    _wait(lambda: window.reading.article is not None and window.reading.article.id == opened)
    window.sidebar.stack.focus_list()
    _wait(lambda: len(window.controllers.article.hits) > 0)
    window.status.show_news("")


def _article(library: Library, title: str) -> int:
    rows = library.page(ArticleFilter(), 0, 100)
    return next(row.id for row in rows if row.title.startswith(title))


def _wait(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not ready():
        QApplication.processEvents()
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to look as it should")


if __name__ == "__main__":
    main()
