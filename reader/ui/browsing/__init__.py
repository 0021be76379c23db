"""What the list shows, and why: a shelf, a filter or a search.

Rule: all controllers change it through this package.
"""

from reader.ui.browsing.answers import Found
from reader.ui.browsing.browsing import Browsing
from reader.ui.browsing.row_fetching import RowFetching
from reader.ui.browsing.searching import Searching
from reader.ui.browsing.terms import Terms

__all__ = ["Browsing", "Found", "RowFetching", "Searching", "Terms"]
