"""A table of words, in which a word is found with a suffix too."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold
from reader.core.arabic.stemming.exceptions import NATURAL_HA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا", "كم", "كما", "ي")
_PLAIN_SUFFIXES = (
    *("", "ه", "ا", "ي", "ت", "و", "ات", "ان", "ين", "ون", "وا", "تا", "تي", "تان", "تين"),
    *("يه", "يا", "يات", "يان", "يين", "يون", "يتان", "يتين"),
)
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
_IN_PLACE_OF_TA_MARBUTA = frozenset(
    ending
    for ending in _NOUN_SUFFIXES
    if ending.startswith(("ت", "ات", "ي")) and not ending.startswith("ين") and ending != "ت"
)
_FEMININE = frozenset(ending for ending in _IN_PLACE_OF_TA_MARBUTA if ending[0] != "ي")


class WordTable(dict[str, str]):
    """Word → stem, with an index from the first letters of a word to the offsets where a suffix may begin."""

    def __init__(self, stems: Mapping[str, str], endings: frozenset[str] = _NOUN_SUFFIXES) -> None:
        super().__init__(stems)
        self.endings = endings
        self.has_feminines = endings is not VERB_SUFFIXES  # verbs do not end in ة
        cuts: defaultdict[str, set[int]] = defaultdict(set)
        for word in stems:
            cuts[word[:MIN_STEM]].add(len(word))
            if word[-1] == "ه":
                cuts[word[:-1][:MIN_STEM]].add(len(word) - 1)
        inside = {head: tuple(sorted(found - {0, 1}, reverse=True)) for head, found in cuts.items()}
        self._short = {head: found for head, found in inside.items() if len(head) < MIN_STEM}
        self._long = {
            head: found + self._short.get(head[:2], ())
            for head, found in inside.items()
            if len(head) == MIN_STEM
        }

    @property
    def heads(self) -> Iterable[str]:
        return (*self._long, *self._short)

    def cuts(self, head: str) -> tuple[int, ...]:
        """The offsets at which a suffix may begin in a word with this head, longest first."""
        return self._long.get(head[:MIN_STEM]) or self._short.get(head[:2]) or ()


def lookup(word: str, cuts: tuple[int, ...], table: WordTable) -> str | None:
    """The stem of the longest listed word from which the word differs only by a suffix."""
    endings, length = table.endings, len(word)
    for cut in cuts:
        if cut > length or (ending := word[cut:]) not in endings or (ending == "ك" and cut == MIN_STEM):
            continue
        base = word[:cut]
        if ending in (_IN_PLACE_OF_TA_MARBUTA if cut > 2 else _FEMININE) and (found := table.get(base + "ه")):
            return found
        if ending and base[-1] == "ه" and table.has_feminines and base not in _natural_ha():
            continue
        if ending in _DUALS:
            continue
        if (cut > 2 or ending in _AFTER_TWO_LETTERS) and (found := table.get(base)):
            return found
    return None


@lru_cache(maxsize=1)
def _natural_ha() -> frozenset[str]:
    return frozenset(fold(NATURAL_HA).split())
