"""Large articles as people have them arrive whole, though what a reading process may take is limited."""

from __future__ import annotations

import json
import random
import zipfile
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from reader.core.importing import import_paths
from reader.core.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
TITLE = "كتاب المدن والأنهار"
_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def paragraphs(size: int) -> list[str]:
    """So many bytes of words, no paragraph like another."""
    rng = random.Random(size)
    words = ["".join(rng.choices(LETTERS, k=rng.randint(3, 8))) for _ in range(2_000)]
    found: list[str] = []
    while size > 0:
        found.append(" ".join(rng.choices(words, k=60)) + ".")
        size -= len(found[-1].encode())
    return found


def text(path: Path, written: list[str]) -> Path:
    path.write_text("\n\n".join([TITLE, *written]), encoding="utf-8")
    return path


def page(path: Path, written: list[str]) -> Path:
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in written)
    path.write_text(f"<h1>{TITLE}</h1><article>{body}</article>", encoding="utf-8")
    return path


def dump(path: Path, written: list[str]) -> Path:
    path.write_text(json.dumps([{"title": TITLE, "body": "\n".join(written)}]), encoding="utf-8")
    return path


def book(path: Path, written: list[str]) -> Path:
    """Of 200 chapters."""
    edges = [len(written) * number // 200 for number in range(201)]
    chapters = [written[start:end] for start, end in pairwise(edges)]
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{TITLE}</dc:title></metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("book.opf", package)
        for number, chapter in enumerate(chapters):
            body = "".join(f"<p>{paragraph}</p>" for paragraph in chapter)
            archive.writestr(f"c{number}.xhtml", f"<html><body><h1>فصل {number}</h1>{body}</body></html>")
    return path


@pytest.mark.parametrize(
    ("write", "name", "size", "articles"),
    [
        (text, "book.txt", 3_000_000, 1),
        (text, "book.md", 3_000_000, 1),
        (page, "page.html", 5_000_000, 1),
        (dump, "dump.json", 8_000_000, 1),
        (book, "book.epub", 3_000_000, 200),
    ],
)
def test_a_large_article_is_imported_whole(
    write: Callable[[Path, list[str]], Path],
    name: str,
    size: int,
    articles: int,
    tmp_path: Path,
    library_path: Path,
) -> None:
    written = paragraphs(size)
    report = import_paths([write(tmp_path / name, written)], library_path)
    assert [(outcome.status, outcome.reason) for outcome in report.outcomes] == [("imported", None)]
    assert report.articles_added == articles
    with Library.open(library_path) as library:
        bodies = [library.article(number).body for number in report.outcomes[0].articles]
    assert [paragraph for body in bodies for paragraph in body] == written
