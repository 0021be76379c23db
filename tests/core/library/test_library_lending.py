"""A library that others write into at the same time: nobody waits for long, and nothing is lost."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest
from builders import add, draft, fill

from reader.core.library import Library
from reader.core.library.index import rebuilding
from reader.core.library.index.preparing import tokens_of
from reader.core.library.shelves.positions import Positions
from reader.core.library.storage.database import Database
from reader.core.models import ArticleFilter, Position

if TYPE_CHECKING:
    from collections.abc import Iterator


def hold(library: Library, begun: Event, enough: Event) -> None:
    with closing(sqlite3.connect(library.path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        begun.set()
        enough.wait(10)
        connection.execute("ROLLBACK")


def held(library: Library) -> Iterator[None]:
    """While another program writes."""
    begun, enough = Event(), Event()
    other = Thread(target=hold, args=(library, begun, enough))
    other.start()
    begun.wait(10)
    yield
    enough.set()
    other.join()


def test_a_place_is_kept_while_another_writes(library: Library) -> None:
    first, second = add(library, draft()) + add(library, draft(title="آخر"))
    library.positions.save(first, Position(1, 0.1))
    for _ in held(library):
        started = time.monotonic()
        library.positions.save(first, Position(1, 0.5))
        library.positions.save(second, Position(1, 0.25))
        library.positions.save(first, Position(1, 0.75))
        assert time.monotonic() - started < 1  # and not the seconds one waits for other changes
        assert library.positions.of(first) == Position(1, 0.75)
    library.close()
    with Library.open(library.path) as again:
        assert (again.positions.of(first), again.positions.of(second)) == (
            Position(1, 0.75),
            Position(1, 0.25),
        )


def test_places_are_saved_at_once_again_when_the_other_is_done(library: Library) -> None:
    (number,) = add(library, draft())
    for _ in held(library):
        library.positions.save(number, Position(1, 0.5))
    library.close()
    with Library.open(library.path) as again:
        again.positions.save(number, Position(1, 0.625))
        with Library.open(library.path) as other:
            assert other.positions.of(number) == Position(1, 0.625)


def test_closing_waits_for_the_one_who_saved_to_close_too(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    (number,) = add(library, draft())
    saved, awaited = Event(), Event()
    close, join = Database.close, Thread.join

    def close_late(database: Database) -> None:
        saved.set()
        awaited.wait(10)
        close(database)

    def join_now(thread: Thread) -> None:
        awaited.set()
        join(thread)

    for _ in held(library):
        library.positions.save(number, Position(1, 0.5))
        monkeypatch.setattr(Database, "close", close_late)
    assert saved.wait(10)
    monkeypatch.setattr(Database, "close", close)
    monkeypatch.setattr(Thread, "join", join_now)
    library.close()
    was_awaited = awaited.is_set()
    awaited.set()
    assert was_awaited


def test_a_library_is_closed_where_the_waiting_is_broken_off(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(positions: Positions) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Positions, "close", interrupt)
    with pytest.raises(KeyboardInterrupt):
        library.close()
    monkeypatch.undo()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        library.count(ArticleFilter())


def test_one_can_write_between_the_steps_of_a_rebuilding(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuilding, "_AT_ONCE", 10)
    ids = fill(library, 40)
    with Library.open(library.path) as other:

        def meanwhile(done: int, _total: int) -> None:
            other.positions.save(ids[done - 1], Position(1, 0.5))
            if done == 20:
                other.delete(ids[:3])
                add(other, draft(title="عنوان الزرافة"))

        assert library.index.renew(meanwhile)
    assert library.check().problems == ()
    assert library.count(ArticleFilter("زرافة ")) == 1
    assert library.count(ArticleFilter("حديقة ")) == 37 + 1


def test_a_text_changed_while_it_is_taken_apart_is_indexed_as_it_is_now(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    (number,) = add(library, draft(title="عنوان", body=("زرافة طويلة.",)))

    def slow(title: str, body: str) -> tuple[str, str, str, str]:
        with closing(sqlite3.connect(library.path)) as connection:
            connection.execute("UPDATE article_texts SET body = 'فيل كبير.' WHERE article_id = ?", [number])
            connection.commit()
        return tokens_of(title, body)

    monkeypatch.setattr(rebuilding, "tokens_of", slow)
    assert library.index.renew(lambda _done, _total: None)
    assert library.count(ArticleFilter("زرافة ")) == 0
    assert library.count(ArticleFilter("فيل ")) == 1
    assert not library.index.is_late()
    assert library.check().problems == ()
