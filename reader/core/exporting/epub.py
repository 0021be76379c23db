"""EPUB 3.3: one chapter for each article, right-to-left page progression, a table of contents.

https://www.w3.org/TR/epub-33/
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, BinaryIO

from reader.core.exporting.chapters import Chapter, chapter, clean
from reader.core.exporting.markup import STYLE, article
from reader.core.exporting.microdata import with_microdata

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from zipfile import ZipFile

    from reader.core.exporting.formats import Book
    from reader.core.exporting.selection import Item

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{lang}" xml:lang="{lang}" dir="rtl">
<head><meta charset="utf-8"/><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
{body}
</body>
</html>
"""  # noqa: E501 a line of a file
_PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="ar" dir="rtl">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">{identifier}</dc:identifier>
<dc:title>{title}</dc:title>
{facts}
<meta property="dcterms:modified">{made_at}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{manifest}
</manifest>
<spine page-progression-direction="rtl">
{spine}
</spine>
</package>
"""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}")


def write(items: Iterable[Item], book: Book, out: BinaryIO) -> None:
    from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr(
            "mimetype", "application/epub+zip", ZIP_STORED
        )  # first and uncompressed, as the format requires
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("book/style.css", STYLE)
        package = _Package(book)
        for item in items:
            package.add(archive, item)
        package.close(archive)


class _Package:
    """The chapters written so far, and the files that describe them at the end."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._titles: list[str] = []
        self._languages: dict[str, None] = {}
        self._only: Item | None = None

    def add(self, archive: ZipFile, item: Item) -> None:
        content = chapter(item, self._book.wording)
        self._titles.append(content.title or "…")
        self._only = item if len(self._titles) == 1 else None
        self._languages.setdefault(_language(content))
        lines = list(article(content, "section"))
        page = _page(self._titles[-1], "\n".join(with_microdata(lines, item)), _language(content))
        archive.writestr(f"book/{_name(len(self._titles))}.xhtml", page)

    def close(self, archive: ZipFile) -> None:
        from uuid import NAMESPACE_URL, uuid5

        names = [_name(number) for number in range(1, len(self._titles) + 1)]
        archive.writestr("book/nav.xhtml", self._navigation())
        package = _PACKAGE.format(
            identifier=uuid5(NAMESPACE_URL, "\n".join((self._book.made_at, *self._titles))).urn,
            title=escape(clean(self._book.title)),
            facts="\n".join(self._facts()),
            made_at=self._book.made_at,
            manifest="\n".join(
                f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>'
                for name in names
            ),
            spine="\n".join(f'<itemref idref="{name}"/>' for name in names),
        )
        archive.writestr("book/book.opf", package)

    def _navigation(self) -> str:
        heading = self._book.wording.heading("contents")
        return _page(heading, "\n".join(self._contents(heading)), "ar")

    def _contents(self, heading: str) -> Iterator[str]:
        yield f'<nav epub:type="toc" id="toc"><h1>{heading}</h1>\n<ol>'
        for number, title in enumerate(self._titles, 1):
            yield f'<li><a href="{_name(number)}.xhtml">{escape(title)}</a></li>'
        yield "</ol></nav>"

    def _facts(self) -> Iterator[str]:
        """Metadata: languages; for a single article also author, date and keywords."""
        for language in self._languages:
            yield f"<dc:language>{language}</dc:language>"
        if self._only is None:
            return
        single = self._only.article
        facts = (("creator", single.author), ("publisher", single.source), ("date", single.published))
        for name, value in (*facts, *(("subject", keyword.name) for keyword in single.keywords)):
            if value:
                yield f"<dc:{name}>{escape(clean(value))}</dc:{name}>"


def _page(title: str, body: str, language: str) -> str:
    return _PAGE.format(title=escape(title), body=body, lang=language)


def _name(number: int) -> str:
    return f"chapter{number:05}"


def _language(content: Chapter) -> str:
    found = _LANGUAGE.match(content.language)
    return found[0].lower() if found else "ar"
