"""Telegram's HTML export of a channel: each message is an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.formats.html import body as html_body
from reader.core.formats.html.marks import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.html.tree import Element


def records(page: Element) -> list[dict[str, object]]:
    """A record for each message; empty for any other page."""
    if not any(_is_called(each, "chat_page") for each in page.elements("div")):
        return []
    return [record for message in _called(page, "message") if (record := _record(message))]


def _record(message: Element) -> dict[str, object]:
    text = next(_called(message, "text"), None)
    body = html_body.fragment(text) if text is not None else ()
    if not body:
        return {}
    sender, day = next(_called(message, "from_name"), None), next(_called(message, "date"), None)
    return {
        "body": "\n".join(body),
        "source": line_of(sender) if sender is not None else "",
        "published": day.attributes.get("title", "") if day is not None else "",
    }


def _called(holder: Element, name: str) -> Iterator[Element]:
    return (each for each in holder.elements("div") if _is_called(each, name))


def _is_called(element: Element, name: str) -> bool:
    return name in element.attributes.get("class", "").split()
