"""Reports that a file was read only partly: format readers call `report` anywhere, the caller of the reader
collects the messages with `collecting` (a context variable, so safe in threads)."""

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

_reports: ContextVar[list[str]] = ContextVar("left out of the file being read")


def report(omission: str) -> None:
    """Report that part of the current file is not read: `REST`, `MEMBERS` or `BROKEN`."""
    reports = _reports.get(None)
    if reports is not None:
        reports.append(omission)


@contextmanager
def collecting() -> Iterator[list[str]]:
    """Collect the reports made while a file is read."""
    reports: list[str] = []
    token = _reports.set(reports)
    try:
        yield reports
    finally:
        _reports.reset(token)
