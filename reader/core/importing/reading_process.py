"""Imported by the fork server of reading processes: the modules that nearly every file needs.

Importing it also builds the word lists that are otherwise built with the first word.
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
gc.freeze()  # a collection would copy shared memory
