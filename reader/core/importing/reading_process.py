"""Loaded where reading processes are forked from: what nearly every file takes to be read.

Importing this also reads the lists of words, which are made when the first word is analysed.
"""

from __future__ import annotations

import gc

_FILES = (
    ("مقالة.txt", "عنوان المقالة\nالمصدر: وكالة\nقال الكاتب في 4 ديسمبر 2024 إن المدينة جميلة.\n"),
    (
        "مقالات.jsonl",
        '{"title": "عنوان", "content": "نص المقالة.", "author": "كاتب", "date": "2024-12-04"}\n',
    ),
)


def _load() -> None:
    from reader.core.formats import read_bytes
    from reader.core.library.index.preparing import prepare

    for name, text in _FILES:
        prepare(read_bytes(text.encode(), name))


_load()
gc.freeze()  # a collection would copy the memory that is shared
