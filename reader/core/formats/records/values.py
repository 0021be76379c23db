"""Converts the values of a record to text: names from objects and lists, hosts from URLs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAIL = re.compile(r"[^\s@()]{1,64}@[^\s@()]{1,255}")
_ADDRESS = re.compile(r"(?:https?:)?//(?:www\.)?([\w.-]+\.[a-z]{2,})(?:[/:?#]|$)", re.I)
# in lower case, without underscores
_NAMED = (
    "rendered", "displayname", "fullname", "name", "title", "text", "content", "value", "label", "term",
    "tag", "keyword", "html", "#text", "@value", "main", "original", "$date", "$numberlong", "iso",
    "fulltext", "context", "paragraph", "ar", "username", "screenname", "webtitle", "stringvalue",
    "timestampvalue", "values", "arrayvalue", "s", "para",
)  # fmt: skip
_HOLDING = (
    "blocks",
    "ops",
    "children",
    "nodes",
    "node",
    "edges",
    "attributes",
    "data",
    "fields",
    "document",
    "model",
)
_DEEPEST = 10
LISTED = ("['", '["')  # the beginning of a list serialized as a string
_LONGEST_LISTED = 200_000  # characters of a list serialized as a string


def texts(value: object, depth: int = 0) -> Iterator[str]:
    """The texts of a value: the string itself, the name of an object, or those of a list."""
    if isinstance(value, str):
        yield from listed(value) if value[:2] in LISTED and value[-1:] == "]" else (value,)
    elif isinstance(value, list) and depth < _DEEPEST:
        if pieces := inline_texts(value):
            yield "".join(pieces)
            return
        for item in value:
            if isinstance(item, str | list | dict):
                yield from texts(item, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        yield from texts(named(value), depth + 1)


def named(value: dict[str, object]) -> object:
    """The name of an object, otherwise its text, otherwise its contents."""
    held = {name.lower().replace("_", ""): inner for name, inner in value.items()}
    if found := next((held[name] for name in (*_NAMED, *_HOLDING) if held.get(name)), None):
        return found
    if names := [held[name] for name in _PARTS_OF_NAMES if isinstance(held.get(name), str)]:
        return " ".join(map(str, names))
    return list(value.values()) if value and _are_keys(value) else _named_in_part(value)


def _named_in_part(value: dict[str, object]) -> str | None:
    """The only value under a key for names: `{"siteTitle": …}`."""
    named = (inner for name, inner in value.items() if name.lower().endswith(("title", "name")))
    found = [inner for inner in named if isinstance(inner, str) and inner]
    return found[0] if len(found) == 1 else None


def _are_keys(value: dict[str, object]) -> bool:
    """Whether the keys only number or repeat the names of the objects, such as tags by name."""
    return all(map(str.isdecimal, value)) or all(
        isinstance(inner, dict) and inner.get("name") == name for name, inner in value.items()
    )


_PARTS_OF_NAMES = ("firstname", "given", "givenname", "lastname", "family", "familyname", "surname")
_INLINE = (
    "bold", "italic", "link", "hashtag", "mention", "text_link", "text", "plain", "underline", "span",
    "hyperlink", "autolink", "a",
)  # fmt: skip
_KINDS = ("type", "_type", "nodeType")
_BREAKS = ("linebreak", "hardBreak", "hard_break")


def inline_texts(value: list[object]) -> list[str]:
    """The pieces of a rich text stored as a list of spans, as by Telegram and editors; empty for any other
    list."""
    if not any(isinstance(item, dict) for item in value):
        return []
    pieces = [_piece(item) for item in value]
    return [piece for piece in pieces if piece is not None] if None not in pieces else []


def _piece(item: object) -> str | None:
    if isinstance(item, str):
        return item
    if not isinstance(item, dict):
        return None
    if isinstance(inserted := item.get("insert"), str | dict):
        return inserted if isinstance(inserted, str) else ""
    kind = next((item[name] for name in _KINDS if isinstance(item.get(name), str)), None)
    if kind in _BREAKS:
        return "\n"
    if kind not in _INLINE:
        return None
    inner = next((item[name] for name in ("children", "content") if isinstance(item.get(name), list)), None)
    if inner is not None:
        return "".join(inline_texts(inner)) or None
    written = item.get("text", item.get("value") if "nodeType" in item else None)
    return written if isinstance(written, str) else None


def listed(value: str) -> list[str]:
    """The items of a list serialized as a string, in JSON or as a Python literal."""
    import ast

    try:
        listed = ast.literal_eval(value) if len(value) <= _LONGEST_LISTED else None
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return [value]
    return [item for item in listed if isinstance(item, str)] if isinstance(listed, list) else [value]


def items(value: object) -> list[str]:
    """The non-empty texts of a value."""
    if isinstance(value, str) and value[:2] not in LISTED:  # the common case
        return [value] if value and not value.isspace() else []
    if value is None:
        return []
    return [item for item in texts(value) if item.strip()]


def text(value: object) -> str | None:
    """The texts joined into one."""
    return "، ".join(items(value)) or None


def person(name: str | None) -> str | None:
    """The name of a person; of `mail (name)` the name. `None` for a bare address."""
    if name is None or _ADDRESS.match(name):
        return None
    if "@" not in name or not _MAIL.search(name):
        return name
    without = re.sub(r"[(<]\s*[)>]", "", _MAIL.sub("", name)).strip(" ،<>")
    return re.sub(r"^\(\s*(.*?)\s*\)$", r"\1", without) or None


def host(address: str | None) -> str | None:
    """The host of a URL; `None` for any other string."""
    found = _ADDRESS.match(address) if address else None
    return found[1].lower() if found else None
