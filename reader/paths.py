"""Paths of the program's files."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

APP_NAME = "warraq"


@cache
def resources() -> Path:
    """The folder of data files: beside the package in a checkout, inside it once installed."""
    package = Path(__file__).parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def library_file(given: str | os.PathLike[str] | None = None) -> Path:
    """The library to open: the one given, else `WARRAQ_LIBRARY`, else the one in the user's data folder."""
    named = given or os.environ.get("WARRAQ_LIBRARY")
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False) / "library.db"


def settings_file() -> Path:
    """The file of preferences: `WARRAQ_SETTINGS` if it is set, else the one in the user's config folder."""
    named = os.environ.get("WARRAQ_SETTINGS")
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_config_path

    return user_config_path(APP_NAME, appauthor=False) / "settings.json"
