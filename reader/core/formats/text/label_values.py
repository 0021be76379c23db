"""Labelled fields, and the checks that a value is plausible for its field: a date, a name, a list, a link.

Precision over recall: the words of labels are fifty times as frequent in running prose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import is_date, is_day
from reader.core.arabic.folding import fold
from reader.core.formats.text.known_names import can_be_person, holds_words_of_sentences, names_supplier
from reader.core.formats.text.label_spellings import doubtful_labels, read_also_labels, sure_labels

if TYPE_CHECKING:
    from reader.core.formats.text.label_spellings import Kind

_SPEECH = re.compile(r"(?:و|ف)?(?:قال|اكد|اضاف|ذكر|اوضح|اشار|لفت|ان)(?:ت|وا|ه|ها|هم)?(?!\w)")
_OPENING_QUOTE = re.compile("[\"'«“”‘]")
_SENTENCE_END = re.compile(r"[.!؟?]\s|[؟?!]$")
_SECOND_PAIR = re.compile(r"[،,؛]\s*و\w+\s?:")  # المصادر: شحيحة، والأرقام: متضاربة
_INSTITUTION = re.compile(
    r"(?:وزارة|هيئة|الهيئة|مؤسسة|المؤسسة|أمانة|امانة|بلدية|إدارة|ادارة|ديوان|جامعة|مديرية|محافظة|دائرة|رئاسة)"
    r"\s[^\s،,:.]+(?:\s[^\s،,:.]+){0,4}$"
)
_SENTENCE_SIGN = re.compile('[.!؟?:،,؛«»"]')
_LIST_SIGN = re.compile(r"\s*[،,;؛|#·•]\s*|\s[-–—/]\s")
_LISTED_WORDS = 5  # of one keyword in a list
_MIN_LISTED = 3  # keywords after a label without separator
_WORDS_OF_TITLE = 12  # a link of more with a comma and a full stop is a sentence
_WORDS_OF_NAME = 4  # before a full stop
_LINK_WORDS = 6  # after a "read also" label without colon


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled field of a line. `value` is as written, empty if it is on the following lines. `marked`: a
    colon or dots separate it from the label; `dashed`: a dash does; `alone`: the line has nothing else."""

    kind: Kind
    value: str
    label: str = ""  # folded
    marked: bool = True
    dashed: bool = False
    alone: bool = False


def is_plausible(field: Field) -> bool:
    """Whether the text after a label can be a value of its field."""
    return _RULES[field.kind](field)


def can_be_source(value: str) -> bool:
    """Whether the words can be a source name: few, no quotation, no sentence."""
    if value.startswith(("http://", "https://", "www.")):
        return " " not in value
    return (
        len(value) <= 60
        and len(value.split()) <= 8
        and (not _OPENING_QUOTE.match(value) or names_supplier(value))
        and not _SPEECH.match(fold(value))
        and not _SENTENCE_END.search(value)
        and not _SECOND_PAIR.search(value)
        and any(char.isalpha() for char in value)
    )


def is_short_sentence(line: str) -> bool:
    """Whether a line after a label is a sentence rather than a name: several words with a full stop."""
    return line.endswith(".") and len(line.split()) > _WORDS_OF_NAME


def _is_date(field: Field) -> bool:
    if field.label not in sure_labels():
        return is_day(field.value) or (field.marked and not field.value)
    if not field.value or is_date(field.value):
        return True
    return (
        len(field.value) <= 60
        and (field.marked or any(char.isdigit() for char in field.value))
        and not _SENTENCE_END.search(field.value)
        and not _OPENING_QUOTE.match(field.value)
    )


def _is_source(field: Field) -> bool:
    if not field.value:
        return True
    if field.marked and field.label not in doubtful_labels():
        return can_be_source(field.value)
    named = names_supplier(field.value) or _INSTITUTION.match(field.value) is not None
    return (field.marked or field.dashed) and named


def _is_author(field: Field) -> bool:
    """A label that may also be a speaker in an interview (`الكاتب: …`) counts only next to other fields."""
    if not field.value:
        return field.alone
    set_off = field.marked or field.dashed
    return set_off and can_be_person(field.value) and not (field.alone and field.label in doubtful_labels())


def _is_keywords(field: Field) -> bool:
    if not field.value:
        return True
    if field.marked and field.label not in doubtful_labels():
        sentence = field.value.endswith(".") and not is_separated(field.value)
        return (
            len(field.value) <= 1500
            and not sentence
            and not _SPEECH.match(fold(field.value))
            and "؟" not in field.value
        )
    set_off = field.marked or field.dashed
    sure = set_off or " " in field.label or field.label.isascii()
    if field.label in doubtful_labels() and holds_words_of_sentences(field.value):
        return False
    return sure and _is_list(field.value, 2 if set_off else _MIN_LISTED)


def is_separated(value: str) -> bool:
    """Whether a value has separators between its phrases."""
    return _LIST_SIGN.search(value) is not None


def _is_list(value: str, least: int) -> bool:
    """Whether the words are short phrases with separators, not a sentence."""
    phrases = list(filter(None, _LIST_SIGN.split(value)))
    return (
        len(phrases) >= least
        and not _SENTENCE_SIGN.search(_LIST_SIGN.sub(" ", value))
        and all(len(phrase.split()) <= _LISTED_WORDS for phrase in phrases)
    )


def _is_related(field: Field) -> bool:
    if field.label in doubtful_labels() and not field.marked:
        return False
    if field.value.endswith((".", "،", "؛")) and field.label not in read_also_labels():
        return False
    if field.value.endswith(".") and "،" in field.value and len(field.value.split()) > _WORDS_OF_TITLE:
        return False
    if not field.value or field.marked:
        return len(field.value) <= 250
    return (
        field.label in read_also_labels()
        and len(field.value.split()) <= _LINK_WORDS
        and not _SENTENCE_SIGN.search(field.value)
    )


_RULES = {
    "published": _is_date,
    "updated": _is_date,
    "source": _is_source,
    "author": _is_author,
    "keywords": _is_keywords,
    "related": _is_related,
}
