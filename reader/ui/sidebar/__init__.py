"""The sidebar: search field, shelves and lists.

Rule: it lists what it is told to and announces what is chosen.
"""

from reader.ui.sidebar.article_model import ArticleListModel
from reader.ui.sidebar.shelf_bar import Shelf
from reader.ui.sidebar.sidebar import Sidebar

__all__ = ["ArticleListModel", "Shelf", "Sidebar"]
