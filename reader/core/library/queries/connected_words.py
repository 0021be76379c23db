"""Words that were typed with only a sign between them form a phrase: COVID-19, 4/12/2024, أ.ف.ب."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.core.library.queries.query_values import QueryTerm

_LONGEST = 8  # most letters of such a phrase
_CONNECTS = re.compile("[-‐-–−./:@'’&+_\\\\]")
_BETWEEN_DIGITS = re.compile("[,٬٫،]")


def token_groups(typed: str) -> list[tuple[str, ...]]:
    """The folded words of the text, in groups of those that are connected or written as one."""
    from reader.core.arabic.matching import forms_of, raw_words

    runs: list[tuple[str, ...]] = []
    end = 0
    for found in raw_words(typed):
        forms = forms_of(found[0])
        if runs and forms and _is_connected(typed, end, found.start()):
            runs[-1] += forms
        elif forms:
            runs.append(forms)
        end = found.end()
    return runs


def letters_together(terms: Iterable[QueryTerm]) -> Iterator[QueryTerm]:
    """The terms with single letters joined into phrases (أ ف ب), for a letter alone is too common."""
    from reader.core.arabic.matching import term_of

    for are_letters, run in groupby(terms, _is_letter):
        alike = list(run)
        if not are_letters or len(alike) == 1:
            yield from alike
        else:
            forms = tuple(each.term.forms[0] for each in alike[:_LONGEST])
            yield replace(alike[0], term=term_of(forms))


def _is_letter(typed: QueryTerm) -> bool:
    forms = typed.term.forms
    return len(forms) == len(forms[0]) == 1 and forms[0].isalpha() and not typed.in_title


def _is_connected(typed: str, start: int, end: int) -> bool:
    between = typed[start:end]
    if _CONNECTS.fullmatch(between):
        return True
    return bool(_BETWEEN_DIGITS.fullmatch(between)) and typed[start - 1].isdigit() and typed[end].isdigit()
