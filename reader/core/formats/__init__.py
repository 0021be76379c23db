"""File formats: bytes in, drafts of articles out; every failure is a `FileError`.

Each format is a module and an entry of the table in `registry`; its parser is imported when needed.
"""

from reader.core.formats.files import read_block, read_bytes, read_file
from reader.core.formats.folders import article_files
from reader.core.formats.registry import FILE_PATTERNS, MIME_TYPES

__all__ = ["FILE_PATTERNS", "MIME_TYPES", "article_files", "read_block", "read_bytes", "read_file"]
