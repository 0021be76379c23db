"""The processor time of another process: on a busy computer the clock says little of how much was done."""

from __future__ import annotations

import os
from pathlib import Path

_FIELDS_BEFORE = 11  # of `stat`, between the name in brackets and the times
_STARVED = 10  # times as long by the clock, where other programs leave little of the processor


def processor_seconds(process: int | None) -> float | None:
    """Seconds so far; `None` if the system does not tell (only Linux does)."""
    try:
        _, _, fields = (
            Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")
        )
        user, system = fields.split()[_FIELDS_BEFORE : _FIELDS_BEFORE + 2]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError):
        return None


class Stopwatch:
    """What a process has spent since this was made."""

    def __init__(self, process: int | None) -> None:
        self._process = process
        self._before = processor_seconds(process)

    def is_over(self, limit: float, waited: float) -> bool:
        """Whether `limit` seconds of the processor were spent in `waited` seconds by the clock."""
        if waited < limit:
            return False
        now = processor_seconds(self._process)
        if now is None or self._before is None:
            return True
        return now - self._before >= limit or waited >= _STARVED * limit
