"""Loaded where reading processes are forked from: what nearly every file takes to be read.

Whoever imports this has read the lists of words too, which are made when the first word is analysed.
"""

from __future__ import annotations

import gc

from reader.core.formats import read_bytes
from reader.core.library.index.preparing import prepare

_FILES = (
    ("مقالة.txt", "عنوان المقالة\nالمصدر: وكالة\nقال الكاتب في 4 ديسمبر 2024 إن المدينة جميلة.\n"),
    (
        "مقالات.jsonl",
        '{"title": "عنوان", "content": "نص المقالة.", "author": "كاتب", "date": "2024-12-04"}\n',
    ),
)

for _name, _text in _FILES:
    prepare(read_bytes(_text.encode(), _name))
gc.freeze()  # a collection would copy the memory that is shared
