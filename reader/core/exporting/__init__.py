"""Articles out of the library: a selection, a format told by the ending, a file that is whole or absent.

Rule: a format is a module of its own and a row of the table in `formats`; it is loaded when it is asked for.
"""

from reader.core.exporting.exporting import ExportReport, export, render
from reader.core.exporting.formats import ENDINGS, FORMATS, OutFormat, format_named, format_of
from reader.core.exporting.selection import AllMarks, Chosen, Listed, Selection

__all__ = [
    "ENDINGS",
    "FORMATS",
    "AllMarks",
    "Chosen",
    "ExportReport",
    "Listed",
    "OutFormat",
    "Selection",
    "export",
    "format_named",
    "format_of",
    "render",
]
