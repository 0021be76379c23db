"""Arabic language processing: folding, stemming, matching, numbers, dates, direction.

Pure functions, but for reading the weights of `keywords`.
"""
