"""A large import in a process of its own: the same account, progress, stopping, and the process killed."""

from __future__ import annotations

import json
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

import pytest

from reader.core.errors import ImportBroken, NotALibrary
from reader.core.importing import ImportProgress, import_apart, import_paths
from reader.core.importing.processes import reading_context, set_up_process
from reader.core.importing.readers import GENTLE, batches, read_all
from reader.core.library import Library
from reader.core.library.safety.check import check_file
from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """More files than are imported here."""
    return written(tmp_path / "in", 50)


def written(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        text = f"الخبر رقم {number}\nأعلنت البلدية افتتاح الحديقة رقم {number} على ضفة النهر.\n"
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    return folder


def test_the_account_is_the_same(folder: Path, library_path: Path) -> None:
    (folder / "00007.txt").write_bytes(b"")
    steps: list[ImportProgress] = []
    report = import_apart([folder], library_path, progress=steps.append)
    again = import_paths([folder], library_path.with_name("other.db"))
    assert report.outcomes == again.outcomes
    assert (report.articles_added, report.cancelled, report.import_id) == (49, False, 1)
    assert tuple(outcome for step in steps for outcome in step.outcomes) == report.outcomes
    assert not multiprocessing.active_children()


def test_only_many_files_start_a_process(
    tmp_path: Path, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Started(Exception):
        """A process is asked for."""

    def started(*_: object) -> None:
        raise Started

    monkeypatch.setattr(multiprocessing, "get_context", started)
    assert import_apart([written(tmp_path / "few", 32)], library_path).articles_added == 32
    with pytest.raises(Started):
        import_apart([written(tmp_path / "many", 33)], library_path)


def test_stopped_it_keeps_what_is_in(tmp_path: Path, library_path: Path) -> None:
    folder = written(tmp_path / "many", 3000)
    steps: list[ImportProgress] = []
    report = import_apart([folder], library_path, progress=steps.append, cancelled=lambda: bool(steps))
    assert report.cancelled
    assert 0 < report.articles_added < 3000
    with Library.open(library_path) as library:
        assert library.count(ArticleFilter()) == report.articles_added


def test_a_killed_process_leaves_a_whole_library(tmp_path: Path, library_path: Path) -> None:
    folder = written(tmp_path / "many", 3000)

    def kill(_: ImportProgress) -> None:
        for process in multiprocessing.active_children():
            process.kill()

    with pytest.raises(ImportBroken):
        import_apart([folder], library_path, progress=kill)
    assert check_file(library_path).problems == ()
    report = import_apart([folder], library_path)
    assert len(report.outcomes) == 3000
    with Library.open(library_path) as library:
        assert library.count(ArticleFilter()) == 3000
    assert check_file(library_path).problems == ()


def test_what_ails_the_library_is_told(folder: Path, library_path: Path) -> None:
    library_path.write_text("لست مكتبة " * 100, encoding="utf-8")
    with pytest.raises(NotALibrary):
        import_apart([folder], library_path)


def test_others_get_their_turn_to_write_after_some_dozens(tmp_path: Path, library_path: Path) -> None:
    together: list[int] = []
    folder = written(tmp_path / "many", 400)
    import_apart([folder], library_path, progress=lambda news: together.append(len(news.outcomes)))
    assert sum(together) == 400
    assert max(together) < 100


def test_while_a_window_is_used_few_articles_are_written_at_once(tmp_path: Path) -> None:
    """One who bookmarks meanwhile waits for a transaction."""
    file = tmp_path / "مقالات.jsonl"
    body = "أعلنت البلدية افتتاح الحديقة على ضفة النهر بعد أعوام من العمل. " * 30
    lines = (json.dumps({"title": f"الخبر {number}", "text": f"{number} {body}"}) for number in range(400))
    file.write_text("\n".join(lines), encoding="utf-8")
    sizes = [
        sum(chunk.articles for chunk in batch)
        for batch in batches(read_all([file], 1, GENTLE), lambda: False, GENTLE)
    ]
    assert sum(sizes) == 400
    assert max(sizes) <= 35


@pytest.mark.skipif(not hasattr(os, "nice"), reason="processes have no niceness here")
def test_reading_processes_give_way_to_the_window() -> None:
    with ProcessPoolExecutor(1, reading_context(), set_up_process, (GENTLE.niceness,)) as pool:
        assert pool.submit(os.nice, 0).result() > os.nice(0)
