"""Questions with their answers, as of fatwas and consultations. Those of a quiz have choices or short
answers, and are no articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.formats.records.names import names_of
from reader.core.formats.records.passages import is_long, written
from reader.core.formats.records.prose import prose

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHOICES = ("choices", "options", "correct", "correctanswer", "correctoption", "distractors", "الخيارات")
_LONGEST_TITLE = 200  # characters of a question


def is_answered(values: Mapping[str, object]) -> bool:
    """Whether the record is a question with an answer in prose."""
    if not names_of("answer", values) or not names_of("question", values):
        return False
    if any(name in values for name in _CHOICES):
        return False
    return any(is_long(written(values[name])) for name in names_of("answer", values))


def heading(values: Mapping[str, object]) -> str | None:
    """The question as a title, if it is short and has an answer."""
    if not names_of("question", values) or not is_answered(values):
        return None
    question = _first(values, "question")
    return question[0] if len(question) == 1 and len(question[0]) <= _LONGEST_TITLE else None


def text_of(values: Mapping[str, object]) -> tuple[str, ...]:
    """The question, unless it is the title, and the answer; empty if there is none."""
    if not names_of("answer", values):
        return ()
    answer = _first(values, "answer")
    is_title = not names_of("title", values) and heading(values) is not None
    return answer if is_title or not answer else (*_first(values, "question"), *answer)


def _first(values: Mapping[str, object], field: str) -> tuple[str, ...]:
    """The first text of the field."""
    return next(filter(None, (prose(values[name]) for name in names_of(field, values))), ())
