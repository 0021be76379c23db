"""Bookmarks, highlights and notes, each anchored to the words it marks."""
