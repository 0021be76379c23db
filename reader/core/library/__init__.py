"""The SQLite store. Rule: only this package knows SQL and sqlite-utils; only frozen values leave it."""

from reader.core.library.library import Library

__all__ = ["Library"]
