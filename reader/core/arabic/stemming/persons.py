"""Verb forms whose person suffixes the rules do not strip: يعملن, كتبتموه, انضممنا.

The patterns require strong consonants, so that يعلن, يحتضن and محتم do not match.
"""

from __future__ import annotations

import re

_C = "[^اوي]"
_FIRST, _STRONG = "[^اويءت]", "[^اويءتن]"
_PRONOUN = "(?:ه|ها|هم|هن|هما|نا|ني|ك|كم)?"
# feminine plural: يعملن, يتسلمن, يستخدمن, يشاركن, ينتظرن; in برهن and استحسن the ن is a radical
_FEMININE_PLURAL = re.compile(
    f"[وف]?س?([يت](?!برهن)(?:(?:ت|ست|ن)?{_FIRST}{_STRONG}{{2}}|ت?(?!ست){_FIRST}[ات]{_STRONG}{{2}}))ن"
)
# second person plural: كتبتم, أرسلتموها, شاهدتم; not يختتم or تتمتم
_SECOND_PERSON = re.compile(f"[وف]?(ا?[^اويتلن]ا?{_C}{{2}})تم(?:و{_PRONOUN})?")
# doubled radical: انضممنا, أعددت, استمددتها of انضم, أعد, استمد
_DOUBLED_RADICAL = re.compile(f"[وف]?(ا[^ال]{_C}{{0,2}}({_C}))\\2(?:ت|نا|تم|تمو){_PRONOUN}")
_MIN_LENGTH = 5  # letters


def third_person(word: str) -> str:
    """The third person masculine singular of a folded verb in one of these forms.

    Any other word is returned unchanged (the same object).
    """
    if len(word) < _MIN_LENGTH:
        return word
    found = None
    if word[-1] == "ن":
        found = _FEMININE_PLURAL.fullmatch(word)
    elif "تم" in word[3:]:
        found = _SECOND_PERSON.fullmatch(word)
    if found is None and "ا" in word[:2]:
        found = _DOUBLED_RADICAL.fullmatch(word)
    return found[1] if found else word
