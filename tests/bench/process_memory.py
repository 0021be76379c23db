"""What a process and all that it began hold of the memory (Linux)."""

from __future__ import annotations

from pathlib import Path


def family(process: int) -> list[int]:
    """A process with those it began, those they began, and so on."""
    children = (int(each) for task in _tasks(process) for each in read(task / "children").split())
    return [process, *(member for child in children for member in family(child))]


def family_memory(process: int) -> float:
    """MB of a process and of all that it began, shared memory in shares."""
    return sum(map(memory, family(process))) / 1024


def memory(process: int) -> int:
    """In kB, shared memory in proportional shares; 0 where the process is gone."""
    lines = read(Path(f"/proc/{process}/smaps_rollup")).splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def read(file: Path) -> str:
    """A file of the system, empty where it has gone."""
    try:
        return file.read_text()
    except OSError:
        return ""


def _tasks(process: int) -> list[Path]:
    try:
        return list(Path(f"/proc/{process}/task").iterdir())
    except OSError:
        return []
