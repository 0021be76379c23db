"""Validates URLs found in files."""

from __future__ import annotations

import re

_WEB = re.compile(r"(?i:(?:https?:)?)//[^\s<>\"'\\^`{|}]{3,}")
_LONGEST = 2_000  # characters


def web_address(*candidates: object) -> str | None:
    """The first candidate that is an absolute HTTP(S) URL, as written; `None` without one."""
    for candidate in candidates:
        for written in candidate if isinstance(candidate, list | tuple) else (candidate,):
            address = written.strip() if isinstance(written, str) else ""
            if len(address) <= _LONGEST and _WEB.fullmatch(address):
                return f"https:{address}" if address.startswith("//") else address
    return None
