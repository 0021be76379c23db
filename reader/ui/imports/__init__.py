"""Bringing articles in and what follows: the account, undoing, watched folders, reading a file again."""
