"""Parses a page into a small tree of elements, attributes and text. Runs no scripts, fetches nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.formats import omissions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode


def names(text: str) -> frozenset[str]:
    """A set of names, from a string separated by white space."""
    return frozenset(text.split())


_VOID = names("area base br col embed hr img input link meta param source track wbr")
_CDATA = re.compile(r"(?<!//)<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_EMPTY = re.compile(r"<([a-zA-Z][\w:-]*)(\s[^<>]*)?/>")
_DEEPEST = 400  # nested elements; the text of deeper ones is attached to the last of these
_FRAMES = re.compile(
    r"<(/?)(?:div|ul|ol|dl|table|section|article|main|blockquote|aside|nav|header|footer|center|fieldset"
    r"|details|figure|pre|address|menu)(?![\w-])[^<>]*>",
    re.IGNORECASE,
)
_STYLES = re.compile(
    r"<(/?)(?:a|abbr|b|bdi|bdo|big|code|em|font|i|ins|mark|nobr|s|small|span|strike|strong|sub|sup|tt|u)"
    r"(?![\w-])[^<>]*>",
    re.IGNORECASE,
)
_INLINE = names("span b strong font i em")
_SHOWN_AS_BLOCK = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item)", re.IGNORECASE)
_MAX_TAGS = 150_000  # of a page
_LONG_TAG = re.compile(
    r"<([a-zA-Z][\w:-]{0,40})[^<>]{65536,}(?:>|\Z)"
)  # an inline image, or excessive attributes
_MAX_STYLES = 200
_MAX_FRAMES = 2000  # nested; the parser scans all of them for each new one


@dataclass(slots=True, eq=False)
class Element:
    """An element; its children are elements and text nodes, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    parent: Element | None = None

    def elements(self, *tags: str) -> Iterator[Element]:
        """The descendants in document order, of these tags or all."""
        stack = [child for child in reversed(self.children) if isinstance(child, Element)]
        while stack:
            element = stack.pop()
            if not tags or element.tag in tags:
                yield element
            stack.extend(child for child in reversed(element.children) if isinstance(child, Element))

    @property
    def text(self) -> str:
        """All text within, not cleaned."""
        return self.text_with("")

    def text_with(self, line_break: str) -> str:
        """All text within, with `line_break` for each `<br>`."""
        pieces: list[str] = []
        stack: list[Element | str] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, str):
                pieces.append(node)
            elif line_break and node.tag == "br":
                pieces.append(line_break)
            else:
                stack.extend(reversed(node.children))
        return "".join(pieces)


def parse(page: str) -> Element:
    """The tree of a page, even a malformed one, as browsers build it (selectolax, i.e. Lexbor)."""
    return _parse(_xhtml_as_html(page) if "<?xml" in page[:200] or "/1999/xhtml" in page[:2000] else page)


def parse_xhtml(page: str) -> Element:
    """The tree of a page known to be XHTML, whether it is declared or not."""
    return _parse(_xhtml_as_html(page))


def _parse(page: str) -> Element:
    root = Element("#page")
    page = _LONG_TAG.sub(r"<\1>", with_most_tags(page, _MAX_TAGS))
    parsed = _root(_not_too_deep(page.replace("\x00", "")))
    if parsed is not None and (language := parsed.attributes.get("lang")):
        root.attributes["lang"] = language  # no other attribute of the root is used
    stack = [] if parsed is None else [(parsed, root, 0)]
    while stack:
        node, parent, depth = stack.pop()
        for child in node.iter(include_text=True):
            tag = child.tag or ""
            if tag == "-text":
                parent.children.append(child.text_content or "")
            elif tag[:1].isalpha():
                attributes = {name: value or "" for name, value in child.attributes.items()}
                block = tag in _INLINE and _SHOWN_AS_BLOCK.search(attributes.get("style", ""))
                element = Element("div" if block else tag, attributes, parent=parent)
                parent.children.append(element)
                if depth < _DEEPEST:
                    stack.append((child, element, depth + 1))
                else:
                    element.children.append(child.text(separator=" "))
    return root


def _root(page: str) -> LexborNode | None:
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        return LexborHTMLParser(page).root
    except SelectolaxError:  # it parses anything it has room for
        raise MemoryError from None


def with_most_tags(written: str, most: int) -> str:
    """The text, cut after `most` tags, a number that only malformed files reach."""
    if written.count("<") <= most:
        return written
    omissions.report(omissions.REST)
    return written[: next(islice(re.finditer("<", written), most, None)).start()]


def _not_too_deep(page: str) -> str:
    """The page without frames and styling elements nested too deeply, as only malformed pages have them."""
    if page.count("<") <= _MAX_FRAMES:
        return page
    return _without_deep(_STYLES, _MAX_STYLES, _without_deep(_FRAMES, _MAX_FRAMES, page))


def _without_deep(tags: re.Pattern[str], most: int, page: str) -> str:
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        before, depth = depth, max(0, depth + (-1 if tag[1] else 1))
        return tag[0] if max(before, depth) <= most else ""

    return tags.sub(kept, page)


def _xhtml_as_html(page: str) -> str:
    """Expands self-closing tags and CDATA sections."""
    import html

    end = page.rfind("]]>") + 3  # beyond it, each unclosed section would be scanned to the end
    page = _CDATA.sub(lambda section: html.escape(section[1], quote=False), page[:end]) + page[end:]
    return _EMPTY.sub(
        lambda tag: tag[0] if tag[1].lower() in _VOID else f"<{tag[1]}{tag[2] or ''}></{tag[1]}>", page
    )
