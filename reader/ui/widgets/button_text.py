"""The text of buttons and menus: names as they are, though `&` marks a key there, and cut where too long."""

from __future__ import annotations


def without_keys(text: str) -> str:
    """The text as it is shown, its `&` marking no key."""
    return text.replace("&", "&&")


def shortened(text: str, most: int) -> str:
    """The text, at most so many letters of it."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
