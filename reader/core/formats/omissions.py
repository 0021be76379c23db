"""Reports that a file was read only partly: format readers call `tell` anywhere, the caller of the reader
collects the messages with `listening` (a context variable, so safe in threads)."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from reader.core.texts import marked

if TYPE_CHECKING:
    from collections.abc import Iterator

REST = marked("Reasons", "في الملف أكثر ممّا يُقرأ من ملف واحد؛ قُرئ أوّله وتُرك باقيه.")
MEMBERS = marked("Reasons", "في الأرشيف ملفات لا تُقرأ؛ تُركت وقُرئ غيرها.")
BROKEN = marked("Reasons", "الملف مبتور أو فيه خلل؛ قُرئ السليم منه.")

_told: ContextVar[list[str]] = ContextVar("left out of the file being read")


def tell(what: str) -> None:
    """Report that part of the current file is not read: `REST`, `MEMBERS` or `BROKEN`."""
    heard = _told.get(None)
    if heard is not None:
        heard.append(what)


@contextmanager
def listening() -> Iterator[list[str]]:
    """Collect the reports made while a file is read."""
    heard: list[str] = []
    before = _told.set(heard)
    try:
        yield heard
    finally:
        _told.reset(before)
