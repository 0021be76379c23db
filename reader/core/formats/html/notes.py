"""Footnotes of a page or a chapter: reference numbers get brackets, so that they do not merge with words, and
notes become part of the text. Links of headings to themselves are left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.formats.html.tree import Element

_SIGN = re.compile(r"\s*+[\[(]?\s*+(\d{1,3}|[*†‡])\s*+[\])]?\s*+")
_NAMED = re.compile(r"(?:^|[\s_-])(?:footnote|fnref|fn|noteref|endnote|note)(?:$|[\s_\d-])", re.IGNORECASE)
_REFERENCES = frozenset({"noteref", "doc-noteref"})
_NOTES = frozenset({"footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote"})
_WAY_BACK = frozenset({"↩", "↵", "⤴", "⏎", "↑", "^"})
_ANCHORS = frozenset({"#", "¶", "§", "🔗"})  # beside a heading, to itself
_VARIANTS = str.maketrans("", "", "\ufe0e\ufe0f\u00a0 \n\t")


def settled(page: Element) -> Element:
    """The page, modified in place, with its footnotes as text."""
    signs: dict[str, str] = {}
    for link in page.elements("a"):
        target = link.attributes.get("href", "").rpartition("#")[2]
        if "#" not in link.attributes.get("href", ""):
            continue
        if "doc-backlink" in _roles(link) or link.text.translate(_VARIANTS) in _WAY_BACK | _ANCHORS:
            link.children = []
        elif (sign := _SIGN.fullmatch(link.text)) and _refers(link):
            signs.setdefault(target, sign[1])
            link.children = [link.text if _is_apart(link) else f"[{sign[1]}]"]
    for aside in page.elements("aside"):
        if _roles(aside) & _NOTES:
            _make_text(aside, signs.get(aside.attributes.get("id", "")))
    return page


def _roles(element: Element) -> set[str]:
    """Its EPUB types and ARIA roles."""
    return set(f"{element.attributes.get('epub:type', '')} {element.attributes.get('role', '')}".split())


def _refers(link: Element) -> bool:
    """Whether the number refers to a note, rather than being part of the sentence."""
    raised = "sup" in (link.parent.tag if link.parent else "", *(inner.tag for inner in link.elements()))
    names = f"{link.attributes.get('class', '')} {link.attributes.get('id', '')}"
    return raised or bool(_roles(link) & _REFERENCES) or bool(_NAMED.search(names))


def _is_apart(link: Element) -> bool:
    """Whether the number already has brackets, in the link or around it."""
    around = link.parent.text if link.parent is not None and link.parent.tag == "sup" else link.text
    return around.strip()[:1] in ("[", "(")


def _make_text(note: Element, sign: str | None) -> None:
    note.tag = "div"
    if sign is not None and not _SIGN.match(note.text):
        first = next(note.elements("p"), note)
        first.children.insert(0, f"[{sign}] ")
