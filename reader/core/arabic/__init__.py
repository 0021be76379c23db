"""The Arabic language: letters, words, numbers, dates, direction. Pure functions; only weights are read."""
