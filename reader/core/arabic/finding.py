"""Finding what was typed inside one text, however it is spelled: marks, hamza and tatweel do not count."""

from __future__ import annotations

from reader.core.arabic.folding import fold_key, fold_with_map

Span = tuple[int, int]


def find_all(text: str, wanted: str) -> tuple[Span, ...]:
    """Where `wanted` stands: [start, end) in code points of the text, in order, none overlapping."""
    needle = fold_key(wanted)
    if not needle:
        return ()
    folded, origin = fold_with_map(text)
    found: list[Span] = []
    at = folded.find(needle)
    while at >= 0:
        end = at + len(needle)
        found.append((origin[at], _after(text, origin, end)))
        at = folded.find(needle, end)
    return tuple(found)


def utf16_offsets(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The same spans in UTF-16 units, the measure of Qt's documents."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return spans
    return tuple((_units(text[:start]), _units(text[:end])) for start, end in spans)


def _after(text: str, origin: tuple[int, ...], end: int) -> int:
    """The end of a hit in the text, with the marks on its last letter."""
    return origin[end] if end < len(origin) else len(text)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
