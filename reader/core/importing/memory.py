"""The memory that a reading process may take, so that a file cannot fill the computer's.

The limit is the system's own, so it holds for every format, those read by libraries in C among them.
"""

from __future__ import annotations

from pathlib import Path

_PAGES_OF_DATA = 5  # the field of `statm`


def keep_to(room: int) -> None:
    """This process may take so many bytes more, until it ends; then asking for memory raises `MemoryError`.
    Without effect where the system knows no such limit (only Linux does)."""
    held = _held()
    if held is None:
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = held + room
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if most < 0 else min(wanted, most), most))


def _held() -> int | None:
    """Bytes of data of this process."""
    try:
        import resource

        fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    except (ImportError, OSError):
        return None
    return int(fields[_PAGES_OF_DATA]) * resource.getpagesize()
