"""The processor time of another process; on a busy computer, elapsed time says little about its work."""

from __future__ import annotations

import os
from pathlib import Path

_FIELDS_BEFORE = 11  # of `stat`, between the name in brackets and the times
_STARVED = 10  # elapsed time over processor time, if other programs leave little of the processor


def processor_seconds(process: int | None) -> float | None:
    """Seconds so far; `None` if the system does not tell (only Linux does) or the process has gone."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
        _, _, fields = status.rpartition(")")
        user, system = fields.split()[_FIELDS_BEFORE : _FIELDS_BEFORE + 2]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError):
        return None


class Stopwatch:
    """Measures the processor time of a process since the stopwatch was created."""

    def __init__(self, process: int | None) -> None:
        self._process = process
        self._before = processor_seconds(process)

    def is_over(self, limit: float, waited: float) -> bool:
        """Whether the process used `limit` seconds of the processor; `waited` are the seconds elapsed."""
        if waited < limit:
            return False
        now = processor_seconds(self._process)
        if now is None or self._before is None:
            return True
        return now - self._before >= limit or waited >= _STARVED * limit
