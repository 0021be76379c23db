"""Posts in the JSON exports of Facebook and Telegram, recognized among other objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def of_facebook(value: Mapping[str, Any]) -> dict[str, Any] | None:
    """A post of a Facebook export, its encoding repaired; `None` for anything else."""
    parts = value.get("data")
    if not isinstance(parts, list) or not isinstance(value.get("timestamp"), int):
        return None
    said = (part.get("post") for part in parts if isinstance(part, dict))
    written = next((text for text in said if isinstance(text, str)), None)
    return None if written is None else {"date": value["timestamp"], "text": _in_utf8(written)}


def _in_utf8(text: str) -> str:
    """Repairs the mojibake of Facebook exports: UTF-8 bytes written as one character each."""
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return text


def is_event(value: Mapping[str, Any]) -> bool:
    """Whether it is a service message (joined, pinned …) of a Telegram export."""
    return value.get("type") == "service" and "action" in value
