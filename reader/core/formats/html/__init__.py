"""Trees of HTML and XML elements, and what they say: metadata, titles, paragraphs, lists, tables, quotations.

Rule: a tree goes in; parsing it (`tree`) never runs, loads or fetches anything.
"""
