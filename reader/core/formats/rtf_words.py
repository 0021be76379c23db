"""Tables of RTF control words and symbols: those with a textual value, and destinations to skip."""

from __future__ import annotations

import re

TEXTS = {
    **dict.fromkeys(("par", "line", "sect", "page", "row", "column"), "\n"),
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "cell": " | ",
    "nestcell": " | ",
}
SYMBOLS = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
SHOWN = ("shppict", "shpinst", "listtext")
KEPT_DESTINATIONS = frozenset(("title", "author", "keywords", "footnote"))  # destinations that are kept
SKIPPED_DESTINATIONS = re.compile(
    r"colortbl|stylesheet|listtable|pict|object|header[lrf]?|footer[lrf]?|subject|operator|company|comment"
    r"|doccomm|fldinst|xe|tc|bkmkstart|bkmkend|annotation|atnid|atnauthor|creatim|revtim|printim|buptim"
    r"|themedata|datastore|latentstyles|shp|filetbl|revtbl|nonshppict|a?ftnsepc?|a?ftncn"
)
