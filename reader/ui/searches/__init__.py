"""Searching off the window's thread, and what stands around the list of what was found."""
