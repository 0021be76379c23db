"""Limits the memory of a reading process, so that one file cannot exhaust the computer's.

The operating system enforces the limit, so it applies to every format, those parsed by C libraries included.
"""

from __future__ import annotations

from pathlib import Path

_PAGES_OF_DATA = 5  # the field of `statm`


def limit_memory(more: int) -> None:
    """Let this process allocate at most `more` bytes from now on; beyond, Python raises `MemoryError`.

    Without effect where the system has no such limit (only Linux has).
    """
    data_size = _data_size()
    if data_size is None:
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = data_size + more
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if most < 0 else min(wanted, most), most))


def _data_size() -> int | None:
    """The bytes of data this process has allocated; `None` if the system does not tell."""
    try:
        import resource

        fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    except (ImportError, OSError):
        return None
    return int(fields[_PAGES_OF_DATA]) * resource.getpagesize()
