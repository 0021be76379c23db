"""An RTF parser: interprets control words to extract text, footnotes and document properties.

https://www.biblioscape.com/rtf15_spec.htm
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from reader.core.formats import omissions, rtf_pages, rtf_words

_TOKEN = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\(.)|([{}])|[\r\n\x00]+"
    rb"|([^\\{}\r\n\x00]{1,65536})",
    re.DOTALL,
)
_DEEPEST = 10_000  # groups within one another, which only malformed files reach


@dataclass(frozen=True, slots=True)
class _State:
    """The state that is local to a group."""

    part: str | None = "text"  # the destination; `None` is skipped
    page: str = "cp1252"
    fallback_length: int = 1  # `\uc`: fallback characters to skip after `\u`
    hidden: bool = False


@dataclass(slots=True)
class _Reader:
    """The state of the parser."""

    state: _State = field(default_factory=_State)
    outer: list[_State] = field(default_factory=list)
    page: str = "cp1252"  # of the document
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0  # currently defined in the font table
    pieces: dict[str, list[str]] = field(default_factory=dict)
    raw: bytearray = field(default_factory=bytearray)  # bytes of the code page, not decoded yet
    to_skip: int = 0  # fallback characters still to skip
    starred: bool = False  # after `\*`: an unknown destination is skipped
    units: list[int] = field(default_factory=list)  # UTF-16 code units, not decoded yet

    def emit(self, text: str) -> None:
        self.flush()
        if self.state.part and self.state.part != "fonttbl" and not self.state.hidden:
            self.pieces.setdefault(self.state.part, []).append(text)

    def flush(self) -> None:
        """Decode the pending bytes and code units."""
        raw, self.raw = bytes(self.raw), bytearray()
        units, self.units = self.units, []
        found = raw.decode(self.state.page, "replace") if raw else ""
        found += b"".join(unit.to_bytes(2, "little") for unit in units).decode("utf-16-le", "replace")
        if found and self.state.part not in (None, "fonttbl") and not self.state.hidden:
            self.pieces.setdefault(str(self.state.part), []).append(found)


def parts(data: bytes) -> tuple[str, dict[str, str]]:
    """The code page, and the text of each destination: `text`, `footnote`, and the document properties."""
    reader, at = _Reader(), 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        if found[2] == b"bin":  # binary data
            at += max(0, int(found[3] or 0))
        else:
            _take(reader, found)
        if len(reader.outer) > _DEEPEST:
            omissions.report(omissions.REST)
            break
    reader.flush()
    texts = {name: "".join(pieces) for name, pieces in reader.pieces.items()}
    if "|" in texts.get("text", ""):
        texts["text"] = "\n".join(map(_without_last_separator, texts["text"].split("\n")))
    return reader.page, texts


def _without_last_separator(line: str) -> str:
    """The line without the separator after the last cell of a row."""
    return line.rstrip(" \t").removesuffix("|").rstrip(" \t")


def _take(reader: _Reader, token: re.Match[bytes]) -> None:
    letter, word, number, symbol, brace, text = token.groups()
    if brace:
        _take_brace(reader, brace)
    elif letter or text:
        _take_bytes(reader, bytes.fromhex(letter.decode()) if letter else text)
    elif symbol:
        _take_symbol(reader, symbol)
    elif word:
        _take_word(reader, word.decode(), int(number) if number else None)


def _take_brace(reader: _Reader, brace: bytes) -> None:
    reader.flush()
    reader.to_skip, reader.starred = 0, False
    if brace == b"{":
        reader.outer.append(reader.state)
    elif brace == b"}" and reader.outer:
        reader.state = reader.outer.pop()


def _take_bytes(reader: _Reader, letters: bytes) -> None:
    to_skip = min(reader.to_skip, len(letters))
    reader.to_skip -= to_skip
    if letters[to_skip:] and reader.units:
        reader.flush()
    reader.raw += letters[to_skip:]


def _take_symbol(reader: _Reader, symbol: bytes) -> None:
    if symbol == b"*":
        reader.starred = True
    elif reader.to_skip:
        reader.to_skip -= 1
    elif symbol in rtf_words.SYMBOLS:
        reader.emit(rtf_words.SYMBOLS[symbol])


def _take_word(reader: _Reader, word: str, number: int | None) -> None:
    if word == "u":
        _take_unicode(reader, number or 0)
        return
    starred, reader.starred = reader.starred, False
    if reader.to_skip:
        reader.to_skip -= 1
    elif word in rtf_words.TEXTS:
        reader.emit(rtf_words.TEXTS[word])
    elif word == "fonttbl" or (word in rtf_words.KEPT_DESTINATIONS and reader.outer):
        _enter(reader, word)
    elif rtf_words.SKIPPED_DESTINATIONS.fullmatch(word) or (starred and word not in rtf_words.SHOWN):
        _enter(reader, None)
    else:
        _take_setting(reader, word, number)


def _enter(reader: _Reader, part: str | None) -> None:
    """Switch to a destination, unless within one that is skipped."""
    reader.flush()
    if part == "footnote" and reader.state.part == "text":
        reader.pieces.setdefault("footnote", []).append("\n")
    if reader.state.part is not None:
        reader.state = replace(reader.state, part=part)


def _take_unicode(reader: _Reader, number: int) -> None:
    if reader.raw:
        reader.flush()
    reader.units.append(number & 0xFFFF)
    reader.to_skip = reader.state.fallback_length


def _take_setting(reader: _Reader, word: str, number: int | None) -> None:
    """Apply a control word that changes the state."""
    reader.flush()
    if word == "ansicpg" and number is not None:
        reader.page = rtf_pages.known(f"cp{number}") or reader.page
        reader.state = replace(reader.state, page=reader.page)
    elif word in rtf_pages.BY_WORD:
        reader.page = rtf_pages.BY_WORD[word]
        reader.state = replace(reader.state, page=reader.page)
    elif word == "uc" and number is not None:
        reader.state = replace(reader.state, fallback_length=max(0, min(number, 8)))
    elif word == "plain":
        reader.state = replace(reader.state, hidden=False)
    elif word in ("v", "deleted"):
        reader.state = replace(reader.state, hidden=number != 0)
    else:
        _take_font(reader, word, number)


def _take_font(reader: _Reader, word: str, number: int | None) -> None:
    if number is None:
        return
    if word == "f" and reader.state.part == "fonttbl":
        reader.font = number
    elif word == "f":
        reader.state = replace(reader.state, page=reader.fonts.get(number, reader.page))
    elif reader.state.part == "fonttbl" and (page := rtf_pages.of_font(word, number)):
        reader.fonts[reader.font] = page
