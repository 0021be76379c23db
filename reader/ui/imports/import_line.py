"""A past import on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.core.arabic.numerals import ARTICLES, VERSIONS
from reader.core.wording import path_line

if TYPE_CHECKING:
    from reader.core.models import Import
    from reader.core.wording import Wording


def import_line(each: Import, words: Wording) -> str:
    """When it began, what it brought and changed, whether it was undone, and its files."""
    revised = QCoreApplication.translate("ImportUndo", "حُدّثت: {versions}")
    completed = QCoreApplication.translate("ImportUndo", "استُكملت: {articles}")
    return words.joined(
        (
            words.moment(each.begun_at),
            words.count(each.articles, ARTICLES),
            revised.format(versions=words.count(each.revised, VERSIONS)) if each.revised else None,
            completed.format(articles=words.count(each.completed, ARTICLES)) if each.completed else None,
            QCoreApplication.translate("ImportUndo", "تمّ التراجع عنه") if each.undone else None,
            _paths_in_words(each, words),
        )
    )


def _paths_in_words(each: Import, words: Wording) -> str | None:
    first, others = [path_line(path) for path in each.paths[:1]], len(each.paths) - 1
    if others > 0:
        text = QCoreApplication.translate("ImportUndo", "{path} و{n} غيره")
        return text.format(path=first[0], n=words.digits(f"{others:,}"))
    return first[0] if first else None
