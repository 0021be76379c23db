"""Extraction from trees of HTML and XML elements: metadata, titles, paragraphs, lists, tables, quotations.

Rule: the input is a tree; parsing (`tree`) never runs scripts or fetches anything.
"""
