"""Bugs in the terminal: the traceback goes to a file, and one sentence names the file."""

from __future__ import annotations

import sys
from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_SAVED = "حدث خطأ غير متوقّع في ورّاق، وتفصيله محفوظ في {}."
_LOST = "حدث خطأ غير متوقّع في ورّاق، وتعذّر حفظ تفصيله: {}."


def tell_of_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Save the traceback and say where. For `sys.excepthook`."""
    from traceback import format_exception

    from reader.cli.console import Console
    from reader.cli.isolates import isolated

    details = "".join(format_exception(kind, error, trace))
    try:
        sentence = _SAVED.format(isolated(str(_save(details))))
    except OSError:
        sentence = _LOST.format(isolated(repr(error)))
    with Console("auto") as console:
        console.complain(sentence)


def _save(details: str) -> Path:
    """Write a report into the user's state folder. Raises `OSError`."""
    from datetime import datetime

    from platformdirs import user_state_path

    from reader import __version__
    from reader.paths import APP_NAME

    moment = datetime.now(UTC)
    path = user_state_path(APP_NAME, appauthor=False) / "reports" / f"{moment:%Y-%m-%dT%H-%M-%S.%f}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"warraq {__version__}, Python {sys.version}, {sys.platform}\n{details}", "utf-8")
    return path
