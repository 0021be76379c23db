"""Splits field names into words, to find the meaning of a name that is not in the table.

Words without a meaning of their own are skipped (`tbl_news_title`, `content_txt_ar`, `og:site_name`,
`اسم الكاتب`). A noun and a verb in any order name a date: `dateOfPublication`, `modified_time_gmt`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_A-Za-z]+|\d+")
_LONGEST = 80  # characters of a name
_ARTICLE = "ال"
_SHORTEST = 3  # letters of a word after its article
_SHORTEST_PREFIX = 2  # of a word that says nothing: `arTitle`, which XML readers give in lower case
_SHORTEST_PART, _LONGEST_RUN = 3, 40  # letters of a word without signs around it, and of a run of them


def folded(name: str) -> str:
    """The name in lower case, Arabic letters in one form."""
    return fold(name.lower()) if any(char > "\u05ff" for char in name) else name.lower()


def words(name: str) -> list[str]:
    """The words of a name, folded, Arabic ones without their article: `pubDate` → `pub`, `date`."""
    found = (folded(word) for word in _WORD.findall(name[:_LONGEST]))
    return [word.removeprefix(_ARTICLE) if len(word) >= _SHORTEST + 2 else word for word in found]


def word_set(written: str) -> frozenset[str]:
    """The words of a string of names, as `words` gives them."""
    return frozenset(word for name in written.split() for word in words(name))


_IDLE = word_set(
    "article articles news post posts story item doc docs document page meta main web site entry record tbl "
    "table row db col column field node data arabic ar ara raw original orig full complete "
    "group clean cleaned final the of a in for my tei wp dc dct dcterms og prism rss atom schema "
    "poem fatwa khutba sermon hadith lesson lecture "
    "خبر اخبار مقال مقالة موضوع مادة تقرير منشور تدوينة وثيقة صفحة رئيسي رئيسية اصلي اصلية كامل كاملة "
    "قصيدة فتوى خطبة درس محاضرة قصة اسم العربية عربي"
)
_TYPES = word_set(
    "text txt name names value values str string html list array label ss s t dt tdt ts utf plain cache alias"
)
_SAYING_NOTHING = _IDLE | _TYPES
_NOUNS = word_set(
    "date dates time datetime timestamp at day utc gmt on epoch unix unixtime iso millis ms usec sec seconds "
    "local تاريخ وقت يوم زمن ساعة"
)
_UPDATED = word_set(
    "updated update modified modify modification edited edit changed change revised revision lastmod mod "
    "mtime تحديث تعديل محدث معدل"
)
_PUBLISHED = word_set(
    "published publish publication publishing pub posted issued issue released release نشر صدور اصدار"
)
_CREATED = word_set("authored created create creation written ctime added add دخول اضافة انشاء كتابة ادراج")
_NEUTRAL = word_set("اخر last first user")
_ADDRESS = word_set("url uri link href permalink رابط")
_OF_ADDRESS = word_set(
    "canonical external permanent perma share source target resolved given self source target warc identifier"
)
_PARTS = word_set("meta metadata data header head footer")  # of a record: what holds fields, none itself
_KNOWN = _SAYING_NOTHING | _NOUNS | _UPDATED | _PUBLISHED | _CREATED | _NEUTRAL | _ADDRESS | _OF_ADDRESS


def meaning(name: str, fields: Mapping[str, str]) -> str | None:
    """The field a name means by its words; `fields` are the known names without punctuation."""
    found = [part for word in words(name) for part in _parted(word, fields)]
    told = [word for word in found if word not in _IDLE]
    if found[-1:] and found[-1] in _PARTS:
        return None
    if field := _date(told):
        return field
    if told and told[-1] in _ADDRESS and set(told[:-1]) <= _OF_ADDRESS:
        return None if "site" in found else "url"
    return _of_run(found, fields) or _of_each(told, fields)


def _parted(word: str, fields: Mapping[str, str]) -> list[str]:
    """The known words that a word without signs between them consists of: `adddate`, `canonicalurl`."""
    if len(word) > _LONGEST_RUN or not word.isascii() or word in fields or word in _KNOWN:
        return [word]
    shortest = _SHORTEST_PREFIX if word[:_SHORTEST_PREFIX] in _IDLE else _SHORTEST_PART
    for end in range(len(word) - _SHORTEST_PART, shortest - 1, -1):
        if word[:end] in _KNOWN or word[:end] in fields:
            rest = _parted(word[end:], fields)
            if all(part in _KNOWN or part in fields for part in rest):
                return [word[:end], *rest]
    return [word]


def _of_run(found: list[str], fields: Mapping[str, str]) -> str | None:
    """The field that adjacent words name together, the longest run of them, if the others have no meaning."""
    for length in range(len(found), 0, -1):
        for start in range(len(found) - length + 1):
            run, others = found[start : start + length], {*found[:start], *found[start + length :]}
            if not others <= _SAYING_NOTHING or _IDLE.issuperset(run):
                continue
            if field := _field("".join(run), fields):
                return field
    return None


def _of_each(told: list[str], fields: Mapping[str, str]) -> str | None:
    """The field that each of the words means: `source_site`."""
    each = {_field(word, fields) for word in told if word not in _TYPES}
    return each.pop() if len(each) == 1 else None


def _field(word: str, fields: Mapping[str, str]) -> str | None:
    return fields.get(word) or fields.get(_ARTICLE + word)


def _date(told: list[str]) -> str | None:
    """The date meant by a noun and a verb: `published`, `updated`, or `created`, which counts less."""
    rest = [word for word in told if word not in _NOUNS]
    if len(rest) == len(told) or not set(rest) <= _UPDATED | _PUBLISHED | _CREATED | _NEUTRAL:
        return None
    if _UPDATED.intersection(rest):
        return "updated"
    return "created" if _CREATED.intersection(rest) else "published" if rest or len(told) > 1 else None
