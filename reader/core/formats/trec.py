"""TREC's SGML: each `<DOC>` is an article, its elements are fields. Need not be well-formed."""

from __future__ import annotations

import re
from itertools import pairwise, starmap
from typing import TYPE_CHECKING

from reader.core.errors import FileTooLarge
from reader.core.formats.encoding import decode
from reader.core.formats.records.drafts import drafts, record
from reader.core.formats.records.names import KNOWN, names_of, plain_name
from reader.core.formats.registry import Content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.records.drafts import Record

_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)(?:\s[^<>]*)?>")
_FIELDS = KNOWN - {"p", "paragraphs"}
_MAX_TAGS = 1_500_000  # three times what articles of this size have; each takes ten times its size in memory
_MIN_TEXT = 60  # characters of a text in an unknown element
_MIN_WORDS, _LONGEST_TITLE = 3, 200  # words, characters
_ATTRIBUTE = re.compile(r"([A-Za-z]+)=\"([^\"<>]*)\"")
_DATED = re.compile(r"(?<!\d)((?:19|20)\d\d[01]\d[0-3]\d)(?!\d)")  # in the ID of a document: 20040115
_DOC = re.compile(r"<DOC(?:\s[^<>]*)?>", re.IGNORECASE)


def read(data: bytes, _title: str) -> Content:
    """The articles of the file. Raises `FileBinary`, `FileTooLarge`, `ArticlesMissing`."""
    decoded = decode(data)
    if decoded.text.count("<") > _MAX_TAGS:
        raise FileTooLarge
    return Content(decoded.encoding, drafts(starmap(_record, _documents(decoded.text))))


def _documents(written: str) -> Iterator[tuple[dict[str, str], str]]:
    """(attributes, content) of each `<DOC …>`."""
    for begin, after in pairwise((*_DOC.finditer(written), None)):
        attributes = {name.lower(): value for name, value in _ATTRIBUTE.findall(begin[0])} if begin else {}
        yield attributes, written[begin.end() if begin else 0 : after.start() if after else len(written)]


def _record(attributes: dict[str, str], doc: str) -> Record:
    """The fields of a document; an unknown element is a line of the enclosing field."""
    if title := attributes.get("title"):  # WikiExtractor: plain text follows
        text = _TAG.sub("", doc).strip()
        return record({**attributes, "text": text.removeprefix(title)})
    values: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    name = ""
    for closing, tag, text in _pieces(doc):
        if plain_name(tag) in _FIELDS:
            name = "" if closing else plain_name(tag)
        joined = " ".join(text.split()) if tag in ("P", "p") and not closing else text  # hard-wrapped
        (values if name else others).setdefault(name or tag.lower(), []).append(joined)
    fields = {name: "\n".join(texts).strip() for name, texts in values.items()}
    found = record(fields if names_of("body", fields) else {**_guessed(others), **fields})
    identity = " ".join((attributes.get("id", ""), *others.get("docno", ())))
    day = None if names_of("published", found) else _DATED.search(identity)
    return {**found, "date": day[1]} if day else found


def _guessed(others: dict[str, list[str]]) -> dict[str, str]:
    """Guesses from unknown elements: the longest is the text, the first of several words the title."""
    written = [text for texts in others.values() if (text := "\n".join(texts).strip()) and " " in text]
    body = max(written, key=len, default="")
    if len(body) < _MIN_TEXT:
        return {}
    titles = (text for text in written if text != body and len(text.split()) >= _MIN_WORDS)
    title = next((text for text in titles if len(text) <= _LONGEST_TITLE), "")
    return {"title": title, "text": body}


def _pieces(doc: str) -> Iterator[tuple[str, str, str]]:
    """(`/` for a closing tag, tag name, text after the tag)."""
    _, *rest = _TAG.split(doc)
    return zip(rest[::3], rest[1::3], rest[2::3], strict=True)
