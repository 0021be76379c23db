"""Find the stems that a word may stand for: completions of an unfinished one, and others of its root."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library.storage.database import Database

MAX_STEMS = 160
_SURE_STEMS = 48
_SEEN_ENOUGH = 5000  # articles of the stems so far, after which rarer stems are left out
_BEGUN = """SELECT stem, sum(articles), form, max(articles) FROM vocabulary
WHERE form >= ? AND form < ? GROUP BY stem"""
_FORMS = "SELECT form FROM vocabulary WHERE form >= ? AND form < ? ORDER BY articles DESC LIMIT ?"
_STARTS = ("", "ال", "و", "وال", "ب", "بال", "لل", "ل", "ف", "فال", "ك", "كال", "س")
_MIN = 2  # least letters of a beginning
_ARTICLE = "ال"  # an unfinished الالتزام: half of all words begin so


def completions(database: Database, begun: str) -> tuple[str, ...]:
    """The stems of the library's words with this beginning, with or without clitics, most frequent first."""
    totals: dict[str, int] = {}
    forms: dict[str, list[str]] = {}
    for start in _starts(begun):
        for stem, articles, form, _ in database.rows(_BEGUN, [start, f"{start}\U0010ffff"]):
            totals[stem] = totals.get(stem, 0) + articles
            forms.setdefault(stem, []).append(form)
    ordered = sorted(totals, key=lambda stem: (-totals[stem], stem))
    meant = (stem for stem in ordered if any(_begins(form, begun) for form in forms[stem]))
    return tuple(_worth_asking(meant, totals))


def begun_forms(database: Database, begun: str) -> tuple[str, ...]:
    """The library's words with exactly this beginning, most frequent first."""
    rows = database.rows(_FORMS, [begun, f"{begun}\U0010ffff", MAX_STEMS])
    return tuple(form for (form,) in rows)


def of_root(database: Database, stem: str) -> tuple[str, ...]:
    """The stems of the library's words with the root of this stem, most frequent first."""
    from reader.core.arabic.stemming.roots import root_of_stem
    from reader.core.library.index import vocabulary_queries

    return vocabulary_queries.of_root(database, root_of_stem(stem))


def _worth_asking(meant: Iterator[str], totals: dict[str, int]) -> Iterator[str]:
    """The most frequent stems; rare ones only if there are few articles in all."""
    seen = 0
    for number, stem in enumerate(meant):
        if number >= MAX_STEMS or (number >= _SURE_STEMS and seen > _SEEN_ENOUGH):
            return
        seen += totals[stem]
        yield stem


def _starts(begun: str) -> list[str]:
    """The beginnings that words may have for what was typed; none is the beginning of another."""
    from reader.core.arabic.stemming import beginnings

    bare = [rest for rest in beginnings(begun) if rest != _ARTICLE]
    all_ = sorted({start + rest for rest in bare if len(rest) >= _MIN for start in _STARTS} | {begun})
    kept: list[str] = []
    for beginning in all_:
        if not kept or not beginning.startswith(kept[-1]):
            kept.append(beginning)
    return kept


def _begins(form: str, begun: str) -> bool:
    from reader.core.arabic.highlighting import begins

    return begins(form, begun)
