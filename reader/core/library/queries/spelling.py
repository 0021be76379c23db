"""Suggest spellings from the library's words for a word that it does not have.

The nearest differ by letters that sound or look alike, omitted long vowels, or repeated letters (الحكووومة);
then by two exchanged letters; then by any letter; then by two differences of the first kind, or are two words
written together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from math import log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library.storage.database import Database

_ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"
_ALIKE = ("ضظذزد", "ثسص", "تط", "ته", "حهخ", "قكغج", "اعءه", "يا", "وء", "بن", "فق", "رز", "شس")
_VOWELS = "اوي"
_PENALTIES = (0.0, 0.5, 1.0, 1.5)  # alike; exchanged; any letter; alike twice, or two words
_MIN, _LONGEST = 3, 30  # letters
_MIN_TWICE = 5
_BEFORE_ARTICLES = re.compile("(?<=...)(?=ال...)")
_DRAWN_OUT = re.compile(r"(.)\1\1+")
_ARTICLE = re.compile("^(?:[وف]?[بك]?ال|[وف]?لل)(?=...)")
_HOLDS = """SELECT a.title, t.body FROM article_index f JOIN articles a ON a.docid = f.rowid
JOIN article_texts t ON t.article_id = a.id WHERE f.article_index MATCH ? ORDER BY f.rowid DESC LIMIT 1"""
_MARKS = re.compile("[\u0640\u064b-\u065f\u0670]")


def near(database: Database, word: str, most: int = 3) -> tuple[str, ...]:
    """The library's words, or pairs of them, that the folded `word` may stand for, likeliest first."""
    from reader.core.arabic.particles import is_particle
    from reader.core.library.index import vocabulary_queries

    if not _MIN <= len(word) <= _LONGEST:
        return ()
    typed, word = word, _DRAWN_OUT.sub(r"\1", word)
    bare = _ARTICLE.sub("", word)
    bases = {word, bare, f"ال{bare}"}
    alike = {other for base in bases for other in _alike(base)} | (bases if word != typed else set())
    exchanged = {other for base in bases for other in _exchanged(base)}
    others = {other for base in bases for other in _one_letter(base)}
    twice = {other for once in alike for other in _alike(once)} if len(bare) >= _MIN_TWICE else set[str]()
    kinds = (alike, exchanged, others, twice)
    rows: list[tuple[str, ...]] = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
    rows.append(tuple(_BEFORE_ARTICLES.split(word)))  # المملكةالعربيةالسعودية
    asked = (form for form in set().union(*kinds, *rows) if len(form) > 1)
    known = vocabulary_queries.frequencies(database, asked)
    left_out = bases if word == typed else {typed}
    scores = _scores([forms - left_out for forms in kinds], rows, known)
    meant = (form for form in scores if len(word) <= _MIN or not is_particle(form))
    return tuple(sorted(meant, key=lambda form: (-scores[form], form))[:most])


def _scores(kinds: list[set[str]], rows: list[tuple[str, ...]], known: dict[str, int]) -> dict[str, float]:
    """How likely each of the known words is, and each sequence of known words."""
    scores: dict[str, float] = defaultdict(lambda: -9.0)
    for penalty, forms in zip(_PENALTIES, kinds, strict=True):
        for form in forms & known.keys():
            scores[form] = max(scores[form], log10(known[form]) - penalty)
    for parts in rows:
        if len(parts) > 1 and known.keys() >= set(parts):
            scores[" ".join(parts)] = log10(min(map(known.__getitem__, parts))) - _PENALTIES[-1]
    return scores


def written(database: Database, form: str) -> str:
    """A folded word as the newest article with it spells it, without vowel marks."""
    from reader.core.arabic.matching import forms_of, raw_words

    for text in database.row(_HOLDS, [f'{{tx bx}} : "{form}"']) or ():
        for found in raw_words(text):
            if forms_of(found[0]) == (form,):  # no عبدالعزيز for العزيز
                return _MARKS.sub("", found[0])
    return form


def _alike(word: str) -> Iterator[str]:
    """The word with one letter replaced by one that sounds or looks alike, or one long vowel more or less."""
    for at, letter in enumerate(word):
        before, after = word[:at], word[at + 1 :]
        for group in _ALIKE:
            if letter in group:
                yield from (before + other + after for other in group if other != letter)
        if letter in _VOWELS:
            yield before + after
        yield from (before + letter + vowel + after for vowel in _VOWELS)
        if after[:1] == letter:
            yield before + after


def _one_letter(word: str) -> Iterator[str]:
    """The word with one letter more, one less, or another."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in _ALPHABET)
        yield from (before + letter + after for letter in _ALPHABET)


def _exchanged(word: str) -> Iterator[str]:
    """The word with two adjacent letters exchanged."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
