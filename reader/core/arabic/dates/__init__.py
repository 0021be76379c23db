"""Dates in Arabic press style, Gregorian and Hijri: parsing (`parsing`) and formatting (`words`)."""
