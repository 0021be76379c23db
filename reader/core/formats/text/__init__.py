"""An article out of lines of text: labels, bylines, datelines, and what surrounds the text on a page.

Rule: lines go in, fields and paragraphs come out; nothing here knows a file format.
"""
