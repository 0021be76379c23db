"""The pronoun and inflectional suffixes of a folded word, stripped by rule; at least three letters stay."""

from __future__ import annotations

from reader.core.arabic.stemming.word_table import MIN_STEM

# last two letters of a word → its possible suffixes, longest first
_PRONOUNS = {
    "ما": ("هما", "كما"),
    **{pronoun: (pronoun,) for pronoun in ("ها", "هم", "هن", "كم", "نا")},
}
_ENDINGS = {
    "ان": ("تان", "ان"),
    "ين": ("تين", "ين"),
    **{ending: (ending,) for ending in ("ات", "ون", "وا")},
}
_LAST_OF_SUFFIXES = frozenset("تامنهيو")
_LAST_BEFORE_SUFFIX = _LAST_OF_SUFFIXES - {"ه"}  # ة is never ه before a suffix: يواجهها


def without_pronoun(word: str) -> str:
    if len(word) <= MIN_STEM:
        return word
    if word[-1] == "ه":
        bare = word[:-1]
    elif word[-2:] not in _PRONOUNS or word.endswith("انا"):
        return word
    else:
        bare = _without_longest(_PRONOUNS[word[-2:]], word)
    if bare is word or bare[-1] not in "تو" or len(bare) <= MIN_STEM or bare.endswith("ات"):
        return bare  # مكوناتها is مكونات
    return bare[:-1]


def without_suffixes(word: str) -> str:
    """The word without pronoun and inflectional suffixes."""
    if len(word) <= MIN_STEM or word[-1] not in _LAST_OF_SUFFIXES:
        return word
    original, word = word, without_pronoun(word)
    is_plural = word[-1] == "و" and len(word) > MIN_STEM + 1  # in the construct state
    if is_plural or (word is not original and word[-2:] == "وا"):  # مستواه: no verb has وا before a pronoun
        word = word[:-1]
    if word is original and (word := _without_ending(word)) is original:
        return word
    previous = ""
    while word is not previous and len(word) > MIN_STEM and word[-1] in _LAST_BEFORE_SUFFIX:
        previous, word = word, _without_ending(without_pronoun(word))
    return word


def _without_ending(word: str) -> str:
    rest = _without_longest(_ENDINGS.get(word[-2:], ()), word)
    if rest is word and word[-1] in "هيا" and len(word) > MIN_STEM:
        rest = word[:-1]
    if rest[-1] == "ت" and len(rest) > MIN_STEM and rest[-2] != "ا":  # of a perfect
        return rest[:-1]
    return rest


def _without_longest(suffixes: tuple[str, ...], word: str) -> str:
    """The word without the longest of the suffixes that leaves `MIN_STEM` letters."""
    for suffix in suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= MIN_STEM:
            return word[: -len(suffix)]
    return word
