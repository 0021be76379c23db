"""Converts the text of a record to paragraphs: HTML is parsed, the frames of other programs are taken off."""

from __future__ import annotations

import re

from reader.core.formats.records.passages import written as text_of
from reader.core.formats.text.reading_text import Plain, paragraphs

_TAG = re.compile(r"</?(?:p|br|div|a|span|b|i|em|strong|img|h[1-6]|ul|ol|li|table|blockquote)\b[^<>]*>", re.I)
_PREFIXED_TAG = re.compile(r"<(/?)[a-z]{2,12}:(?=(?:p|div|span|sec|title|i|b|br)\b)")  # as of JATS in JSON
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|div|a|span|b|i|em|strong|img|h[1-6]|ul|ol|li)\b", re.I)


def prose(value: object) -> tuple[str, ...]:
    """The paragraphs of a value; HTML is parsed, even if escaped once too often."""
    if isinstance(value, Plain):
        return paragraphs(value)
    if not (written := _without_frames(text_of(value))):
        return ()
    if "\\" in written and "\\n" in written and "\n" not in written:
        written = written.replace("\\r", "").replace("\\n", "\n")
    if "&" in written and "&lt;" in written and _ESCAPED_TAG.search(written):
        import html

        written = html.unescape(written)
    if "<" in written and _TAG.search(written := _PREFIXED_TAG.sub(r"<\1", written)):
        return _of_html(written.replace("\n\n", "<br>"))
    return paragraphs(written)


def _of_html(written: str) -> tuple[str, ...]:
    from reader.core.formats.html.body import fragment
    from reader.core.formats.html.tree import parse

    return fragment(parse(written))


_FRAMES = re.compile(r"^\s*<!\[CDATA\[(.*)\]\]>\s*$", re.DOTALL)
_CAPTION = re.compile(r"\[caption\b[^\]\n]{0,500}\].{0,2000}?\[/caption\]", re.DOTALL)
_SHORT_CODE = re.compile(
    r"\[/?(?:caption|gallery|embed|video|audio|playlist|vc_\w+|et_pb_\w+|su_\w+)\b[^\]\n]{0,500}\]"
)


def _without_frames(written: str) -> str:
    """The text without wrappers: CDATA, and WordPress shortcodes with captions."""
    if "[" not in written:  # the common case
        return written
    if "CDATA[" in written:
        written = _FRAMES.sub(r"\1", written)
    return (
        _SHORT_CODE.sub("", _CAPTION.sub("", written))
        if "[/" in written or "[gallery" in written
        else written
    )
