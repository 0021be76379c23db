"""Large files of plain text: read block by block, nothing of them lost, and what cannot be read told."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.core.formats import line_cutting, line_files, long_bodies, text_blocks
from reader.core.formats.line_files import line_blocks
from reader.core.importing import dry_run, import_paths, readers
from reader.core.library import Library
from reader.core.library.index import preparing

if TYPE_CHECKING:
    from reader.core.models import Article, ImportOutcome

TITLE = "كتاب الأسواق القديمة"
LINES = [f"الجملة رقم {number} من كتاب طويل لا يتكرر فيه سطر." for number in range(900)]


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_cutting, "BLOCK", 4096)
    monkeypatch.setattr(line_files, "_MIN_PACKED", 512)
    monkeypatch.setattr(text_blocks, "BLOCK", 8192)
    monkeypatch.setattr(text_blocks, "MIN", 4 * 8192)


def imported(file: Path, library_path: Path) -> tuple[ImportOutcome, list[Article]]:
    (outcome,) = import_paths([file], library_path, workers=0).outcomes
    with Library.open(library_path) as library:
        return outcome, [library.article(number) for number in outcome.articles]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n"])
def test_every_line_of_a_long_text_comes_in_once(tmp_path: Path, library_path: Path, end: str) -> None:
    file = tmp_path / "كتاب.txt"
    file.write_bytes(end.join((TITLE, *LINES)).encode())
    outcome, parts = imported(file, library_path)
    assert [line for part in parts for line in part.body] == LINES
    assert [part.title for part in parts[:3]] == [TITLE, f"{TITLE} (2)", f"{TITLE} (3)"]
    assert (outcome.status, outcome.reason) == ("imported", None)


def test_a_text_of_one_line_is_parted_between_words(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "كتاب.txt"
    text = " ".join(LINES)
    file.write_bytes(text.encode())
    _, parts = imported(file, library_path)
    assert len(parts) > 3
    assert " ".join(" ".join(part.body) for part in parts) == text


def test_a_word_without_end_is_parted_between_letters(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "كتاب.txt"
    file.write_bytes(f"{TITLE}\n".encode() + ("بت" * 30_000).encode())
    _, parts = imported(file, library_path)
    assert "".join("".join(part.body) for part in parts) == "بت" * 30_000


def test_pages_are_not_parted(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "صفحات.txt"
    pages = [f"خبر {n}\nتاريخ النشر: 4 ديسمبر 2024\n{LINES[n]}\nوانتهى الخبر {n}." for n in range(400)]
    file.write_bytes("\n".join(pages).encode())
    _, parts = imported(file, library_path)
    assert [part.title for part in parts] == [f"خبر {n}" for n in range(400)]
    assert all(part.published == "2024-12-04" and len(part.body) == 2 for part in parts)


def test_a_compressed_text_is_read_in_blocks_too(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "كتاب.txt.gz"
    file.write_bytes(gzip.compress("\n".join((TITLE, *LINES)).encode()))
    assert line_blocks(file)
    _, parts = imported(file, library_path)
    assert [line for part in parts for line in part.body] == LINES


def test_a_block_that_is_no_text_is_told_and_the_rest_read(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "كتاب.txt"
    text = "\n".join((TITLE, *LINES)).encode()
    file.write_bytes(text[:40_000] + b"\n" + b"\x01\x02a" * 12_000 + b"\n" + text[40_000:])
    outcome, parts = imported(file, library_path)
    assert LINES[-1] in parts[-1].body
    assert outcome.status == "imported"
    assert outcome.reason == "في الملف أجزاء لم تُقرأ؛ تُركت وقُرئ غيرها."


def test_empty_lines_without_end_are_no_failure(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "كتاب.txt"
    file.write_bytes("\n".join((TITLE, *LINES[:3])).encode() + b"\n" * 100_000)
    outcome, parts = imported(file, library_path)
    assert (outcome.reason, [part.title for part in parts]) == (None, [TITLE])


def test_one_byte_a_letter_is_read_in_blocks_too(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "كتاب.txt"
    file.write_bytes("\n".join((TITLE, *LINES)).encode("windows-1256"))
    _, parts = imported(file, library_path)
    assert [line for part in parts for line in part.body] == LINES
    assert {part.origin.encoding for part in parts} == {"windows-1256"}


def test_two_bytes_a_letter_are_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "كتاب.txt"
    file.write_bytes("\n".join((TITLE, *LINES)).encode("utf-16"))
    assert line_blocks(file) is None


def test_markdown_is_read_in_blocks_too(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "كتاب.md"
    file.write_bytes(f"# {TITLE}\n\n".encode() + "\n\n".join(f"**{line}**" for line in LINES).encode())
    _, parts = imported(file, library_path)
    assert [line for part in parts for line in part.body] == LINES
    assert [part.title for part in parts[:2]] == [TITLE, f"{TITLE} (2)"]


@pytest.mark.parametrize("workers", [0, 2])
def test_a_long_text_in_a_record_comes_in_piece_by_piece(
    tmp_path: Path, library_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    monkeypatch.setattr(long_bodies, "MIN", 4000)
    monkeypatch.setattr(long_bodies, "_PART", 1000)
    monkeypatch.setattr(preparing, "_PIECE", 3000)
    monkeypatch.setattr(readers, "_LARGE", 4000)  # of what is read by the importing process itself
    files = [tmp_path / f"{name}.json" for name in ("أول", "كتاب", "آخر")]
    for file in files:
        body = LINES if file.stem == "كتاب" else LINES[:3]
        file.write_text(json.dumps([{"title": file.stem, "body": body}], ensure_ascii=False), "utf-8")
    foreseen = dry_run(files, library_path, workers=workers)
    report = import_paths(files, library_path, workers=workers)
    assert [outcome.status for outcome in report.outcomes] == ["imported"] * 3
    assert [Path(outcome.path).stem for outcome in report.outcomes] == ["أول", "كتاب", "آخر"]
    with Library.open(library_path) as library:
        book = [library.article(number) for number in report.outcomes[1].articles]
        assert [line for part in book for line in part.body] == LINES
        assert [part.origin.part for part in book] == list(range(1, len(book) + 1))
        assert library.original(book[-1].id) == files[1].read_bytes()
    assert foreseen.articles_added == report.articles_added == len(book) + 2
    again = import_paths(files, library_path, workers=workers)
    assert [outcome.status for outcome in again.outcomes] == ["duplicate"] * 3
