"""Saved web pages: combines declared metadata, visible metadata and the main content into an article."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.encoding import decode
from reader.core.formats.html import above_text as html_above_text
from reader.core.formats.html import body as html_body
from reader.core.formats.html import facts as html_facts
from reader.core.formats.html import marks as html_marks
from reader.core.formats.html import messages as html_messages
from reader.core.formats.html import notes as html_notes
from reader.core.formats.html import titles as html_titles
from reader.core.formats.html import tree as html_tree
from reader.core.formats.html import under_title as html_under_title
from reader.core.formats.html.page_title import title_of_page
from reader.core.formats.html.tree import Element
from reader.core.formats.records.drafts import drafts as record_drafts
from reader.core.formats.records.drafts import record
from reader.core.formats.records.front_matter import front_matter
from reader.core.formats.records.names import NAMES
from reader.core.formats.records.values import host
from reader.core.formats.registry import Content
from reader.core.formats.text.aggregator_text import read_articles
from reader.core.formats.text.dated_openings import is_diary
from reader.core.formats.text.reading_text import Plain
from reader.core.formats.text.web_addresses import web_address
from reader.core.models import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.formats.html.facts import Facts
    from reader.core.formats.records.front_matter import Settings

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_OURS = "Warraq"
_IN_ARABIC_LETTERS = ("ar", "ckb", "fa", "ps", "sd", "ug", "ur")
_HEAD = 4096  # characters
_FENCES = ("---\n", "---\r\n", "+++\n")  # of front matter
_SAVED_FROM = re.compile(  # comments by browsers and SingleFile
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(https?://[^\s<>]+)",
    re.IGNORECASE,
)
_LONGEST_NAME_LINE = 120  # characters of a first line that may be a name


class _Shown(NamedTuple):
    """What a page shows: title, name of the site beside it, text, and the fields between title and text."""

    title: str
    site: str | None
    body: tuple[str, ...]
    header: Draft


def read(data: bytes, title: str) -> Content:
    """The article of a page. Raises `FileBinary`."""
    declared = _CHARSET.search(data[:4096])
    name = (declared[1] or declared[2]).decode("ascii", "replace") if declared else None
    decoded = decode(data, name)
    settings, text = front_matter(decoded.text) if decoded.text.startswith(_FENCES) else ({}, decoded.text)
    page = html_notes.settled(html_tree.parse(text))
    if messages := html_messages.records(page):
        return Content(decoded.encoding, record_drafts(messages))
    saved_from = _SAVED_FROM.search(decoded.text, 0, _HEAD)
    drafts = (_draft(each, title, saved_from and saved_from[1]) for each in _pages(page))
    if settings:
        return Content(
            decoded.encoding, tuple(told for draft in drafts for told in _told(draft, title, settings))
        )
    return Content(decoded.encoding, tuple(replace(draft, part=part) for part, draft in enumerate(drafts, 1)))


def _told(draft: Draft, name: str, settings: Settings) -> tuple[Draft, ...]:
    """The article with the fields of the front matter, which site generators accept above HTML too; a heading
    that its page has for a title is a part of the text."""
    titled = any(key in settings for key in NAMES["title"])
    title = {} if titled else {"title": draft.title}
    heading = [draft.title] if titled and draft.title != name else []
    return record_drafts([{**record(settings), **title, "body": Plain("\n".join((*heading, *draft.body)))}])


def _pages(page: Element) -> list[Element]:
    """The articles of Warraq's own HTML export, each as a page; any other page as a whole."""
    generators = (meta for meta in page.elements("meta") if meta.attributes.get("name") == "generator")
    if not any(meta.attributes.get("content") == _OURS for meta in generators):
        return [page]
    articles = [*page.elements("article")]
    return [*map(_alone, articles)] if len(articles) > 1 else [page]


def _alone(article: Element) -> Element:
    """A page of only this article, taken out of its tree: parsing also looks at what surrounds an article."""
    article.parent = Element("#page", children=[article])
    return article.parent


def from_address(content: Content, address: str | None) -> Content:
    """The content with the address it was fetched from as the default URL and source."""
    site, url = host(address), web_address(address)
    drafts = (replace(each, source=each.source or site, url=each.url or url) for each in content.drafts)
    return replace(content, drafts=tuple(drafts))


def _draft(page: Element, title: str, saved_from: str | None) -> Draft:
    """Declared metadata takes precedence; fields in the text (byline, dateline, labels) fill the gaps."""
    facts = html_facts.facts(page)
    title, site, body, header = _shown(page, facts, title)
    parsed = _parsed_text(title, body, None if facts.author else facts.published or header.published)
    footer = _parsed_footer(page, body)
    published = facts.published or parsed.published or header.published
    published = published or html_marks.day_above_title(page, title) or footer.published
    return replace(
        parsed,
        published=published,
        published_text=None if published else parsed.published_text,
        updated=facts.updated or parsed.updated or header.updated or footer.updated,
        updated_text=None if facts.updated else parsed.updated_text,
        source=facts.source or parsed.source or header.source or footer.source or facts.site or site,
        author=facts.author or parsed.author or _unless_tag(header.author, facts) or footer.author,
        place=facts.place or parsed.place or header.place,
        keywords=facts.keywords or parsed.keywords,
        keywords_raw=None if facts.keywords else parsed.keywords_raw,
        url=web_address(facts.url, saved_from) or parsed.url,
        language=_language(facts.language, parsed.language),
    )


def _unless_tag(name: str | None, facts: Facts) -> str | None:
    """A name between title and text, unless it is one of the tags there."""
    return None if name in facts.keywords else name


def _shown(page: Element, facts: Facts, fallback: str) -> _Shown:
    """Parse the page as it is shown, with the help of the facts it declares."""
    body = html_body.body(page)
    title, site = title_of_page(page, facts.title, body, fallback)
    body = html_titles.without_title(body, title)
    under = [] if is_diary(body) else html_under_title.lines_under_title(page, title, body)
    header_lines = html_under_title.lines_with_fields(under, title)
    body = html_under_title.without_page_elements(body, under, header_lines, facts.author)
    if sum(map(len, facts.body)) > 1.2 * sum(map(len, body)):
        body = facts.body
    body = (*html_above_text.lead(page, title, body), *body) or facts.summary
    return _Shown(title, site, body, _parsed_header(header_lines, title, body))


def _language(declared: str | None, detected: str) -> str:
    """The declared language if its script matches the text: templates of Arabic pages often declare
    English."""
    if declared and (declared in _IN_ARABIC_LETTERS) == (detected == "ar"):
        return declared
    return detected


def _parsed_text(title: str, body: tuple[str, ...], day: str | None) -> Draft:
    """The fields in the text.

    A name under the title counts as the author next to a date, so the page's `day` is inserted for the
    parser.
    """
    parsed = _read(title, body)
    first = body[0] if body and day and parsed.published is None else ""
    may_be_name = 0 < len(first) <= _LONGEST_NAME_LINE and letters_and_digits(
        first
    ) not in letters_and_digits(title)
    return _read(title, (day, *body)) if day and may_be_name else parsed


def _read(title: str, body: tuple[str, ...]) -> Draft:
    read = read_articles("\n".join((title or "…", *body)), title)
    return read[0] if len(read) == 1 and read[0].title == title else Draft(title, body)


def _parsed_header(lines: Sequence[str], title: str, body: tuple[str, ...]) -> Draft:
    """The fields in the lines between title and text, parsed like plain text."""
    read = read_articles("\n".join((title, *lines, *body[:1])), title) if lines and title else ()
    return read[0] if len(read) == 1 and read[0].title == title else Draft(title, ())


def _parsed_footer(page: Element, body: tuple[str, ...]) -> Draft:
    """The labelled fields after, and outside, the main content."""
    lines = html_under_title.lines_after_text(page, body)
    read = read_articles("\n".join(("…", body[-1], *lines)), "…") if lines else ()
    return read[0] if len(read) == 1 else Draft("", ())
