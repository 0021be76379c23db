"""Highlights and notes: made, changed, painted and listed."""
