"""Extracts articles from lines of plain text: labels, bylines, datelines, removal of page boilerplate.

Rule: lines in, fields and paragraphs out; independent of file formats.
"""
