"""Bookmarks, highlights and notes: made, changed, painted and listed."""
