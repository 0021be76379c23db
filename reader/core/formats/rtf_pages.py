"""The code pages of the fonts of an RTF document."""

from __future__ import annotations

import codecs

BY_WORD = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}  # control words for the whole document
_OF_CHARSETS = {
    178: "cp1256",
    180: "cp1256",
    177: "cp1255",
    161: "cp1253",
    162: "cp1254",
    204: "cp1251",
    238: "cp1250",
    186: "cp1257",
    222: "cp874",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
}


def of_font(word: str, number: int) -> str | None:
    """The code page given by a control word in the font table; `None` for other words."""
    if word == "cpg":
        return known(f"cp{number}")
    return _OF_CHARSETS.get(number) if word == "fcharset" else None


def known(page: str) -> str | None:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return None
