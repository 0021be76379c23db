"""Field names: maps the keys of objects, columns and elements to the fields of an article.

Names are compared without case and punctuation: `datePublished` equals `date_published`. Compound names like
`article_title`, `news_title` and `title_ar` match too, after exact ones.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.core.formats.records import name_words
from reader.core.formats.records.name_words import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

_NAMES = {
    "title": "title headline heading subject titre hedline hl1 resolvedtitle giventitle "
    "displaytitle headlinetext headlines dctitle booktitle head header "
    "العنوان عنوان",
    "name": "name",  # of an article only if there is a text too
    "body": (
        "contentencoded bodycontent articlebody fulltext bodytext articletext contenttext "
        "contenthtml bodyhtml htmlbody htmltext maintext "
        "cleanedtext cleantext rawtext body text content contents paragraphs article story html texte "
        "selftext transcript extract details plaintext rawcontent htmlcontent inlinexml blocks sections "
        "document doc "
        "message msg sentences datacontent cooked extended "
        "poem verses hadith zekr zikr biography "
        "النص نص المحتوى محتوى المتن متن التفاصيل الخبر خبر "
        "القصيدة قصيدة الأبيات أبيات القصة قصة الخطبة خطبة المقال مقال المقالة مقالة السيرة سيرة"
    ),
    "question": "question questiontext ques السؤال سؤال نصالسؤال",
    "answer": "answer answertext ans fatwa الجواب جواب الإجابة إجابة نصالجواب نصالإجابة الفتوى فتوى نصالفتوى",
    "summary": (
        "description summary abstract lead lede excerpt intro mediadescription desc standfirst "
        "teaser leadparagraph descriptionabstract dcdescriptionabstract snippet selection "
        "abstractnote preview itunessummary itunessubtitle "
        "الوصف وصف الملخص ملخص المقدمة"
    ),
    "lead": "lead lede intro standfirst المقدمة",  # often not repeated in the text
    "published": (
        "published datepublished publishedat publishdate publisheddate publicationdate pubdate datepublish "
        "publishdatetime publisheddatetime publicationdatetime pubdatetime datetimepublished "
        "publishedon publishedtime publishtime publishedtimestamp publishedutc publishedts pubtime "
        "firstpublished ~published dcdate date issued dateissue dateissued dcdateissued releasedate "
        "datetime dt datecreated created createdat createdon createdutc firstcreated createddate "
        "contentcreated ~created epoch unixtime seendate uploaddate postdate postedat postedon dateposted "
        "posted posteddate postedtime dateadded addedat addedon insertdate entrydate "
        "dateandtime time timestamp isodate eventtime logtime "
        "التاريخ تاريخ تاريخالنشر وقتالنشر تاريخالإضافة يومالنشر تاريخالصدور"
    ),
    "updated": (
        "updated datemodified modified updatedat updatedon lastmodified modifiedat modifieddate datemodify "
        "dateupdated lastupdated lastupdate lastmod updatedate updateddate changed datechanged "
        "edited editedat versioncreated thisrevisioncreated "
        "آخرتحديث تاريخالتحديث تاريخآخرتحديث"
    ),
    "source": (
        "sourcehostname sitename source containertitle journaltitle publicationtitle "
        "publisher site newspaper paper blog outlet agency sourcename "
        "provider publication website journal src sourcedomain domain hostname channel press media feed "
        "publicationname newspapername sourcetitle feedtitle "
        "publishername channelname channeltitle agencyname ispartof periodical pubdata doccopyright "
        "copyrightholder "
        "المصدر مصدر الصحيفة صحيفة "
        "الجريدة جريدة الموقع الناشر الوكالة وكالة المجلة مجلة القناة الجهة الناشرة جهةالنشر الموقعالإلكتروني"
    ),
    "author": (
        "author authors byline creator dccreator writer writers reporter journalist columnist by "
        "auteur bookauthor correspondent contributor contrib publishedby "
        "authoredby writtenby postedby poet "
        "contributorauthor dccontributorauthor itunesauthor createdbyalias "
        "الشاعر شاعر الكاتب كاتب المؤلف مؤلف المراسل مراسل الصحفي الصحافي "
        "المحرر محرر بقلم user account"
    ),
    "place": "dateline place publisherplace location located city المكان المدينة",
    "keywords": (
        "keywords tags keyword tag mediakeywords ituneskeywords taglist hashtags tagnames subjects kwd "
        "keywordline manualtags "
        "الكلماتالمفتاحية كلماتمفتاحية "
        "الكلماتالدلالية كلماتدلالية الكلماتالدالة الوسوم وسوم الكلمات كلمات التاجات التاغات الهاشتاغات "
        "المفاتيح مفاتيح كلماتالبحث مفاتيحالبحث"
    ),
    "category": (
        "category categories cat section articlesection subject dcsubject topic topics labels "
        "التصنيف تصنيف القسم قسم الفئة التصنيفات تصنيفات الأقسام الفئات الموضوع"
    ),
    "language": "language lang inlanguage اللغة",
    "url": "url link loc guid href canonical alternate identifier الرابط رابط",
}
_BEFORE = "article|news|post|story|item|doc|page|meta|main|web|اسم"
_AFTER = (
    "ar|arabic|name|text|raw|original|list|الخبر|المقال|المقاله|المقالة|الموضوع|المادة|التقرير|المنشور"
    "|التدوينة|الرئيسي|الرئيسية"
)
_BEFORE, _AFTER = folded(_BEFORE), folded(_AFTER)
_FIRST, _LAST = tuple(_BEFORE.split("|")), tuple(_AFTER.split("|"))
_NEAR = "~"  # key prefix for compound names that contain a field's name
_SIGNS = re.compile(r"[\W_]+")

NAMES = {field: (*folded(names).split(), _NEAR + field) for field, names in _NAMES.items()}
KNOWN = frozenset(name for names in NAMES.values() for name in names)
_FIELDS = {name: field for field, names in NAMES.items() if field not in ("name", "lead") for name in names}
_WORDED = re.compile(rf"(?:{_BEFORE})?(?P<name>.+?)(?:{_AFTER})?")


_MAX_NAMES = 64  # of a record whose shape is cached


def names_of(field: str, held: Collection[str]) -> Sequence[str]:
    """The names in `held` that map to the field, best match first."""
    if len(held) > _MAX_NAMES:
        return [name for name in NAMES[field] if name in held]
    return _shape(tuple(held))[field]


def names_of_fields(held: Collection[str]) -> Mapping[str, Sequence[str]]:
    """Field → the names in `held` that map to it, best match first."""
    return _named(held) if len(held) > _MAX_NAMES else _shape(tuple(held))


@lru_cache(maxsize=64)
def _shape(held: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    """Cached, since the records of a file share their names."""
    return _named(held)


def _named(held: Collection[str]) -> Mapping[str, Sequence[str]]:
    return {field: tuple(name for name in names if name in held) for field, names in NAMES.items()}


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """The normalized name, as in the table: `pub_date` → `pubdate`."""
    plain = bare_name(name)
    return plain if plain in KNOWN else _near(plain) or _worded(name) or plain


def bare_name(name: str) -> str:
    """The name without signs, whatever its words mean."""
    return _SIGNS.sub("", folded(name))


def _worded(name: str) -> str | None:
    """The field that the words of the name mean."""
    field = name_words.meaning(name, _FIELDS)
    return None if field is None else _NEAR + field


def _near(plain: str) -> str | None:
    """The field whose name is part of a compound name."""
    worded = plain.startswith(_FIRST) or plain.endswith(_LAST)
    found = _WORDED.fullmatch(plain) if worded else None
    field = _FIELDS.get(found["name"]) if found else None
    return None if field is None else _NEAR + field
