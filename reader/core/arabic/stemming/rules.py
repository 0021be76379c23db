"""The stemming algorithm.

First the lexicon: each possible prefix is stripped, shortest first, until the rest is a lexicon word with a
valid suffix. An unknown word is stripped by rule of its clitics, pronoun suffixes, imperfect prefix and
inflectional suffixes; at least three letters stay. A word stems the same with and without the article, which
matters more than a linguistically correct stem.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.arabic.stemming.lexicon import lexicon
from reader.core.arabic.stemming.persons import third_person

_MIN_STEM = 3  # letters of a stem
_MAX_WORD = 100  # letters; longer strings are no words, and stripping them is quadratic
_PREFIXES = (
    *("و", "ف", "ب", "ك", "ل"),
    *("ال", "لل", "وب", "ول", "وك", "فب", "فل", "فك"),
    *("وال", "فال", "بال", "كال", "ولل", "فلل"),
    *("وبال", "فبال", "وكال", "فكال"),
)
_PREFIXES_BY_LETTERS = {  # by the first two letters of a word, or else by the first
    letters: tuple((prefix, len(prefix)) for prefix in _PREFIXES if prefix[:2] in (letters, letters[0]))
    for letters in dict.fromkeys(prefix[:2] for prefix in _PREFIXES)
}
_BEFORE_ARTICLE = frozenset({"", "و", "ف", "ب", "ك", "وب", "وك", "فب", "فك", "اف"})
_BEFORE_LAMS = frozenset({"", "و", "ف"})
_CONJUNCTIONS, _PREPOSITIONS = frozenset("وف"), frozenset("بلك")
_CLITIC_LETTERS = _CONJUNCTIONS | _PREPOSITIONS
_FUTURE = re.compile("^[وف]?س(?=[يتنا]..)")

# suffixes of three letters, two and one
_PRONOUNS = (frozenset({"هما", "كما"}), frozenset({"ها", "هم", "هن", "كم", "نا"}), frozenset({"ه"}))
_ENDINGS = (
    frozenset({"تان", "تين"}),
    frozenset({"ات", "ان", "ون", "ين", "وا"}),
    frozenset({"ه", "ي", "ا"}),
)
_LAST_OF_PRONOUNS = "امنه"
_LAST_OF_ENDINGS = "تامنهيو"

# تعليم, تعاون, تيار, يمين: nouns that look like imperfects; known verbs were matched before
_NOT_IMPERFECT = re.compile("^(?:ت[^ت].ي.|ت[^ت]ا..|[يت][^ء][اوي].)(?:ات|ان|ين|وا|ون|يه|ي|ا|ت|ه)?$")
_HAMZA_APART = re.compile("(?<=ا[^اويى])[يو]ء$")
_C = "[^اويى]"
_FIRST_PERSON = re.compile(f"^ن(?:{_C}{{3}}|{_C}ت{_C}{_C}|ست{_C}{_C}{_C}|ت[^اي][^اي]{_C}|ت[^اي]ا{_C}{_C})$")
# أعلن, أوشك, اعتبر, ازدهر, انتقل, استخدم, استحوذ, أتوقع
_WITH_ALEF = re.compile(
    f"^ا(?:{_C}{_C}.|و{_C}.|{_C}ت{_C}.|(?:زد|[صض]ط){_C}.|ن{_C}{_C}.|ست{_C}[^اي].|ت[^اي][^اي]{_C})$"
)
# احتفال of احتفل, انطلاق, ازدحام, استخدام; احتلال of احتل
_VERBAL_NOUN = re.compile(f"^ا({_C}ت{_C}|ن{_C}{_C}|(?:زد|[صض]ط){_C}|ست{_C}{_C})ا({_C})$")
_FIRST_PERSON_FUTURE = re.compile(
    f"^ا(?:{_C}ا?{_C}.|{_C}{_C}ي.|ت{_C}ا{_C}.)$"
)  # سأحارب; أحارب may be a broken plural


def stem(word: str) -> str:
    """The stem of one folded word. Never empty for a non-empty word; non-Arabic words are unchanged."""
    if len(word) > _MAX_WORD or not "\u0620" <= word[:1] <= "\u064a":
        return word
    words, word = lexicon(), _normalized(word)
    word = words.place_after_preposition(word)
    if found := words.stem_of_exactly(word):
        return found
    bare = _without_article(word)
    if bare is not word and (found := words.stem_of_noun_exactly(bare)):
        return found
    for rest in _without_each_proclitic(word):
        if found := words.stem_of(rest):
            return found
    if (person := third_person(word)) is not word:
        return stem(person)
    if "س" in word[:2] and (verb := _FUTURE.sub("", word)) != word and (found := words.stem_of_verb(verb)):
        return found
    return _by_rule(_without_short_clitics(bare))  # strips what `without_clitics` does


def _normalized(word: str) -> str:
    """Normalizes شاطيء to شاطئ, and loanword plurals in -وهات to the singular: فيديوهات, يوروهات."""
    if word[-1] == "ء" and len(word) > _MIN_STEM + 1:
        return _HAMZA_APART.sub("ء", word)
    if word.endswith("وهات") and len(word) > _MIN_STEM + 3 and word[0] != "م" and word[-5] != "ف":
        return word[:-3]  # but not مشبوهات (of مشبوه), فوهات (of فوهة)
    return word


def without_clitics(word: str) -> str:
    """A folded word without its proclitics (conjunction, preposition, article), as far as recognized."""
    words = lexicon()
    word = words.place_after_preposition(word)
    if words.stem_of_exactly(word):
        return word
    if words.stem_of_noun_exactly(bare := _without_article(word)):
        return bare
    for rest in _without_each_proclitic(word):
        if words.stem_of(rest):
            return rest
    return _without_short_clitics(_without_article(word))


def _without_article(word: str) -> str:
    """The word without its article and the clitics before it, if two letters or more are left."""
    if "ل" not in word[:4]:  # a fast path for half of all words
        return word
    for article, before in (("ال", _BEFORE_ARTICLE), ("لل", _BEFORE_LAMS)):
        at = word.find(article, 0, 4)
        if at >= 0 and len(word) >= at + 4 and word[:at] in before:
            return word[at + 2 :]
    return word


def _without_short_clitics(bare: str) -> str:
    """Strips one-letter clitics of a word without article."""
    rest = _without_short_clitics_once(bare)
    while rest is not bare and len(rest) > _MIN_STEM + 2 and rest[0] in _CLITIC_LETTERS:
        rest = rest[1:]  # لبلومبرغ loses as much as بلومبرغ
    return rest


def _without_short_clitics_once(word: str) -> str:
    """The word without a one-letter conjunction and preposition, if three letters or more are left."""
    length = len(word)
    if length <= _MIN_STEM:
        return word
    if word[0] in _CONJUNCTIONS:
        return word[2:] if word[1] in _PREPOSITIONS and length > _MIN_STEM + 1 else word[1:]
    return word[1:] if word[0] in _PREPOSITIONS else word


def beginnings(typed: str) -> tuple[str, ...]:
    """The prefixes, of two letters or more, that a clitic-free word may have if its full form begins with
    `typed`: `typed` itself, and `typed` without possible clitics."""
    bare = _without_article(typed)
    return tuple(
        dict.fromkeys(part for part in (typed, bare, _without_short_clitics_once(bare)) if len(part) > 1)
    )


def _without_each_proclitic(word: str) -> list[str]:
    """The word, and the word without each proclitic it may begin with, shortest proclitic first."""
    prefixes = _PREFIXES_BY_LETTERS.get(word[:2]) or _PREFIXES_BY_LETTERS.get(word[:1])
    if prefixes is None:
        return [word]
    most = len(word) - 2
    rests = [word[length:] for prefix, length in prefixes if length <= most and word.startswith(prefix)]
    return [word, *rests]


@lru_cache(maxsize=20_000)  # a third recur, after other clitics
def _by_rule(word: str) -> str:
    words = lexicon()
    for strip in (_without_verb_prefix, _without_second_prefix):
        if (verb := strip(word)) != word:
            if found := words.stem_of_noun(verb):
                return found
            word = verb
    word = _without_suffixes(word)
    return words.stem_of_noun(word) or _verb_of(word)


def _verb_of(noun: str) -> str:
    """The stem of the verb, for an unambiguous verbal noun; any other word unchanged."""
    found = _VERBAL_NOUN.match(noun) if noun[0] == "ا" else None
    if found is None:
        return noun
    start, last = found.groups()
    return start if start[-1] == last else start + last


def _without_verb_prefix(word: str) -> str:
    """The word without its imperfect prefix; أعلن loses its alef too, so that it matches يعلن."""
    word = _without_future(word)
    if word[0] not in "اينت":
        return word
    bare = _without_suffixes(word)
    if len(bare) <= _MIN_STEM and not (word[0] == "ي" and len(_without_pronoun(word)) > _MIN_STEM):
        return word
    if word[0] == "ا":
        return _initial_hamza_as_alef(word[1:]) if _WITH_ALEF.match(bare) else word
    if word[0] == "ن":
        return _initial_hamza_as_alef(word[1:]) if _FIRST_PERSON.match(bare) else word
    if _NOT_IMPERFECT.match(word) or _NOT_IMPERFECT.match(bare):
        return word
    return _initial_hamza_as_alef(word[1:])


def _without_future(word: str) -> str:
    """Strips the future prefix: سيكتب loses its first letter, سابق and سنوي do not."""
    verb = _FUTURE.sub("", word) if "س" in word[:2] else word
    if verb == word or len(verb) <= _MIN_STEM:
        return word
    if verb[0] in "يت":
        return verb
    if _FIRST_PERSON_FUTURE.match(_without_suffixes(verb)):
        return _initial_hamza_as_alef(verb[1:])
    return verb if (_FIRST_PERSON if verb[0] == "ن" else _WITH_ALEF).match(_without_suffixes(verb)) else word


def _without_second_prefix(word: str) -> str:
    """Strips the ت of form V and VI: تتقدم and يتقدم become as تقدم does."""
    return _without_verb_prefix(word) if word[0] == "ت" else word


def _initial_hamza_as_alef(rest: str) -> str:
    """Initial ء as ا: يؤكد is a form of أكد."""
    return "ا" + rest[1:] if rest[0] == "ء" else rest


def _without_pronoun(word: str) -> str:
    if len(word) <= _MIN_STEM or word[-1] not in _LAST_OF_PRONOUNS:
        return word
    if word[-2:] == "نا" and word[-3] == "ا":
        return word
    bare = _without_longest(_PRONOUNS, word)
    if bare is word or bare[-1] not in "تو" or len(bare) <= _MIN_STEM or bare.endswith("ات"):
        return bare  # مكوناتها is مكونات
    return bare[:-1]


def _without_suffixes(word: str) -> str:
    """The word without pronoun and inflectional suffixes."""
    if len(word) <= _MIN_STEM or word[-1] not in _LAST_OF_ENDINGS:
        return word
    original, word, previous = word, _without_pronoun(word), ""
    is_plural = word[-1] == "و" and len(word) > _MIN_STEM + 1  # in the construct state
    if is_plural or (word is not original and word[-2:] == "وا"):  # مستواه: no verb has وا before a pronoun
        word = word[:-1]
    while word != previous and len(word) > _MIN_STEM and word[-1] in _LAST_OF_ENDINGS:
        if word is not original and word[-1] == "ه":  # ة is never ه before a suffix: يواجهها
            break
        previous, word = word, _without_longest(_ENDINGS, _without_pronoun(word))
        if word[-1] == "ت" and len(word) > _MIN_STEM and word[-2] != "ا":  # of a perfect
            word = word[:-1]
    return word


def _without_longest(endings: tuple[frozenset[str], frozenset[str], frozenset[str]], word: str) -> str:
    """The word without the longest of the suffixes that leaves `_MIN` letters."""
    length = len(word)
    if length >= _MIN_STEM + 3 and word[-3:] in endings[0]:
        return word[:-3]
    if length >= _MIN_STEM + 2 and word[-2:] in endings[1]:
        return word[:-2]
    return word[:-1] if length > _MIN_STEM and word[-1] in endings[2] else word
