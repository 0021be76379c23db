"""Standard output and standard error.

Rule: standard output carries what was asked for, standard error what went wrong. Both are UTF-8 whatever the
locale; a lone surrogate (in a file name) is written as an escape, as in JSON.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal, Self, TextIO

from reader.cli.isolates import isolated
from reader.cli.layout import Layout, Page, Plain
from reader.cli.ordering import ESCAPES, Emphasis, OrderedByTerminal, OrderedByUs
from reader.cli.terminals import orders_arabic_itself
from reader.core.errors import OutputNotTaken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from reader.core.errors import ReaderError

Shape = Literal["auto", "always", "never"]


class Console:
    """Standard output and standard error, with a layout for terminals or for pipes."""

    def __init__(self, shape: Shape) -> None:
        self._out = _Sheet(_utf_8(sys.stdout), shape)
        self._err = _Sheet(_utf_8(sys.stderr), shape)
        self.is_terminal = self._out.is_terminal

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._out.close()
            self._err.close()

    @property
    def page(self) -> Layout:
        """The layout that makes the lines for `write`."""
        return self._out.layout

    def write(self, lines: Iterator[str]) -> None:
        """Write lines of the layout to standard output."""
        self._out.write(lines)

    def message(self, text: str) -> None:
        """Write a sentence to standard output."""
        self._out.write(self._out.layout.message(text))

    def json(self, value: Any) -> None:
        """Write a value to standard output as one line of JSON, and flush."""
        import json

        self._out.plain(json.dumps(value, ensure_ascii=False))

    def json_list(self, values: Iterator[Any]) -> None:
        """Write values to standard output as a JSON list, one to a line, each as it comes."""
        import json

        before = "["
        for value in values:
            self._out.part(before + json.dumps(value, ensure_ascii=False))
            before = ",\n"
        self._out.plain("]" if before != "[" else "[]")

    def raw(self, data: bytes) -> None:
        """Write bytes to standard output unchanged."""
        self._out.raw(data)

    def problem(self, error: ReaderError) -> None:
        """Write the sentence of an error to standard error."""
        self.complain(error.template.format(subject=isolated(error.subject)))

    def complain(self, sentence: str) -> None:
        """Write a sentence about a problem to standard error."""
        self._err.write(self._err.layout.message(sentence))

    def progress(self, text: str) -> None:
        """Show progress on standard error, over the former text; only if that is a terminal."""
        self._err.overwrite(text)


class _Sheet:
    """One stream with its layout, whose escape sequences open and close it on a terminal."""

    def __init__(self, stream: TextIO, shape: Shape) -> None:
        self._stream = stream
        self._opened = False
        self._overwritten = False
        self.is_terminal = stream.isatty()
        self.layout = _layout(shape, is_terminal=self.is_terminal)

    def write(self, lines: Iterator[str]) -> None:
        self.overwrite("")
        written = (f"{line}\n" for line in lines)
        with _taken():
            self._open()
            self._stream.writelines(written)
            self._stream.flush()

    def part(self, text: str) -> None:
        with _taken():
            self._stream.write(text)

    def plain(self, line: str) -> None:
        with _taken():
            self._stream.write(f"{line}\n")
            self._stream.flush()

    def raw(self, data: bytes) -> None:
        with _taken():
            self._stream.flush()
            binary = getattr(self._stream, "buffer", None)
            binary.write(data) if binary else self._stream.write(data.decode(errors="replace"))
            self._stream.flush()

    def overwrite(self, text: str) -> None:
        if self.is_terminal and (text or self._overwritten):
            self._open()
            self._stream.write("\r\x1b[K" + "".join(self.layout.message(text)) if text else "\r\x1b[K")
            self._stream.flush()
            self._overwritten = bool(text)

    def close(self) -> None:
        if self._opened:
            self.overwrite("")
        with _taken():
            self._stream.write(self.layout.closing if self._opened else "")
            self._stream.flush()

    def _open(self) -> None:
        if not self._opened:
            self._stream.write(self.layout.opening)
        self._opened = True


@contextmanager
def _taken() -> Iterator[None]:
    """Raise `OutputNotTaken` for errors of writing, but let `BrokenPipeError` (the reader quit) pass."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputNotTaken from error


def _layout(shape: Shape, *, is_terminal: bool) -> Layout:
    if not is_terminal and shape != "always":
        return Plain()
    emphasis = ESCAPES if is_terminal and os.environ.get("TERM") != "dumb" else Emphasis()
    shaped = shape == "always" or (shape == "auto" and not orders_arabic_itself(os.environ))
    ordering = OrderedByUs(emphasis) if shaped else OrderedByTerminal(emphasis)
    return Page(ordering, emphasis, _width())


def _width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size().columns


def _utf_8(stream: TextIO | None) -> TextIO:
    """The stream as UTF-8; a stand-in if the program was started without one."""
    if stream is None:
        return io.StringIO()
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream
