"""The page: an article with its head, its text, what to read next. Rule: shows a `Page`, decides nothing."""

from reader.ui.article_view.article_view import ArticleView

__all__ = ["ArticleView"]
