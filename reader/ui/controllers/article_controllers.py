"""Controllers for the open article: finding in it, footnotes, hits, copying, deleting, its web page."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.core.wording import isolated, within_guillemets
from reader.ui.controllers.controller_group import ControllerGroup
from reader.ui.widgets.button_text import shortened

if TYPE_CHECKING:
    from reader.ui.article_view.finding import Finding
    from reader.ui.article_view.footnotes import Footnotes
    from reader.ui.article_view.search_hits import SearchHits
    from reader.ui.copying import Copying
    from reader.ui.deletion import Deletion
    from reader.ui.look import Look
    from reader.ui.web_page import WebPage

LONGEST_TITLE = 120  # letters of a title within a notice


class ArticleControllers(ControllerGroup):
    """They work on the article that `Workspace.reading` has open."""

    def dress(self, look: Look) -> None:
        """Paint in this look what was made already."""
        if self.has_made("hits"):
            self.hits.dress(look.theme)
            self._title_hits.dress(look.theme)
        if self.has_made("finding"):
            self.finding.dress(look.theme)

    @cached_property
    def footnotes(self) -> Footnotes:
        """Shows footnotes at their markers."""
        from reader.ui.article_view.footnotes import Footnotes

        footnotes = Footnotes(self._workspace.view.text, self)
        footnotes.missing.connect(self._workspace.status.show_news)
        return footnotes

    @cached_property
    def hits(self) -> SearchHits:
        """Highlights the matches of the library search in the open article."""
        from reader.ui.article_view.search_hits import SearchHits
        from reader.ui.article_view.title_hits import TitleHits
        from reader.ui.searches.hit_highlighting import HitHighlighting

        workspace = self._workspace
        hits = SearchHits(workspace.view.text, workspace.look.theme, workspace.digits, workspace.background)
        hits.reported.connect(workspace.status.show_passing_news)
        self._title_hits = TitleHits(workspace.view.head.title, hits, workspace.look.theme)
        HitHighlighting(workspace.library, workspace.browsing, workspace.reading, hits, self)
        return hits

    @cached_property
    def finding(self) -> Finding:
        """Finds in the open article."""
        from reader.ui.article_view.finding import Finding

        workspace = self._workspace
        finding = Finding(
            workspace.pane.find_bar,
            workspace.view.text,
            self.hits,
            workspace.look.theme,
            workspace.digits,
            workspace.background,
        )
        workspace.reading.article_opened.connect(lambda _article: finding.look())
        return finding

    @cached_property
    def deletion(self) -> Deletion:
        """Deletes the open article."""
        from reader.ui.deletion import Deletion

        workspace = self._workspace
        deletion = Deletion(workspace.library, workspace.reading, workspace.browsing, workspace.undo, self)
        deletion.deleted.connect(self._tell_deleted)
        return deletion

    def _tell_deleted(self, title: str) -> None:
        name = within_guillemets(shortened(title.strip(), LONGEST_TITLE))
        said = self.tr("حُذفت «{title}»").format(title=name)
        self._workspace.pane.banner.show_success(said, self.tr("تراجع"), self._workspace.undo_last)

    @cached_property
    def copying(self) -> Copying:
        """Copies text with its source."""
        from reader.ui.copying import Copying

        workspace = self._workspace
        copying = Copying(workspace.reading, workspace.view, workspace.appearance, self)
        copying.copied.connect(lambda: workspace.status.show_news(self.tr("نُسخ النص مع ذكر مصدره")))
        return copying

    @cached_property
    def web_page(self) -> WebPage:
        """Opens the web page of the open article."""
        from reader.ui.web_page import WebPage

        page = WebPage(self._workspace.reading, self)
        page.copied.connect(lambda: self._workspace.status.show_news(self.tr("نُسخ عنوان الصفحة")))
        page.not_opened.connect(self._tell_address)
        return page

    def _tell_address(self, address: str) -> None:
        self._workspace.status.show_news(
            self.tr("لا برنامج هنا يفتح {address}").format(address=isolated(address))
        )
