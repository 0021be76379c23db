"""Words of a text, and which of them a query means: one rule for the search index and for what is marked.

The index holds `index_text` (stems) and, for exact words, `surface_text` (folded words): the same number of
words in the same order. A query becomes terms; all must match: a word term where its stem is a stem of
the text, a prefix term there too, and where a word begins with what was typed, clitics left aside or not.
Offsets are code points of the original.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from reader.core.arabic.folding import fold
from reader.core.arabic.stemming import beginnings, stem, without_clitics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Span = tuple[int, int]
_T = TypeVar("_T")

_INSIDE = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u08ca-\u08ff\u00ad\u200b-\u200f\u2060\ufeff"
)
_WORD = re.compile(rf"\w[\w{_INSIDE}]*")
_PLAIN = re.compile(r"[^\W_]+")
_MOST_WORDS = 150_000  # of different spellings, remembered


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: its place there, its marks included, and its folded form."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Term:
    """What must occur: a word, or words in a row. With `prefix` the last word is only begun."""

    forms: tuple[str, ...]  # folded, as typed
    stems: tuple[str, ...]
    prefix: bool = False
    others: frozenset[str] = frozenset()  # stems that will do instead of the last one


def tokens(text: str) -> Iterator[Token]:
    """The words of the text. A ligature that stands for several words gives several, all at its place."""
    for found in _WORD.finditer(_underscoreless(text)):
        for form in _FORMS[found[0]]:
            yield Token(found.start(), found.end(), form)


def words(text: str) -> list[str]:
    """The folded words of the text, in order."""
    return [form for raw in _raw_words(text) for form in _FORMS[raw]]


def index_form(word: str) -> str:
    """What the index holds for one folded word, and what a query looks for."""
    return stem(word)


def index_text(text: str) -> str:
    """The stems of the text with a space between: the tokens of a full-text index."""
    return _joined(map(_STEMS.__getitem__, _raw_words(text)))


def surface_text(text: str) -> str:
    """The folded words of the text with a space between, word for word beside `index_text`."""
    return _joined(map(_SURFACES.__getitem__, _raw_words(text)))


def term_of(forms: tuple[str, ...]) -> Term:
    """The term of folded words in a row."""
    return Term(forms, tuple(map(index_form, forms)))


def spans(text: str, terms: Sequence[Term]) -> tuple[Span, ...]:
    """Where the terms occur: [start, end) of whole words, in order; neighbours within a phrase are apart."""
    found = list(tokens(text))
    stems = [index_form(token.form) for token in found]
    marked: set[Span] = set()
    for term in terms:
        for at in range(len(found) - len(term.stems) + 1):
            if _occurs(term, found, stems, at):
                marked.update((token.start, token.end) for token in found[at : at + len(term.stems)])
    return tuple(sorted(marked))


def exact_spans(text: str, terms: Sequence[Term]) -> tuple[Span, ...]:
    """Where the words of the terms occur in no other form: [start, end) of whole words, in order."""
    found = list(tokens(text))
    marked: set[Span] = set()
    for term in terms:
        length = len(term.forms)
        for at in range(len(found) - length + 1):
            run = [token.form for token in found[at : at + length]]
            same_start = tuple(run[:-1]) == term.forms[:-1]
            if same_start and (
                run[-1] == term.forms[-1] or (term.prefix and run[-1].startswith(term.forms[-1]))
            ):
                marked.update((token.start, token.end) for token in found[at : at + length])
    return tuple(sorted(marked))


def best_passage(
    text: str,
    terms: Sequence[Term],
    width: int = 220,
    look: Callable[[str, Sequence[Term]], tuple[Span, ...]] = spans,
) -> tuple[str, tuple[Span, ...]]:
    """The passage of about `width` characters with most of the terms, begun at a sentence where one is near,
    and where they occur in it. Cut ends are shown by `…`; the beginning of the text where nothing occurs."""
    marks = look(text, terms)
    start = _passage_start(text, _densest(text, marks, terms, width), width)
    end = _word_end(text, start + width)
    head, tail = "… " if start else "", " …" if end < len(text.rstrip()) else ""
    passage = re.sub(r"\s", " ", text[start:end]).rstrip()
    shift = len(head) - start
    return head + passage + tail, tuple((a + shift, b + shift) for a, b in marks if start <= a and b <= end)


def _raw_words(text: str) -> list[str]:
    return _WORD.findall(_underscoreless(text))


def _underscoreless(text: str) -> str:
    """The text, as long as before: an underscore parts words."""
    return text.replace("_", " ")


def _joined(parts: Iterator[str]) -> str:
    """A spelling may stand for no word, as a lone tatweel does."""
    text = " ".join(parts)
    return " ".join(text.split()) if text[:1] == " " or text[-1:] == " " or "  " in text else text


class _Remembered(dict[str, _T]):
    """What a spelling stands for, worked out when it is first met; emptied when there are too many."""

    def __init__(self, make: Callable[[str], _T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, raw: str) -> _T:
        if len(self) >= _MOST_WORDS:
            self.clear()
        made = self[raw] = self._make(raw)
        return made


def _forms(raw: str) -> tuple[str, ...]:
    folded = fold(raw)
    return (folded,) if folded.isalnum() else tuple(_PLAIN.findall(folded))


_FORMS = _Remembered(_forms)
_SURFACES = _Remembered(lambda raw: " ".join(_forms(raw)))
_STEMS = _Remembered(lambda raw: " ".join(map(stem, _forms(raw))))


def _occurs(term: Term, found: list[Token], stems: list[str], at: int) -> bool:
    last = len(term.stems) - 1
    if any(stems[at + i] != term.stems[i] for i in range(last)):
        return False
    if stems[at + last] == term.stems[last] or stems[at + last] in term.others:
        return True
    return term.prefix and _begins(found[at + last].form, term.forms[last])


def _begins(form: str, typed: str) -> bool:
    """Whether a word begins as typed, the clitics of both left aside or not."""
    return form.startswith(typed) or without_clitics(form).startswith(beginnings(typed))


def _densest(text: str, marks: Sequence[Span], terms: Sequence[Term], width: int) -> int:
    """The offset of the occurrence after which most different words of the query stand within the width."""
    if len(marks) < 2 or len(terms) < 2:
        return marks[0][0] if marks else 0
    forms = [index_form(fold(text[a:b])) for a, b in marks]

    def different(i: int) -> int:
        return len(
            {form for form, (_, end) in zip(forms[i:], marks[i:], strict=True) if end - marks[i][0] <= width}
        )

    return marks[max(range(len(marks)), key=lambda i: (different(i), -i))][0]


def _passage_start(text: str, at: int, width: int) -> int:
    """The last sentence begun within the third of the width before `at`, or else the nearest word."""
    if at <= width // 3:
        return 0
    earliest = at - width // 3
    sentence = max((m.end() for m in re.finditer(r"[.!؟?…]\s+|\n\s*", text[earliest:at])), default=None)
    if sentence is not None:
        return earliest + sentence
    space = re.search(r"\s+", text[earliest:at])
    return earliest + space.end() if space else at


def _word_end(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    space = max(text.rfind(" ", 0, end + 1), text.rfind("\n", 0, end + 1))
    return space if space > end - 60 else end
