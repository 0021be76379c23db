"""Values of a record as text: names out of objects, prose out of HTML, dates out of numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats import html_body, html_tree
from reader.core.formats.reading_text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"</?(?:p|br|div|a|span|b|i|em|strong|img|h[1-6]|ul|ol|li|table|blockquote)\b[^<>]*>", re.I)
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|div|a|span|b|i|em|strong|img|h[1-6]|ul|ol|li)\b", re.I)
_MAIL = re.compile(r"[^\s@()]{1,64}@[^\s@()]{1,255}")
_ADDRESS = re.compile(r"(?:https?:)?//(?:www\.)?([\w.-]+\.[a-z]{2,})(?:[/:?#]|$)", re.I)
_NAMED = (
    *("rendered", "name", "displayname", "display_name", "full_name", "title", "text", "content", "value"),
    *("label", "term", "tag", "keyword", "html", "#text", "@value", "$date", "$numberLong", "iso"),
)
_DEEPEST = 6
_LISTED = ("['", '["')  # what begins a list written as a text
_LONGEST_LISTED = 200_000  # characters of a list written as a text
_EPOCH = re.compile(
    r"(?:/Date\()?(?P<number>\d{9,10}|\d{12,13})(?:(?P<sign>[+-])(?P<hours>\d\d)(?P<minutes>\d\d))?(?:\)/)?"
)


def texts(value: object, depth: int = 0) -> Iterator[str]:
    """The texts of a value: itself, the name of a thing, those of a list."""
    if isinstance(value, str):
        yield from _listed(value) if value[:2] in _LISTED and value[-1:] == "]" else (value,)
    elif isinstance(value, list) and depth < _DEEPEST:
        for item in value:
            if isinstance(item, str | list | dict):
                yield from texts(item, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        named = next((value[name] for name in _NAMED if value.get(name)), None)
        yield from texts(named, depth + 1)


def _listed(value: str) -> list[str]:
    """The texts of a list that a table holds as its text, in the way of JSON or of Python."""
    import ast

    try:
        listed = ast.literal_eval(value) if len(value) <= _LONGEST_LISTED else None
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return [value]
    return [item for item in listed if isinstance(item, str)] if isinstance(listed, list) else [value]


def items(value: object) -> list[str]:
    """The texts of a value that say something."""
    if isinstance(value, str) and value[:2] not in _LISTED:  # as nearly all
        return [value] if value.strip() else []
    return [item for item in texts(value) if item.strip()]


def text(value: object) -> str | None:
    """The texts joined into one."""
    return "، ".join(items(value)) or None


def prose(value: object) -> tuple[str, ...]:
    """Paragraphs, of HTML where it is some, even escaped once more than it should be."""
    written = "\n".join(items(value))
    if "\\n" in written and "\n" not in written:
        written = written.replace("\\r", "").replace("\\n", "\n")
    if "&lt;" in written and _ESCAPED_TAG.search(written):
        import html

        written = html.unescape(written)
    if "<" in written and _TAG.search(written):
        return html_body.fragment(html_tree.parse(written.replace("\n\n", "<br>")))
    return paragraphs(written)


def date_text(value: object) -> str | None:
    """A date as written; seconds or milliseconds since 1970, in `/Date(…)/` or not, as ISO in UTC."""
    written = (text(_without_numbers(value)) or "").strip()
    found = _EPOCH.fullmatch(written)
    return _since_1970(found) if found else written or None


def _without_numbers(value: object) -> object:
    """A number as its digits, also where a database wraps it: `{"$date": 1733328875000}`."""
    if isinstance(value, dict) and len(value) == 1:
        return _without_numbers(next(iter(value.values())))
    if isinstance(value, int | float) and not isinstance(value, bool) and 1e7 <= value < 1e13:
        return str(int(value))
    return value


def _since_1970(found: re.Match[str]) -> str:
    from datetime import UTC, datetime, timedelta, timezone

    number = int(found["number"])
    shift = timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    zone = timezone(-shift if found["sign"] == "-" else shift) if shift < timedelta(days=1) else UTC
    return datetime.fromtimestamp(number // 1000 if number > 1e11 else number, zone).isoformat()


def person(name: str | None) -> str | None:
    """Who wrote it: of `mail (name)` the name; addresses are none."""
    if name is None or _ADDRESS.match(name):
        return None
    if not _MAIL.search(name):
        return name
    without = re.sub(r"[(<]\s*[)>]", "", _MAIL.sub("", name)).strip(" ،<>")
    return re.sub(r"^\(\s*(.*?)\s*\)$", r"\1", without) or None


def host(address: str | None) -> str | None:
    """The site an address leads to, `None` where it is no address."""
    found = _ADDRESS.match(address) if address else None
    return found[1].lower() if found else None
