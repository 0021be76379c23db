"""Find words whose hamza was omitted: typed as its seat alone (موسسة, رييس), or not at all (شي, وزرا)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.arabic.matching import Term
    from reader.core.library.storage.database import Database

_SEATS = "وي"
_BEFORE_HAMZA = ("ا", "و", "ي")  # the letters that a final hamza follows
_MIN_BEGUN = 4  # least letters of an unfinished word
_HELD = "SELECT 1 FROM vocabulary WHERE root = ? AND stem = ? AND articles > 0 LIMIT 1"


def with_hamza(database: Database, term: Term) -> tuple[str, ...]:
    """The stems that the last word of the term may stand for, if the library has no form of it as typed."""
    from reader.core.arabic.matching import index_form
    from reader.core.library.queries.expanding import completions

    form = term.forms[-1]
    variants = _variants(form)
    if not variants or _is_held(database, term.stems[-1]):
        return ()
    whole = [stem for stem in map(index_form, variants) if _is_held(database, stem)]
    begun = variants if term.prefix and len(form) >= _MIN_BEGUN else []
    return tuple(dict.fromkeys([*whole, *(stem for each in begun for stem in completions(database, each))]))


def _variants(form: str) -> list[str]:
    seats = [f"{form[:at]}ء{form[at + 1 :]}" for at, letter in enumerate(form) if at and letter in _SEATS]
    return [*seats, f"{form}ء"] if form.endswith(_BEFORE_HAMZA) else seats


def _is_held(database: Database, stem: str) -> bool:
    from reader.core.arabic.stemming.roots import root_of_stem

    return database.row(_HELD, [root_of_stem(stem), stem]) is not None
