"""The Arabic language: letters, words, numbers, dates, direction. Pure functions without I/O."""
