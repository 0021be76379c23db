"""The text of a record: which of its values it is, and what stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.records import answers
from reader.core.formats.records.names import KNOWN, names_of
from reader.core.formats.records.passages import has_passages, is_long, written
from reader.core.formats.records.prose import prose

if TYPE_CHECKING:
    from reader.core.formats.records.fields import Fields, Record


def body_of(values: Record, fields: Fields) -> tuple[str, ...]:
    """The text, with the lead prepended unless it repeats it; without a text, the longest of the summary and
    the values under unknown names."""
    if body := _text(values):
        lead = prose(fields.first("lead"))
        return (*lead, *body) if lead and not _begins_with(body, lead) else body
    if body := answers.text_of(values):
        return body
    summary, other = prose(fields.first("summary")), prose(_longest_unnamed(values))
    return other if sum(map(len, other)) > 2 * sum(map(len, summary)) else summary


def _text(values: Record) -> tuple[str, ...]:
    """The text under the best name; if it is one paragraph, the same text under another name in more."""
    if not (names := names_of("body", values)):
        return ()
    first, *others = names
    body = prose(values[first])
    if len(body) != 1 or not others:
        return body
    letters = letters_and_digits(body[0])
    parted = (found for name in others if len(found := prose(values[name])) > 1)
    return next((found for found in parted if letters_and_digits("".join(found)) == letters), body)


def _begins_with(body: tuple[str, ...], lead: tuple[str, ...]) -> bool:
    return letters_and_digits("".join(lead)) in letters_and_digits("".join(body[: len(lead) + 1]))


def _longest_unnamed(values: Record) -> object:
    """The longest text of several words under an unknown name; names of other things are none."""
    texts = (value for name, value in values.items() if name not in KNOWN and has_passages(value))
    candidates = ((written(value), value) for value in texts)
    long = [(len(text), value) for text, value in candidates if is_long(text)]
    return max(long, key=lambda found: found[0], default=(0, None))[1]
