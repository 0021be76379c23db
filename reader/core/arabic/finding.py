"""Find in text: by folded spelling, or as strictly as the options of `Wanted` say."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from reader.core.arabic.folding import fold, fold_key, fold_with_map
from reader.core.arabic.highlighting import Finder
from reader.core.arabic.matching import term_of, words

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]

_VOWEL_MARKS = "\u064b-\u0652\u0670"
_HAMZAS = "آأإٱؤئءا\u0653-\u0655"
_TATWEEL = "ـ"
_ARTICLE = "ال"
_LEAST = 3  # letters; fewer with the article may begin any word
_WORD = re.compile(r"\w")
_NOT_LETTER = re.compile(r"[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f]")


class Wanted(NamedTuple):
    """What to find, and how.

    `marks`, `hamza` and `tatweel`: these must match too; `whole`: whole words only; `forms`: any inflected
    form matches, and the other options are ignored.
    """

    text: str
    marks: bool = False
    hamza: bool = False
    tatweel: bool = False
    whole: bool = False
    forms: bool = False

    def spans(self, text: str) -> tuple[Span, ...]:
        """The matches: [start, end) in code points of the text, in order, not overlapping."""
        if self.forms:
            return _forms(text, self.text)
        strict = self._strict()
        found: Iterable[Span] = find_all(text, self.text)
        if strict:
            spelled = set(_with_article(_folded_except(self.text.strip(), strict)))
            found = [span for span in found if spelled & set(_match_spellings(text[slice(*span)], strict))]
        return tuple(span for span in found if not self.whole or _is_whole(text, span))

    def _strict(self) -> str:
        """The characters that must match, as the inside of a regex character class."""
        kept = ((self.marks, _VOWEL_MARKS), (self.hamza, _HAMZAS), (self.tatweel, _TATWEEL))
        return "".join(characters for counts, characters in kept if counts)


def find_all(text: str, wanted: str) -> tuple[Span, ...]:
    """The spans of `wanted` in any spelling."""
    needle = fold_key(wanted)
    needles = _with_article(needle)
    if not needle or not any(map(fold(text).__contains__, needles)):
        return ()
    folded, origin = fold_with_map(text)
    matches = re.finditer("|".join(map(re.escape, needles)), folded)
    return tuple((origin[match.start()], _span_end(text, origin, match.end())) for match in matches)


def _with_article(text: str) -> tuple[str, ...]:
    """The text and, if it begins with the article, as it is written after ل: الأمن, للأمن; اللغة, للغة."""
    if not text.startswith(_ARTICLE) or len(text) <= _LEAST:
        return (text,)
    bare = text.removeprefix(_ARTICLE)
    return text, f"ل{bare}" if bare[0] == "ل" else f"لل{bare}"


def find_in_paragraphs(paragraphs: Iterable[str], wanted: Wanted) -> tuple[tuple[int, Span], ...]:
    """Every match with the number of its paragraph, from 1."""
    if not fold_key(wanted.text):
        return ()
    return tuple(
        (number, span) for number, text in enumerate(paragraphs, start=1) for span in wanted.spans(text)
    )


def _forms(text: str, wanted: str) -> tuple[Span, ...]:
    """The spans of the phrase in any inflected form: one span for each match."""
    row = tuple(words(wanted))
    if not row:
        return ()
    found = Finder((term_of(row),))(text).matches
    starts, ends = found[:: len(row)], found[len(row) - 1 :: len(row)]
    return tuple((first[0], last[1]) for first, last in zip(starts, ends, strict=False))


def _match_spellings(text: str, strict: str) -> tuple[str, ...]:
    """A match as `_spelled`, with and without the tatweels after its last letter."""
    return _folded_except(text, strict), _folded_except(text.rstrip(_TATWEEL), strict)


def _folded_except(text: str, strict: str) -> str:
    """The text folded, except for the `strict` characters."""
    counts = re.compile(f"[{strict}]")
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(c if counts.match(c) else fold(c) for c in composed).split())


def _is_whole(text: str, span: Span) -> bool:
    """Whether no letter is adjacent to the span, marks and tatweel ignored."""
    before = _NOT_LETTER.sub("", text[max(0, span[0] - 8) : span[0]])[-1:]
    after = _NOT_LETTER.sub("", text[span[1] : span[1] + 8])[:1]
    return not (_WORD.match(before) or _WORD.match(after))


def _span_end(text: str, origin: tuple[int, ...], end: int) -> int:
    """The end of a match in the text, the marks on its last letter included."""
    return origin[end] if end < len(origin) else len(text)


def utf16_offsets(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans in UTF-16 code units, as in Qt's documents."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return spans
    return tuple((_units(text[:start]), _units(text[:end])) for start, end in spans)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
