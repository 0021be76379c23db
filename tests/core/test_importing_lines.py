"""Large files of one article a line: read block by block, stopped half-way, broken off, and read again."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from reader.core.errors import LineTooLong
from reader.core.formats import line_cutting, line_files, read_bytes
from reader.core.formats.line_files import line_blocks
from reader.core.importing import ImportProgress, dry_run, import_paths
from reader.core.importing.outcomes import PartialOutcome
from reader.core.library import Library
from reader.core.library.safety.check import check_file
from reader.core.models import ArticleFilter, ImportOutcome

COUNT = 300


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of a dozen articles, as a large file has blocks of hundreds."""
    monkeypatch.setattr(line_cutting, "BLOCK", 4096)
    monkeypatch.setattr(line_cutting, "LONGEST_LINE", 65_536)
    monkeypatch.setattr(line_files, "_MIN_SIZE", 8192)
    monkeypatch.setattr(line_files, "_MIN_PACKED", 512)


def line(number: int) -> str:
    text = f"أعلنت البلدية افتتاح الحديقة رقم {number} على ضفة النهر.\nوقال رئيسها إنها مفتوحة."
    return json.dumps(
        {"title": f"الخبر رقم {number}", "body": text, "date": "2024-05-01"}, ensure_ascii=False
    )


def lines(count: int = COUNT, first: int = 1) -> bytes:
    return "".join(f"{line(number)}\n" for number in range(first, first + count)).encode()


def test_blocks_are_the_file(tmp_path: Path) -> None:
    file = tmp_path / "أخبار.jsonl"
    file.write_bytes(lines())
    blocks = list(line_blocks(file) or ())
    assert len(blocks) > 10
    assert b"".join(block.data for block in blocks) == lines()
    assert [block.is_last for block in blocks] == [False] * (len(blocks) - 1) + [True]
    assert all(block.data.endswith(b"\n") for block in blocks)
    assert sorted(block.share for block in blocks) == [block.share for block in blocks]


@pytest.mark.parametrize(
    "data",
    [
        lines(3),
        b"[" + b",\n".join(line(n).encode() for n in range(COUNT)) + b"]",
        json.dumps([json.loads(line(n)) for n in range(COUNT)], indent=1).encode(),
        "\n".join(f"سطر من نص طويل رقم {n}" for n in range(COUNT)).encode(),
        lines().decode().encode("utf-16"),
        b"",
    ],
    ids=["small", "list", "indented", "text", "utf-16", "empty"],
)
def test_other_files_are_read_whole(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "ملف.json"
    file.write_bytes(data)
    assert line_blocks(file) is None


@pytest.mark.parametrize("name", ["in.jsonl", "in.jsonl.gz"])
def test_every_line_is_an_article_with_its_original(tmp_path: Path, library_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(gzip.compress(lines()) if name.endswith("gz") else lines())
    steps: list[ImportProgress] = []
    report = import_paths([file], library_path, progress=steps.append, workers=0)
    (outcome,) = report.outcomes
    assert (outcome.status, len(outcome.articles), report.articles_added) == ("imported", COUNT, COUNT)
    assert (steps[-1].done, steps[-1].articles) == (1, COUNT)
    with Library.open(library_path) as library:
        article = library.article(outcome.articles[200])
        assert article.title == "الخبر رقم 201"
        again = read_bytes(library.original(article.id), str(file))
        assert article.title in [draft.title for draft in again.drafts]
        assert article.origin.part == 201
        assert library.count(ArticleFilter(text="الحديقة ")) == COUNT
    assert check_file(library_path).problems == ()
    (outcome,) = import_paths([file], library_path, workers=0).outcomes
    assert (outcome.status, len(outcome.articles)) == ("duplicate", COUNT)
    assert dry_run([file], library_path, workers=0).outcomes[0].status == "duplicate"


def test_a_file_stopped_in_the_middle_tells_what_was_imported(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(lines())
    answers = iter([False] * 5)
    report = import_paths([file], library_path, cancelled=lambda: next(answers, True), workers=0)
    (outcome,) = report.outcomes
    assert report.cancelled
    assert 0 < report.articles_added < COUNT
    assert len(outcome.articles) == report.articles_added
    assert str(report.articles_added) in (outcome.reason or "")
    again = import_paths([file], library_path, workers=0)
    assert again.articles_added == COUNT - report.articles_added


def test_broken_lines_are_passed_over(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(lines(150) + b'{"title": "broken\n\x00\xff\n' + lines(150, 151))
    report = import_paths([file], library_path, workers=0)
    assert (report.articles_added, report.outcomes[0].status) == (COUNT, "imported")


def test_a_line_without_an_end_breaks_it_off(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(lines() + b'{"title": "' + b"x" * 200_000)
    (outcome,) = import_paths([file], library_path, workers=0).outcomes
    assert (outcome.status, len(outcome.articles)) == ("imported", COUNT)
    assert LineTooLong(file).sentence in (outcome.reason or "")


def test_a_torn_archive_gives_what_is_whole(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "in.jsonl.gz"
    packed = gzip.compress(lines())
    file.write_bytes(packed[: len(packed) * 2 // 3])
    (outcome,) = import_paths([file], library_path, workers=0).outcomes
    assert outcome.status == "imported"
    assert 0 < len(outcome.articles) < COUNT
    assert str(file) in (outcome.reason or "")


def test_lines_and_small_files_in_order(tmp_path: Path, library_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(80):
        (folder / f"{number:03}.txt").write_text(f"عنوان {number}\nنص الخبر {number}.\n", encoding="utf-8")
    (folder / "040.jsonl").write_bytes(lines())
    report = import_paths([folder], library_path, workers=2)
    assert report.articles_added == 80 + COUNT
    assert [Path(outcome.path).name for outcome in report.outcomes] == sorted(
        file.name for file in folder.iterdir()
    )


def test_the_articles_of_a_file_are_told_once_in_the_order_met() -> None:
    outcome = PartialOutcome()
    for articles in ((4, 5), (9, 7), (5, 7, 3, 12), (4, 12, 13)):
        outcome.add(ImportOutcome("x.jsonl", "imported", articles))
    assert outcome.whole().articles == (4, 5, 9, 7, 3, 12, 13)
    assert outcome.whole().articles == ()


@pytest.mark.parametrize("workers", [0, 1])
def test_a_part_counts_within_the_file(tmp_path: Path, workers: int) -> None:
    first, second, path = tmp_path / "أ.jsonl", tmp_path / "ب.jsonl", tmp_path / "x.db"
    first.write_bytes(lines())
    second.write_bytes(gzip.compress(lines(COUNT, COUNT + 1)))
    import_paths([first, second], path, workers=workers)
    with Library.open(path) as library:
        for summary in library.page(ArticleFilter(), 0, 2 * COUNT):
            article = library.article(summary.id)
            number = int(article.title.split()[-1])
            file = first if number <= COUNT else second
            assert article.origin.path == str(file)
            assert article.origin.part == (number - 1) % COUNT + 1
            assert article.title in library.original(summary.id).decode()
