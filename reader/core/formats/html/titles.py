"""Separates the title of an article from the name of its site in a page's title: `عنوان الخبر | الجزيرة
نت`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.text.known_names import is_person, is_place, is_surely_supplier, names_supplier
from reader.core.formats.text.page_noise import is_opening_noise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.formats.html.tree import Element

_LAST = re.compile(r"^(?P<title>.+\S)\s+(?P<sign>\||::|»|«|•|-|–|—|/)\s+(?P<site>[^|»•]{2,50})$")
_FIRST = re.compile(r"^(?P<site>[^|»•]{2,50}?)\s+(?P<sign>\||::|»|•|-|–|—)\s+(?P<title>\S.+)$")
_AFTER = re.compile(r"^\s*(?:(?:\||::|»|•|-|–|—).*?\s*)?(?:\||::|»|«|•|-|–|—)\s+(?P<site>[^|»•:]{2,50})$")
_BLOG = re.compile(r"(?:مدونة|مدوّنة|منتدى|منتديات)\s\S+(?:\s\S+){0,2}$")
_BEFORE = re.compile(r"^(?P<site>[^|»•:]{2,50}?)\s*(?P<sign>\||::|»|•|-|–|—|:)\s*$")
_KIND = re.compile(r"(?:مدونة|مدوّنة|موقع|صحيفة|جريدة|بوابة|وكالة|شبكة|قناة|مجلة|إذاعة|منتدى|منتديات)\s")
_SURE_SIGNS = ("|", "::", "»", "«")  # reliable separators of title and site name
_OF_TITLES = (
    "صور",
    "فيديو",
    "بالفيديو",
    "بالصور",
    "شاهد",
    "عاجل",
    "خاص",
    "تقرير",
    "تحليل",
    "رأي",
    "مقال",
    "حوار",
)
_MIN_WORDS = 4  # of a title before an unknown site name
_MAX_WORDS = 3  # of an unknown site name
_TITLE_LINES = 3  # lines that a title may span


def title_and_site(title: str, sites: Iterable[str | None]) -> tuple[str, str | None]:
    """The title, and the name of the site after or before it, if it is certain to be one.

    `sites` are the names that the page declares.
    """
    known = {letters for site in sites if site and (letters := letters_and_digits(site))}
    last = _LAST.match(title)
    if last and (_is_site(last["site"], known) or _may_be_site(last) or _is_called_site(last)):
        named = any(map(str.isalnum, last["site"]))  # a lost name is only question marks
        return last["title"].rstrip(" |-–—»•"), last["site"] if named else None
    first = _FIRST.match(title)
    if first and (letters_and_digits(first["site"]) in known or _stands_first(first) or _is_paper(first)):
        return first["title"], first["site"]
    return title, None


def site(page: Element, title: str) -> str | None:
    """The site name in `<title>` next to the article's title: a known paper or agency, or whatever follows
    the text of a heading."""
    whole = " ".join(next((element.text for element in page.elements("title")), "").split())
    _, named = title_and_site(whole, ())
    if named and (names_supplier(named) or _KIND.match(named) or f"{named} ::" in whole):
        return named
    before, _, after = whole.partition(title) if title else ("", "", "")
    if (
        not after
        and before.endswith(": ")
        and (_BLOG.match(name := before.removesuffix(": ")) or (_is_blogger(page) and can_be_site(name)))
    ):
        return name
    short = len(title.split()) < _MIN_WORDS and not (after and after.split()[0] in _SURE_SIGNS)
    if short or not title or title not in whole:
        return None
    if found := _AFTER.search(after):
        return found["site"] if can_be_site(found["site"]) else None
    found = _BEFORE.match(before)
    return found["site"] if found and _can_stand_before(found) else None


def _can_stand_before(found: re.Match[str]) -> bool:
    """Whether the part of `<title>` before the article's title names the site, not the place of the news."""
    name = found["site"]
    sure = (
        found["sign"] != ":" and len(name.split()) <= _MAX_WORDS and not (is_place(name) or is_person(name))
    )
    return can_be_site(name) and (sure or _KIND.match(name) is not None)


def _is_blogger(page: Element) -> bool:
    """Whether Blogger made the page: it puts the name of the blog and a colon before each title."""
    names = (meta for meta in page.elements("meta") if meta.attributes.get("name") == "generator")
    return any(meta.attributes.get("content", "").lower() == "blogger" for meta in names)


def without_title(body: tuple[str, ...], title: str) -> tuple[str, ...]:
    """The paragraphs without leading ones that repeat the title."""
    letters = letters_and_digits(title)
    begin = (n for n in range(1, _TITLE_LINES + 1) if letters_and_digits("".join(body[:n])) == letters)
    end = next(begin, 0) if letters else 0
    rest = body[end:]
    if letters and len(rest) > _TITLE_LINES and letters_and_digits(rest[1]) == letters:
        return (rest[0], *rest[2:])  # after one other line
    return rest


def can_be_site(name: str) -> bool:
    """Whether a name next to a title can be a site name: short, and not a section or a genre."""
    few = len(name.split()) <= _MAX_WORDS + 1
    return few and not (name in _OF_TITLES or is_opening_noise(name) or re.search(r"[\d:؟?!.]", name))


def site_in(title: str) -> str | None:
    """The site name in a `<title>` that does not contain the article's title."""
    found = _LAST.match(title)
    name = title if found is None else found["site"] if found["sign"] in _SURE_SIGNS else ""
    return name if name and can_be_site(name) else None


def names_other(title: str, heading: str) -> bool:
    """Whether the heading is the article's title and `<title>` does not contain it."""
    own, other = letters_and_digits(heading), letters_and_digits(title)
    return len(heading.split()) >= _MIN_WORDS and own not in other and other not in own


def _is_site(name: str, known: set[str]) -> bool:
    return letters_and_digits(name) in known or names_supplier(name)


def _stands_first(found: re.Match[str]) -> bool:
    return _may_be_site(found) and (found["sign"] == "::" or _KIND.match(found["site"]) is not None)


def _is_paper(found: re.Match[str]) -> bool:
    """Whether the part before the separator is unambiguously the name of a paper."""
    name, words = found["site"], found["title"].split()
    sure = names_supplier(name) if found["sign"] in _SURE_SIGNS else is_surely_supplier(name)
    return sure and len(words) >= _MIN_WORDS


def as_shown(title: str, first_lines: Iterable[str]) -> tuple[str, str | None]:
    """The part of the title that the text begins with, and the site name next to it."""
    shown = set(map(letters_and_digits, first_lines))
    if letters_and_digits(title) in shown:
        return title, None
    for pattern in (_LAST, _FIRST):
        found = pattern.match(title)
        if (
            found
            and letters_and_digits(found["title"]) in shown
            and len(found["title"].split()) >= _MIN_WORDS
        ):
            return found["title"], found["site"] if can_be_site(found["site"]) else None
    return title, None


def _is_called_site(found: re.Match[str]) -> bool:
    """Whether the part after the title says that it is a site: `منتديات الواحة`."""
    few = len(found["site"].split()) <= _MAX_WORDS and len(found["title"].split()) >= _MIN_WORDS
    return few and _KIND.match(found["site"]) is not None and can_be_site(found["site"])


def _may_be_site(found: re.Match[str]) -> bool:
    name = found["site"]
    return (
        found["sign"] in _SURE_SIGNS
        and len(name.split()) <= _MAX_WORDS
        and len(found["title"].split()) >= _MIN_WORDS
        and name not in _OF_TITLES
        and not re.search(r"[\d:؟!.]", name)
    )
