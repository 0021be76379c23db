"""How a stem is found.

First the words known by name (`lexicon`) are looked for behind the sticky prefixes and before the endings;
the shortest prefix that leaves one wins. What is not known goes by rule: prefixes, pronouns, the letters of
the imperfect, endings; three letters always stay. With and without the article a word goes the same way,
which matters more than where its stem ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.arabic.lexicon import Lexicon

_LEAST = 3  # letters that stay
_PREFIXES = (
    *("و", "ف", "ب", "ك", "ل"),
    *("ال", "لل", "وب", "ول", "وك", "فب", "فل", "فك"),
    *("وال", "فال", "بال", "كال", "ولل", "فلل"),
    *("وبال", "فبال", "وكال", "فكال"),
)
_PREFIXES_BY_LETTER = {
    letter: tuple(prefix for prefix in _PREFIXES if prefix[0] == letter)
    for letter in dict.fromkeys(prefix[0] for prefix in _PREFIXES)
}
_ARTICLE = re.compile("^(?:[وف]?[بك]?ال|[وف]?لل)(?=..)")
_LETTERS = re.compile("^(?:[وف]?[بلك]|[وف])(?=...)")
_FUTURE = re.compile("^[وف]?س(?=[يتنا]..)")

_PRONOUN = re.compile("(?<=...)(?:هما|ها|هم|هن|كما|كم|(?<!ا)نا|ه)$")
_LAST_OF_PRONOUNS = "امنه"
_BEFORE_PRONOUN = re.compile("(?<=...)[تو]$")
_ENDING = re.compile("(?<=...)(?:تان|تين|ات|ان|ون|ين|وا|ه|ي|ا)$")
_LAST_OF_ENDINGS = "تامنهيو"
_OF_THE_VERB = re.compile("(?<=...)(?<!ا)ت$")
_PLURAL_CONSTRUCT = re.compile("(?<=....)و$")

_FORM_2 = re.compile("^ت..ي.(?:ات|ان|ين|يه|ي|ا|ه)?$")  # تعليم, a noun
_FORM_6 = re.compile("^ت.ا..(?:ات|ان|ين|وا|ون|يه|ي|ا|ت|ه)?$")  # تعاون
_HOLLOW = re.compile("^[يت].[اوي].(?:ات|ان|ين|وا|ون|يه|ي|ا|ت|ه)?$")  # تيار, يمين: known verbs are told before
_C = "[^اويى]"
_FIRST_PERSON = re.compile(f"^ن(?:{_C}{{3}}|{_C}ت{_C}{_C}|ست{_C}{_C}{_C}|ت{_C}{_C}{_C})$")
_WITH_ALEF = re.compile(f"^ا(?:{_C}{_C}.|{_C}ت{_C}.|ن{_C}{_C}.|ست{_C}{_C}.)$")  # أعلن, اعتبر, انتقل, استخدم


def stem(word: str) -> str:
    """The stem of one folded word; never empty for a word that is not."""
    if not "\u0620" <= word[:1] <= "\u064a":
        return word
    known = lexicon()
    if found := known.stem_of_exactly(word) or known.stem_of_exactly(_ARTICLE.sub("", word)):
        return found
    for rest in _rests(word):
        if found := known.stem_of(rest):
            return found
    if (verb := _FUTURE.sub("", word)) != word and (found := known.stem_of_verb(verb)):
        return found
    return _by_rule(_without_letters(word), known)  # with what `without_clitics` does to an unknown word


def without_clitics(word: str) -> str:
    """A folded word without conjunction, preposition and article, as far as they can be told."""
    known = lexicon()
    for rest in (word, _ARTICLE.sub("", word)):
        if known.stem_of_exactly(rest):
            return rest
    for rest in _rests(word):
        if known.stem_of(rest):
            return rest
    return _without_letters(word)


def _without_letters(word: str) -> str:
    return _LETTERS.sub("", _ARTICLE.sub("", word))


def beginnings(typed: str) -> tuple[str, ...]:
    """What a word without its clitics may begin with, when `typed` is the folded beginning of a word: itself,
    and itself without what may be clitics. Each has two letters or more."""
    bare = _ARTICLE.sub("", typed)
    return tuple(dict.fromkeys(part for part in (typed, bare, _LETTERS.sub("", bare)) if len(part) > 1))


def _rests(word: str) -> Iterator[str]:
    """What is left behind each prefix the word may begin with, the shortest prefix first."""
    yield word
    for prefix in _PREFIXES_BY_LETTER.get(word[:1], ()):
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            yield word[len(prefix) :]


def _by_rule(word: str, known: Lexicon) -> str:
    for strip in (_without_verb_prefix, _without_second_prefix):
        if (verb := strip(word)) != word:
            if found := known.stem_of_noun(verb):
                return found
            word = verb
    word = _bare(word)
    return known.stem_of_noun(word) or word


def _without_verb_prefix(word: str) -> str:
    """A word without the letter of the imperfect; of أعلن without its alef, so that it meets يعلن."""
    word = _without_future(word)
    bare = _bare(word)
    if len(bare) <= _LEAST and not (word[0] == "ي" and len(_pronounless(word)) > _LEAST):
        return word
    if word[0] == "ا":
        return word[1:] if _WITH_ALEF.match(bare) else word
    if word[0] == "ن":
        return _hamza(word[1:]) if _FIRST_PERSON.match(bare) else word
    if word[0] not in "يت" or _FORM_2.match(word) or _FORM_6.match(word) or _HOLLOW.match(word):
        return word
    return _hamza(word[1:])


def _without_future(word: str) -> str:
    """سيكتب without its first letter; سابق and سنوي keep theirs."""
    verb = _FUTURE.sub("", word)
    if verb == word or len(verb) <= _LEAST:
        return word
    if verb[0] in "يت":
        return verb
    return verb if (_FIRST_PERSON if verb[0] == "ن" else _WITH_ALEF).match(_bare(verb)) else word


def _without_second_prefix(word: str) -> str:
    """تتقدم and يتقدم go on as تقدم goes; what is left of other verbs begins with no letter to take."""
    return _without_verb_prefix(word) if word[0] == "ت" else word


def _hamza(rest: str) -> str:
    """يؤكد is of أكد."""
    return "ا" + rest[1:] if rest[0] == "ء" else rest


def _pronounless(word: str) -> str:
    if word[-1] not in _LAST_OF_PRONOUNS:
        return word
    bare = _PRONOUN.sub("", word)
    return _BEFORE_PRONOUN.sub("", bare) if bare != word else word


def _bare(word: str) -> str:
    """A word without its endings."""
    if word[-1] not in _LAST_OF_ENDINGS:
        return word
    word, before = _PLURAL_CONSTRUCT.sub("", _pronounless(word)), ""
    while word != before:
        before, word = word, _OF_THE_VERB.sub("", _ENDING.sub("", _pronounless(word)))
    return word
