"""Dates as the press writes them: understood (`parsing`), in either calendar, and written out (`words`)."""
