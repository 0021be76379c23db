"""Keyword segmentation: splits a run of keywords into phrases (`splitting`).

It uses a linear model and, if there is any, evidence from the library.
"""
