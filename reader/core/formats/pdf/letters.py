"""The letters of a glyph, as the file gives them."""

from __future__ import annotations

import re
import unicodedata

UNKNOWN = "\ufffd"  # the letters of a glyph for which the file gives none
_FORMS = re.compile("[\ufb00-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]")  # letters by their shape; not ﷺ and the like
_CARRIED_MARK = re.compile("^[ \u0640](?=[\u064b-\u0652])")
_DROPPED = re.compile("[\x00-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACES = "\t\n\v\f\r \xa0"
_BYTE_ORDER = b"\xfe\xff"


def told(text: str) -> str:
    """The letters of a glyph for which the file gives `text`; `UNKNOWN` if it is empty."""
    if not text.strip("\x00"):
        return UNKNOWN
    return normal(text) if text.strip(_SPACES) else " "


def normal(text: str) -> str:
    """The text with letters in place of their presentation forms, without control characters."""
    text = _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)
    return _CARRIED_MARK.sub("", _DROPPED.sub("", text))


def decoded(stored: bytes) -> str:
    """A text string of a PDF: UTF-16 with a byte order mark, UTF-8 with one, or Latin-1."""
    if stored.startswith(_BYTE_ORDER):
        return normal(stored.removeprefix(_BYTE_ORDER).decode("utf-16-be", "ignore"))
    if stored.startswith(b"\xef\xbb\xbf"):
        return normal(stored.decode("utf-8-sig", "ignore"))
    return normal(stored.decode("latin-1"))


def is_mark(text: str) -> bool:
    """Whether the text consists of combining marks, whose letter is another glyph."""
    return bool(text) and all(map(unicodedata.combining, text))
