"""Imports beside others who write: each tells of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import BODY, add, draft

from reader.core.importing import import_paths
from reader.core.library import Library
from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    from pathlib import Path

    from reader.core.importing import ImportProgress


def test_what_another_program_adds_meanwhile_is_not_counted(tmp_path: Path, library_path: Path) -> None:
    for number in range(3):
        text = f"خبر رقم {number}\n{BODY[number % len(BODY)]} في اليوم {number}."
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")

    def add_elsewhere(news: ImportProgress) -> None:
        with Library.open(library_path) as other:
            add(other, draft(title=f"من غيره {news.done}"), path=f"/elsewhere/{news.done}.txt")

    files = sorted(tmp_path.glob("*.txt"))
    report = import_paths(files, library_path, progress=add_elsewhere, workers=0)
    assert report.articles_added == 3
    with Library.open(library_path) as library:
        assert library.count(ArticleFilter()) > 3
        library.delete([report.outcomes[0].articles[0]])
        before = library.count(ArticleFilter())
    again = import_paths(files, library_path, workers=0)
    with Library.open(library_path) as library:
        assert again.articles_added == library.count(ArticleFilter()) - before
