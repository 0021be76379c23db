"""Imports and what follows: reports, undo, watched folders, reading a file again."""
