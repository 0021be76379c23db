"""Bookmarks, highlights and notes, kept by the words they mark."""
