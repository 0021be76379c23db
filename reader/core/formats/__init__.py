"""How articles come in: bytes go in at one door, drafts come out, and every failure is a `FileError`.

A file's format is a module of its own and a row of the table in `registry`; its parser is loaded when needed.
"""

from reader.core.formats.files import read_block, read_bytes, read_file
from reader.core.formats.folders import article_files
from reader.core.formats.registry import FILE_PATTERNS, MIME_TYPES

__all__ = ["FILE_PATTERNS", "MIME_TYPES", "article_files", "read_block", "read_bytes", "read_file"]
