"""Persons of verbs that have no ending the rules take off: يعملن, كتبتموه, انضممنا.

The patterns hold consonants only, so that يعلن, يحتضن and محتم are not among them.
"""

from __future__ import annotations

import re

_C = "[^اوي]"
_FIRST, _STRONG = "[^اويءت]", "[^اويءتن]"
_PRONOUN = "(?:ه|ها|هم|هن|هما|نا|ني|ك|كم)?"
# يعملن, يتسلمن, يستخدمن, يشاركن, ينتظرن; of برهن and استحسن it is a letter
_THEY = re.compile(
    f"[وف]?س?([يت](?!برهن)(?:(?:ت|ست|ن)?{_FIRST}{_STRONG}{{2}}|ت?(?!ست){_FIRST}[ات]{_STRONG}{{2}}))ن"
)
# كتبتم, أرسلتموها, شاهدتم; neither يختتم nor تتمتم
_YOU = re.compile(f"[وف]?(ا?[^اويتلن]ا?{_C}{{2}})تم(?:و{_PRONOUN})?")
# انضممنا, أعددت, استمددتها of انضم, أعد, استمد
_DOUBLED = re.compile(f"[وف]?(ا[^ال]{_C}{{0,2}}({_C}))\\2(?:ت|نا|تم|تمو){_PRONOUN}")
_LEAST = 5  # letters


def of_him(word: str) -> str:
    """The folded word said of one man, where it is a verb of these persons; others as they are."""
    if len(word) < _LEAST:
        return word
    found = None
    if word[-1] == "ن":
        found = _THEY.fullmatch(word)
    elif "تم" in word[3:]:
        found = _YOU.fullmatch(word)
    if found is None and "ا" in word[:2]:
        found = _DOUBLED.fullmatch(word)
    return found[1] if found else word
