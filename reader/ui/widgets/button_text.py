"""The text of buttons and menus: names as they are, though `&` marks a key there, and cut where too long."""

from __future__ import annotations

from reader.core.wording import isolated


def without_keys(text: str) -> str:
    """The text as it is shown, its `&` marking no key."""
    return text.replace("&", "&&")


LONGEST = 60  # most letters of a name within a menu or a sentence


def named(name: str) -> str:
    """A name within a menu: not wider than a window, running its own way, and its `&` marks no key."""
    return isolated(without_keys(shortened(name, LONGEST)))


def shortened(text: str, most: int) -> str:
    """The text, at most so many letters of it."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
