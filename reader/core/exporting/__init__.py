"""Export articles: a selection of the library becomes one file, which is either complete or absent.

Rule: a format is one module and one row of the table in `formats`; the module is loaded on first use.
"""

from reader.core.exporting.exporting import ExportReport, ExportRequest, export, render
from reader.core.exporting.formats import ENDINGS, FORMATS, OutFormat, format_named, format_of
from reader.core.exporting.selection import AllMarks, Chosen, Listed, Selection

__all__ = [
    "ENDINGS",
    "FORMATS",
    "AllMarks",
    "Chosen",
    "ExportReport",
    "ExportRequest",
    "Listed",
    "OutFormat",
    "Selection",
    "export",
    "format_named",
    "format_of",
    "render",
]
