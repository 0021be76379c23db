"""The address of a page on the web, out of what files say it is."""

from __future__ import annotations

import re

_WEB = re.compile(r"(?:https?:)?//[^\s<>\"'\\^`{|}]{3,}", re.IGNORECASE)
_LONGEST = 2_000  # characters


def web_address(*candidates: object) -> str | None:
    """The first that is an absolute address of the web, as it is written."""
    for candidate in candidates:
        for written in candidate if isinstance(candidate, list | tuple) else (candidate,):
            address = written.strip() if isinstance(written, str) else ""
            if len(address) <= _LONGEST and _WEB.fullmatch(address):
                return f"https:{address}" if address.startswith("//") else address
    return None
