"""The proclitics of a folded word: conjunction, preposition, article."""

from __future__ import annotations

from reader.core.arabic.stemming.word_table import MIN_STEM

_NO_PREFIX = ("",)
_PREFIXES = (
    "", "و", "ف", "ب", "ك", "ل",
    "ال", "لل", "وب", "ول", "وك", "فب", "فل", "فك",
    "وال", "فال", "بال", "كال", "ولل", "فلل",
    "وبال", "فبال", "وكال", "فكال",
)  # fmt: skip
_PREFIXES_BY_LETTERS = {  # by the first two letters of a word, or else by the first
    letters: tuple(prefix for prefix in _PREFIXES if prefix[:2] in ("", letters, letters[0]))
    for letters in dict.fromkeys(prefix[:2] for prefix in _PREFIXES[1:])
}
_ARTICLES_BY_LETTERS = {  # with the clitics before them, by the first two letters of a word
    prefix[:2]: prefix for prefix in (*_PREFIXES, "افال") if prefix.endswith(("ال", "لل"))
}
_CONJUNCTIONS, _PREPOSITIONS = frozenset("وف"), frozenset("بلك")
_CLITIC_LETTERS = _CONJUNCTIONS | _PREPOSITIONS
FIRST_OF_PROCLITICS = _CLITIC_LETTERS | {"ا"}


def without_article(word: str) -> str:
    """The word without its article and the clitics before it, if two letters or more are left."""
    bare = word.removeprefix(_ARTICLES_BY_LETTERS.get(word[:2], ""))
    return bare if len(bare) > 1 else word


def without_short_clitics(bare: str) -> str:
    """Strips one-letter clitics of a word without article."""
    rest = without_short_clitic(bare)
    while rest is not bare and len(rest) > MIN_STEM + 2 and rest[0] in _CLITIC_LETTERS:
        rest = rest[1:]  # لبلومبرغ loses as much as بلومبرغ
    return rest


def without_short_clitic(word: str) -> str:
    """The word without a one-letter conjunction and preposition, if three letters or more are left."""
    length = len(word)
    if length <= MIN_STEM:
        return word
    if word[0] in _CONJUNCTIONS:
        return word[2:] if word[1] in _PREPOSITIONS and length > MIN_STEM + 1 else word[1:]
    return word[1:] if word[0] in _PREPOSITIONS else word


def proclitics(word: str) -> tuple[str, ...]:
    """The proclitics that may begin a word with these two letters, shortest first; the first is none."""
    return _PREFIXES_BY_LETTERS.get(word[:2]) or _PREFIXES_BY_LETTERS.get(word[:1], _NO_PREFIX)
