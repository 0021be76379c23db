"""Bringing articles in and what follows: the account, undoing, watched folders, newer texts."""
