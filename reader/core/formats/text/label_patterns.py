"""Regular expressions that match field labels in folded text, built from the tables of spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold_key
from reader.core.formats.text.label_spellings import (
    KINDS,
    ORNAMENTS,
    addresses_of_readers,
    doubtful_labels,
    read_also_labels,
    spellings,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class LabelPatterns:
    """`start` matches a label at the start of a line, `inner` one within a line of fields, `closing` a source
    after the last sentence of a paragraph, `dated` a date label directly after a date. Each has a group
    `label`."""

    start: re.Pattern[str]
    inner: re.Pattern[str]
    closing: re.Pattern[str]
    dated: re.Pattern[str]


_WORD = re.compile(r"\w+")
_BEFORE = rf"[\s(\[«*•#>|\-–—⁃{ORNAMENTS}]*:?\s*"  # a label at the start of a line
FIRST_WORD = re.compile(rf"(?>{_BEFORE})(?P<word>\w+)")  # some of the signs are digits, too


@cache
def first_words() -> frozenset[str]:
    """The first words of what `start` matches."""
    labels = (*addresses_of_readers(), *(name for kind in KINDS for name in spellings(kind)))
    return frozenset(("نشر", "نشرت", *(found[0] for name in labels if (found := _WORD.match(name)))))


@cache
def patterns() -> LabelPatterns:
    """Compiled on first use."""
    names = [name for kind in KINDS if kind != "related" for name in spellings(kind)]
    words = doubtful_labels() | frozenset(spellings("author"))
    every = _either([*names, *spellings("related")])
    glued = _either([name for name in names if name not in words])
    apart = _either([name for name in names if name in words])  # may end other words
    related, source = (_either(spellings(kind)) for kind in ("related", "source"))
    days = (*spellings("published"), *spellings("updated"))
    return LabelPatterns(
        start=_start(every),
        inner=re.compile(
            rf"(?P<colon>:\s*)?(?:(?<![a-z])|(?![a-z]))(?P<label>{glued}|(?<![^\W\d_]){apart}|(?:{related})(?=\s*:\s*$))"
            r"(?(colon)(?:\s*:\s*|\s+)|\s*:\s*)"
        ),
        dated=re.compile(
            rf"(?<=[\dم)])\s*[-–—|،,/(•·]*\s*(?P<label>{_either(days)})\s*:?\s*(?=[^:]{{0,20}}\d)"
        ),
        closing=re.compile(rf"[.!؟?»”\")…]\s*:?\s*(?P<label>{source})\s*:\s*(?=.{{2,70}}$)"),
    )


def _start(label: str) -> re.Pattern[str]:
    addresses, read_also = map(_either, (addresses_of_readers(), tuple(read_also_labels())))
    return re.compile(
        rf"{_BEFORE}(?:(?:{addresses})\s*[,،]?\s*(?={read_also}))?"
        r"(?:نشرت?\s(?:في|ضمن|تحت)\s[^:.،؟!]{2,60}?\s?(?:\sو|[|·•,،]\s?)"
        r"(?=موسوم|الوسوم|تحت))?"  # نُشر في محليات وموسوم بـ …
        rf"(?P<label>(?P<also>{read_also})|{label})(?!\w)"
        r"(?(also)(?:\s[^\W\d_][^:.!؟?«\"]{1,30}(?=:))?|)"  # اقرأ أيضا القصة التالية:
        r"\s*[)\]»]?\s*(?:[:=|؛]|\.{2,}|…|!|<+|>+|»|[←↓⬇👇]+\ufe0f?)?[\s:.…*]*"
    )


def folded_label(found: re.Match[str]) -> str:
    """The label of a match."""
    return fold_key(found["label"])


def _either(spellings: Sequence[str]) -> str:
    """A regex for any of the spellings, longest first, grouped by first letter so that most lines fail
    fast."""
    named = sorted((name.replace(" ", r"\s") for name in spellings), key=len, reverse=True)
    groups: dict[str, list[str]] = {}
    for name in named:
        groups.setdefault(name[0], []).append(name[1:])
    return "(?:" + "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in groups.items()) + ")"
