"""A second start, without Qt: hand its files to the window that is open on the same library.

The window listens on a local socket named after the user and the library. A second start needs one `connect`,
a first start only a look whether the socket exists. A message and its answer are one line of JSON each.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ANSWER_SECONDS = 3.0
ACTIVATION_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
LONGEST_FOLDER = 75  # bytes; the path of a socket must be under 104 on some systems


def server_name(library: Path) -> str | None:
    """The socket of the window on this library: a path, or the name of a pipe on Windows.

    `None` if no folder belongs to this user alone: then every start opens a window.
    """
    from zlib import crc32

    key = f"warraq-{_user()}-{crc32(os.fsencode(library.resolve())):08x}"
    if sys.platform == "win32":
        return key
    folder = _folder()
    return str(folder / key) if folder is not None else None


def hand_over(library: Path, files: Sequence[str | Path]) -> bool:
    """Give the files to the window open on this library and raise it.

    `False` if no window answers: then this start should open one. Paths may be relative to the current
    folder.
    """
    name = server_name(library)
    if name is None or (sys.platform != "win32" and not os.path.lexists(name)):
        return False
    import json

    message = {
        "library": str(library.resolve()),
        "files": [str(Path(file).absolute()) for file in files],
        "token": next((os.environ[each] for each in ACTIVATION_TOKENS if os.environ.get(each)), ""),
    }
    return _ask(name, json.dumps(message).encode() + b"\n") == b"ok\n"


def anyone_listens(name: str) -> bool:
    """Whether a live window is behind the name, not a socket file left by a dead one."""
    if sys.platform == "win32":
        return Path(rf"\\.\pipe\{name}").exists()
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(ANSWER_SECONDS)
        return line.connect_ex(name) == 0


def taken(name: str) -> IO[bytes] | None:
    """Acquire the right to listen, until the file is closed or the program ends; `None` if another has it."""
    if sys.platform == "win32":
        return Path(os.devnull).open("wb")  # a pipe has one owner anyway
    import fcntl

    lock = Path(f"{name}.lock").open("wb")  # noqa: SIM115 held for as long as the window listens
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        return None
    return lock


def _user() -> str:
    return str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")


def _folder() -> Path | None:
    """The session's runtime folder, or a temporary folder that only this user can open."""
    given = os.environ.get("XDG_RUNTIME_DIR")
    if given and _is_short(given) and Path(given).is_dir():
        return Path(given)
    passing = os.environ.get("TMPDIR") or "/tmp"  # noqa: S108 owner and mode are looked at below
    folder = Path(passing if _is_short(passing) else "/tmp") / f"warraq-{_user()}"  # noqa: S108
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return None
    private = stat.S_ISDIR(found.st_mode) and not found.st_mode & 0o077 and str(found.st_uid) == _user()
    return folder if private else None


def _ask(name: str, message: bytes) -> bytes:
    """Send one line and return the line that answers; empty if nobody does."""
    return _ask_pipe(name, message) if sys.platform == "win32" else _ask_socket(name, message)


def _ask_socket(name: str, message: bytes) -> bytes:
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(ANSWER_SECONDS)
        try:
            line.connect(name)
            line.sendall(message)
            return line.makefile("rb").readline(16)
        except OSError:
            return b""


def _ask_pipe(name: str, message: bytes) -> bytes:
    try:
        with Path(rf"\\.\pipe\{name}").open("r+b", buffering=0) as pipe:
            pipe.write(message)
            return pipe.readline(16)
    except OSError:
        return b""


def _is_short(folder: str) -> bool:
    return len(os.fsencode(folder)) <= LONGEST_FOLDER
