"""A table of words, in which a word is found with a suffix too.

Most words are in no table, and one lookup of their first letters tells it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product

from reader.core.arabic.folding import fold
from reader.core.arabic.stemming.exceptions import NATURAL_HA

_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا", "كم", "كما", "ي")
_PLAIN_SUFFIXES = (
    "", "ه", "ا", "ي", "ت", "و", "ات", "ان", "ين", "ون", "وا", "تا", "تي", "تان", "تين",
    "يه", "يا", "يات", "يان", "يين", "يون", "يتان", "يتين",
)  # fmt: skip
_CONSTRUCT = ("", "ت", "ات", "ا", "ي", "و", "ان", "ين", "ون", "نا", "يت", "يات")
_DUALS = frozenset(map("".join, product(("تا", "تي"), _PRONOUNS)))  # only of words in ة: شركتيه, شركتاها
_NOUN_SUFFIXES = frozenset(
    {*_DUALS, *_PLAIN_SUFFIXES, "ك", "تك", "اتك", *map("".join, product(_CONSTRUCT, _PRONOUNS))}
)
VERB_SUFFIXES = frozenset(
    {"", "ت", "تا", "وا", "ا", "ون", "ين", "ان", "نا", "تم"}.union(
        map("".join, product(("", "ت", "و", "نا", "ون"), (*_PRONOUNS[:-1], "ني", "ك")))
    )
) - {"ك"}  # يشترك is not a form of اشترى
_AFTER_TWO_LETTERS = frozenset({"", "ه", "ها", "هم", "هما", "نا", "كم", "ين", "ان", "ا", "ي"})
MIN_STEM = 3  # letters of a stem
_SHORT = 2  # letters
HEAD = 4  # letters; with fewer, too many words have the beginning of a listed one
_IN_PLACE_OF_TA_MARBUTA = frozenset(
    ending
    for ending in _NOUN_SUFFIXES
    if ending.startswith(("ت", "ات", "ي")) and not ending.startswith("ين") and ending != "ت"
)
_FEMININE = frozenset(ending for ending in _IN_PLACE_OF_TA_MARBUTA if ending[0] != "ي")
LAST_OF_SUFFIXES = frozenset(ending[-1] for ending in _NOUN_SUFFIXES | VERB_SUFFIXES if ending)

Stems = Mapping[str, str]
Bases = Mapping[str, tuple[Stems, ...]]  # suffix → tables of the words it may follow
Cuts = Mapping[str, tuple[tuple[int, Bases], ...]]  # first letters of a word → where a suffix may begin


class WordTable(dict[str, str]):
    """Word → stem. `cuts`: the offsets at which a suffix may begin, longest first."""

    def __init__(self, stems: Stems, endings: frozenset[str] = _NOUN_SUFFIXES) -> None:
        super().__init__(stems)
        without_ta = {word[:-1]: stem for word, stem in stems.items() if word[-1] == "ه"}
        others = stems if endings is VERB_SUFFIXES else _not_feminine(stems)  # verbs do not end in ة
        bases = {length: _bases(endings, length, without_ta, others) for length in (_SHORT, MIN_STEM, HEAD)}
        self.cuts = _cuts((*without_ta, *stems), bases)

    def find(self, word: str) -> str | None:
        """The stem of the word, or of the longest listed word from which it differs only by a suffix."""
        return self.get(word) or stem_without_suffix(word, self.cuts)


def stem_without_suffix(word: str, cuts: Cuts) -> str | None:
    """The stem of the first listed word from which the word, itself not listed, differs only by a suffix."""
    for cut, bases in cuts.get(word[:HEAD], ()):
        for stems in bases.get(word[cut:], ()):
            if found := stems.get(word[:cut]):
                return found
    return None


def _not_feminine(stems: Stems) -> Stems:
    """The words that do not end in ة, which is ت before a suffix."""
    natural = frozenset(fold(NATURAL_HA).split())
    return {word: stem for word, stem in stems.items() if word[-1] != "ه" or word in natural}


def _bases(endings: frozenset[str], length: int, without_ta: Stems, others: Stems) -> Bases:
    """The suffixes after what has this many letters, or more than that if they are `HEAD`."""
    in_place = _IN_PLACE_OF_TA_MARBUTA if length > _SHORT else _FEMININE
    after = endings - _DUALS if length > _SHORT else endings & _AFTER_TWO_LETTERS
    after -= {"ك"} if length == MIN_STEM else set()
    return {
        ending: (without_ta,) * (ending in in_place) + (others,) * (ending in after)
        for ending in endings & (in_place | after) - {""}
    }


def _cuts(words: Iterable[str], bases: Mapping[int, Bases]) -> Cuts:
    starts = {length: {ending[: HEAD - length] for ending in endings} for length, endings in bases.items()}
    masks: dict[str, int] = {}  # of offsets
    for word in words:
        for start in starts.get(len(word), starts[HEAD]):
            head = word[:HEAD] + start
            masks[head] = masks.get(head, 0) | 1 << len(word)
    cuts = {mask: _offsets(mask, bases) for mask in {*masks.values()}}
    return {head: cuts[mask] for head, mask in masks.items()}


def _offsets(mask: int, bases: Mapping[int, Bases]) -> tuple[tuple[int, Bases], ...]:
    offsets = range(mask.bit_length() - 1, 1, -1)
    return tuple((offset, bases[min(offset, HEAD)]) for offset in offsets if mask >> offset & 1)
