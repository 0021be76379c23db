"""Escaped letters of JSON, unescaped where they hide text that was encoded twice."""

from __future__ import annotations

import re

_OF_TWICE = (b"\\u00d9", b"\\u00D9", b"\\u0637\\u00a7", b"\\u00c7\\u00e1")  # of Arabic taken for Latin
_ESCAPE = re.compile(rb"\\(?:u([0-9A-Fa-f]{4})|.)", re.DOTALL)


def unescaped(data: bytes) -> bytes:
    """The same JSON with its letters in UTF-8, if some escaped letters show that it was encoded twice.

    What is wrong with a text can then be recognised as in other files.
    """
    return _ESCAPE.sub(_written, data) if any(sign in data for sign in _OF_TWICE) else data


def _written(escape: re.Match[bytes]) -> bytes:
    code = int(escape[1] or b"0", 16)
    return escape[0] if code < 0x80 or 0xD800 <= code < 0xE000 else chr(code).encode()
