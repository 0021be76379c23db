"""What every test starts from: no trace of this computer's own library or settings."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from reader.core.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

# The same examples on every run, so that a check fails for what was changed and for nothing else; with
# --hypothesis-profile=exploring new ones are tried each time. No deadline: a check may share its machine.
settings.register_profile("exploring", deadline=None)
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def _isolated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("WARRAQ_LIBRARY", str(tmp_path / "library.db"))
    monkeypatch.setenv("WARRAQ_SETTINGS", str(tmp_path / "settings.json"))


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def library(library_path: Path) -> Iterator[Library]:
    with Library.open(library_path) as opened:
        yield opened


@pytest.fixture
def read_only(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Forbids writing to a file or folder from now on; stands in for permissions, which do not bind root."""
    allowed = os.access

    def forbid(guarded: Path) -> None:
        def access(path: Path, mode: int) -> bool:
            return allowed(path, mode) and not (mode & os.W_OK and os.fspath(path) == str(guarded))

        monkeypatch.setattr(os, "access", access)

    return forbid
