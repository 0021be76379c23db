"""PDF files and archives, which may hold them, are read in another process however small they are."""

from __future__ import annotations

import gzip
import sys
import zlib
from typing import TYPE_CHECKING

import pytest
from papers import paper

from reader.core.errors import FileTooComplex
from reader.core.importing import import_bytes, import_paths
from reader.core.importing.readers import workers_for

if TYPE_CHECKING:
    from pathlib import Path

TITLE, TEXT = "عودة الطيور إلى البحيرة", "عادت أسراب الطيور المهاجرة هذا الأسبوع إلى بحيرة الشمال."


def swelling() -> bytes:
    """A page of a few kilobytes whose text takes a gigabyte."""
    packer = zlib.compressobj(9)
    piece = b"BT /F 12 Tf (word word word word) Tj ET\n" * 100_000
    page = zlib.compress(b"".join(packer.compress(piece) for _ in range(250)) + packer.flush(), 9)
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<>>/Contents 4 0 R>>",
        b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%b\nendstream" % (len(page), page),
    )
    objects = (b"%d 0 obj\n%b\nendobj\n" % (number, part) for number, part in enumerate(parts, 1))
    return b"%PDF-1.7\n" + b"".join(objects) + b"trailer <</Root 1 0 R>>\n%%EOF"


def test_what_is_read_apart(tmp_path: Path) -> None:
    files = {
        "a.txt": TEXT.encode(),
        "b.pdf": paper(TITLE, TEXT),
        "c": paper(TITLE, TEXT),
        "d.txt.gz": gzip.compress(TEXT.encode()),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    assert [workers_for([tmp_path / name]) for name in files] == [0, 1, 1, 1]
    assert workers_for([tmp_path / "missing.txt", tmp_path]) == 0


def test_a_paper_is_imported(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "x.pdf"
    file.write_bytes(paper(TITLE, TEXT))
    assert [outcome.status for outcome in import_paths([file], library_path).outcomes] == ["imported"]
    assert [outcome.status for outcome in import_bytes(file.read_bytes(), "-", library_path).outcomes] == [
        "duplicate"
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits what memory a process takes")
def test_a_paper_that_swells_is_one_failure(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "x.pdf"
    file.write_bytes(swelling())
    (failed,) = import_paths([file], library_path).outcomes
    assert failed.reason == FileTooComplex(file).sentence
    (failed,) = import_bytes(swelling(), "-", library_path).outcomes
    assert failed.reason == FileTooComplex("-").sentence
