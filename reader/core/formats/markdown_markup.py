"""Removes HTML and the tags of site generators from Markdown; code is kept as written."""

from __future__ import annotations

import re

_TAG_END = r"(?:\s[^<>]{0,2000})?/?>"
_SILENT = "script|style|svg|iframe|object|video|audio|figcaption"
_BLOCK = (
    "div|p|center|section|article|details|summary|h[1-6]|ul|ol|li|table|thead|tbody|tfoot|tr|caption|figure"
    "|blockquote|hr|header|footer|main|aside|nav|dl|dt|dd"
)
_INLINE = (
    "a|span|font|b|i|u|em|strong|sup|sub|small|bdi|bdo|mark|kbd|code|samp|abbr|cite|del|ins|s|strike|big|tt"
    "|time|td|th|picture|img|source|input|embed|param"
)
_CODE_BLOCK = r"^[ \t]*(?P<fence>`{3,}|~{3,})[^\n]*(?:\n.*?(?:^[ \t]*(?P=fence)[`~]*[ \t]*$|\Z)|\Z)"
_CODE_SPAN = r"(?<!`)(?P<ticks>`{1,8})(?!`)[^\n]{1,1000}?(?<!`)(?P=ticks)(?!`)"
_WHOLES = re.compile(
    rf"(?P<code>{_CODE_BLOCK}|{_CODE_SPAN})|<!--.*?(?:-->|\Z)"
    rf"|<(?P<silent>{_SILENT})\b[^<>]{{0,2000}}>.{{0,3000}}?</(?P=silent)\s*>",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_HIGHLIGHTED = re.compile(
    r"</?pre(?:\s[^<>]{0,2000})?>"
    r"|\{(?:\{[<%]|%)[ \t]*/?[ \t]*(?:end)?(?:highlight|codeblock)\b[^{}\n]{0,500}?(?:[>%]\}|%)\}",
    re.IGNORECASE,
)  # the tags of code in HTML; in Jekyll, Hexo, Hugo
_ROW = re.compile(r"^[ \t]*\|[^\n]*<[^\n]*$", re.MULTILINE)
_ANY_TAG = re.compile(rf"</?[a-z][a-z0-9]{{0,9}}{_TAG_END}", re.IGNORECASE)
_REPLACED = tuple(
    (re.compile(pattern, re.IGNORECASE | re.MULTILINE), replacement)
    for pattern, replacement in (
        (r"<br\s{0,9}/?>[ \t]*\n?", "  \n"),
        *((rf"<h{level}{_TAG_END}\s{{0,99}}", f"\n\n{'#' * level} ") for level in range(1, 7)),
        (rf"<li{_TAG_END}\s{{0,99}}", "\n- "),
        (rf"</t[dh]>\s{{0,99}}<t[dh]{_TAG_END}", " | "),
        (rf"</?(?:{_BLOCK}){_TAG_END}", "\n\n"),
        (rf"</?(?:{_INLINE}){_TAG_END}", ""),
        (r"<q>", "«"),
        (r"</q>", "»"),
        (r"!\[[^\[\]\n]{0,500}\]\(<?data:[^()\s]*\)", ""),  # a picture within the file
        (r"\[!\[[^\[\]\n]{0,500}\]\([^()\s]{0,1000}\)\s{0,9}\]\([^()\s]{0,1000}\)", ""),  # one with a link
        (r"^([ \t]*(?:[*+-]|#{1,6}|\d{1,9}[.)]))[ \t]*\xa0[ \t\xa0]*", r"\1 "),
        (r"\{\{[<%](?!/\*)[^{}]{0,2000}[>%]\}\}|\{%[^{}%]{0,2000}%\}", ""),  # Hugo; Jekyll, Hexo, Zola
        (r"\{\{\s{0,9}(?:[a-z_]\w{0,50}\([^{}]{0,2000}\)|(?:site|page)\.[\w.]{1,99})\s{0,9}\}\}", ""),
        (
            r"^[*+-][ \t][^\n]*\n\{:toc\}|\{:[ \t]?[.#a-z][^{}\n]{0,500}\}|^\[\[?toc\]\]?[ \t]*$",
            "",
        ),  # kramdown
        (r"^(#{1,6}[ \t][^\n{]{1,500}?)[ \t]*\{[#.][^{}\n]{1,200}\}[ \t]*$", r"\1"),  # a heading's name
    )
)


def without_markup(text: str) -> str:
    """The text without comments, HTML tags and template tags; headings, items and rows become Markdown."""
    if not any(sign in text for sign in "<{[\xa0"):
        return text
    if len(_HIGHLIGHTED.findall(text)) % 2 == 0:
        text = _HIGHLIGHTED.sub("\n```\n", text)
    found: list[str] = []
    end = 0
    for whole in _WHOLES.finditer(text):
        found += (_replaced(text[end : whole.start()]), whole["code"] or "")
        end = whole.end()
    return "".join((*found, _replaced(text[end:])))


def _replaced(text: str) -> str:
    if not any(sign in text for sign in "<{[\xa0"):
        return text
    text = _ROW.sub(lambda row: _ANY_TAG.sub(" ", row[0]), text)
    for signs, replacement in _REPLACED:
        text = signs.sub(replacement, text)
    return text
