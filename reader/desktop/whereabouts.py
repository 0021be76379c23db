"""Where a desktop looks for menu entries, and how it starts this program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader import paths


def user_data_home() -> Path:
    """The folder of menu entries and icons, after the XDG Base Directory Specification."""
    return _home("XDG_DATA_HOME", ".local/share")


def user_config_home() -> Path:
    """The folder of preferences, with `mimeapps.list`."""
    return _home("XDG_CONFIG_HOME", ".config")


def installed_command() -> tuple[str, ...]:
    """The command that starts this program: its console script, else interpreter and module."""
    for script in (Path(sys.argv[0]).absolute(), Path(sys.executable).with_name(paths.APP_NAME)):
        if script.name == paths.APP_NAME and script.is_file() and os.access(script, os.X_OK):
            return (str(script),)
    return (sys.executable, "-m", "reader")


def _home(variable: str, usual: str) -> Path:
    named = Path(os.environ.get(variable, ""))
    return named if named.is_absolute() else Path.home() / usual
