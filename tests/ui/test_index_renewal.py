"""An index made by an older way of reading Arabic is renewed while one reads."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from builders import add, draft
from PySide6.QtCore import QObject

from reader.core.arabic.numerals import to_arabic_indic
from reader.core.models import ArticleFilter
from reader.ui.background import Background
from reader.ui.index_renewal import IndexRenewal


@pytest.fixture
def renewal(qapp, library):
    parent = QObject()
    background = Background(parent)
    yield IndexRenewal(library, background, to_arabic_indic, parent)
    assert background.shut_down()


def test_fresh_index_is_left_alone(renewal, library, qtbot):
    add(library, draft())
    with qtbot.assertNotEmitted(renewal.reported):
        renewal.begin_if_needed()


def test_old_index_is_renewed(renewal, library, library_path, qtbot):
    add(library, draft(title="حدائق المدينة"))
    with closing(sqlite3.connect(library_path)) as other, other:
        (table,) = other.execute("SELECT name FROM sqlite_master WHERE name = 'meta'").fetchone()
        other.execute(f"UPDATE {table} SET value = '0'")
    assert library.index.is_late()
    said: list[str] = []
    renewal.reported.connect(said.append)
    with qtbot.waitSignal(renewal.renewed, timeout=20_000):
        renewal.begin_if_needed()
    assert "يُجدَّد فهرس البحث: ١٠٠٪" in said
    assert not library.index.is_late()
    assert library.count(ArticleFilter(text="حدائق")) == 1
