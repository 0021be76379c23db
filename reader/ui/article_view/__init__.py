"""The reading page: an article's head and text, and what to read next.

Rule: it shows a `Page`, and decides nothing.
"""

from reader.ui.article_view.article_view import ArticleView

__all__ = ["ArticleView"]
