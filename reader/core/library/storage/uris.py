"""File URIs for SQLite."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_ESCAPED = str.maketrans({"%": "%25", "?": "%3f", "#": "%23"})


def uri_of(path: Path, parameters: str) -> str:
    """The URI of an absolute path with parameters: `file:///home/…/library.db?mode=ro`.

    `Path.as_uri` would do, but Python 3.14 loads `http.client` and `ssl` for it.
    """
    name = path.as_posix().translate(_ESCAPED)
    return f"file://{name if name[0] == '/' else f'/{name}'}?{parameters}"
