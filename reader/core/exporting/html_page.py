"""One self-contained HTML page: its style is embedded, and nothing is fetched."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, BinaryIO

from reader.core.exporting.chapters import chapter, clean
from reader.core.exporting.markup import STYLE, article
from reader.core.exporting.microdata import with_microdata

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.exporting.formats import Book
    from reader.core.exporting.selection import Item

_HEAD = """<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="generator" content="Warraq"/>
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
{style}body {{ max-width: 38em; margin: 2em auto; padding: 0 1.2em; }}
article + article {{ margin-top: 3em; padding-top: 2em; border-top: 1px solid; }}
@media print {{ body {{ font-size: 12pt; max-width: none; margin: 0; }}
  article + article {{ break-before: page; border: 0; margin: 0; padding: 0; }} }}
</style>
</head>
<body>
<main>
"""


def write(items: Iterable[Item], book: Book, out: BinaryIO) -> None:
    out.write(_HEAD.format(title=escape(clean(book.title)), style=STYLE).encode())
    for item in items:
        lines = list(article(chapter(item, book.wording)))
        out.writelines(f"{line}\n".encode() for line in with_microdata(lines, item))
    out.write(b"</main>\n</body>\n</html>\n")
