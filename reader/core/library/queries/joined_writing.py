"""Words that are written together or apart: نيويورك and نيو يورك, F16 and F-16, USA and U.S.A.

A search for one also finds the other, if the library has such words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.library.queries.query_values import QueryTerm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.arabic.matching import Term
    from reader.core.library.storage.database import Database

_MIN, _MIN_SECOND = 3, 2  # letters of the words that may be one, or the other way round
_MIN_IN_ALL = 5
_LONGEST = 30  # letters
_LONGEST_INITIALS = 5
_RARE = 5_000  # articles with the rarer word, up to which a phrase is found at once
_RARE_ENOUGH = 10_000  # the same, where the library does not have the one word
_ENDINGS = frozenset({"ات", "ان", "ون", "ين", "وا", "ها", "هم", "هن", "نا", "كم", "يه", "ني"})
_ARTICLE = "ال"
_LETTERS_OR_DIGITS = re.compile("[0-9]+|[^0-9]+")


def as_one(database: Database, typed: Sequence[QueryTerm]) -> tuple[QueryTerm, ...]:
    """The terms with these two words written as one; empty if the library has no such word."""
    if not _are_words(typed):
        return ()
    first, second = (each.term.forms[0] for each in typed)
    if min(len(first), len(second)) < _MIN_SECOND or len(first + second) < _MIN_IN_ALL:
        return ()
    if second in _ENDINGS or _is_particle(first) or _is_particle(second):
        return ()
    return _words(database, typed[0], first + second)


def as_written(database: Database, typed: QueryTerm) -> tuple[QueryTerm, ...]:
    """The other ways to write a term: one word as two or as its letters, several letters or words as one."""
    forms = typed.term.forms
    if len(forms) > 1:
        is_foreign = len(forms) == 2 and "".join(forms).isascii() and not forms[0].isdigit()
        letters = all(len(form) == 1 and form.isalpha() for form in forms)
        return _words(database, typed, "".join(forms)) if letters or is_foreign else ()
    word = forms[0]
    if word.isdigit() or len(word) > _LONGEST:
        return ()
    return tuple(QueryTerm(term, typed.in_title) for term in _apart(database, word))


def _are_words(typed: Sequence[QueryTerm]) -> bool:
    """Whether these are two single words, to be found in the same place."""
    return (
        len(typed) == 2
        and all(len(each.term.forms) == 1 and each.term.forms[0].isalpha() for each in typed)
        and typed[0].in_title == typed[1].in_title
        and not typed[1].or_before
    )


def _words(database: Database, typed: QueryTerm, word: str) -> tuple[QueryTerm, ...]:
    """The word, to be found in the same place as the term that was typed."""
    from reader.core.arabic.matching import term_of
    from reader.core.library.index import vocabulary_queries

    is_known = vocabulary_queries.frequencies(database, _with_and_without_article(word))
    return (QueryTerm(term_of((word,)), typed.in_title),) if is_known else ()


def _apart(database: Database, word: str) -> Iterator[Term]:
    """The phrases that are found quickly; Arabic words are only split if the library does not have them."""
    from reader.core.arabic.matching import term_of
    from reader.core.library.index import vocabulary_queries

    splits = list(_splits(word))
    forms = {form for first, *rest in splits for form in (*_with_and_without_article(first), *rest)}
    known = vocabulary_queries.frequencies(database, {word, *forms})
    for parts in splits:
        begun = sum(known.get(form, 0) for form in _with_and_without_article(parts[0]))
        met = min([begun, *(known.get(part, 0) for part in parts[1:])])
        most = _RARE_ENOUGH if word not in known else _RARE
        if 0 < met <= most and (word not in known or len(parts) == 2 or word.isascii()):
            yield term_of(parts)


def _with_and_without_article(word: str) -> tuple[str, str]:
    """The word without its article and with it: الفيس بوك is also written فيسبوك."""
    return word, word.removeprefix(_ARTICLE) if word.startswith(_ARTICLE) else _ARTICLE + word


def _splits(word: str) -> Iterator[tuple[str, ...]]:
    if not word.isalpha():
        yield tuple(_LETTERS_OR_DIGITS.findall(word))
        return
    for at in range(_MIN_SECOND, len(word) - _MIN_SECOND + 1):
        first, second = word[:at], word[at:]
        enough = word.isascii() or at >= _MIN or (len(second) > _MIN and first != _ARTICLE)  # تل أبيب
        if enough and second not in _ENDINGS and not (_is_particle(first) or _is_particle(second)):
            yield first, second
    if len(word) <= _LONGEST_INITIALS:
        yield tuple(word)


def _is_particle(word: str) -> bool:
    """Whether the word is a particle, which is never part of another: مصرفي is not مصر في."""
    from reader.core.arabic.matching import index_form
    from reader.core.arabic.particles import is_particle

    return is_particle(word) or is_particle(index_form(word))
