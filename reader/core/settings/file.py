"""Preferences and the window's state in one JSON file, written atomically.

A damaged file is renamed, never deleted; unknown keys are kept; a value outside its limits is replaced by the
default.
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, TypeVar

from reader.core.errors import SettingsDamaged, SettingsError, SettingsNotKept, SettingsUnreadable
from reader.core.settings.limits import usable
from reader.core.settings.values import Preset, Settings, WindowState

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was loaded. The values are valid even with a `problem`, which should be shown."""

    settings: Settings
    window: WindowState
    problem: SettingsError | None = None


def load(path: Path) -> Loaded:
    """Load the preferences and the window's state; what the file lacks has its default."""
    try:
        document = _read(path)
    except SettingsError as problem:
        return Loaded(Settings(), WindowState(), problem)
    return Loaded(_valid(Settings, document), _valid(WindowState, document))


def save(path: Path, value: Settings | WindowState) -> None:
    """Write one of the two into the file and leave the rest of it unchanged. Raises `SettingsNotKept`."""
    import json

    try:
        document = _read(path)
    except SettingsError:
        document = {}
    document[_SECTIONS[type(value)]] = {**_section(document, type(value)), **asdict(value)}
    try:
        _write(path.resolve(), json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        raise SettingsNotKept(path) from error


def _read(path: Path) -> dict[str, Any]:
    """The whole document; empty if there is no file."""
    import json

    try:
        document = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsUnreadable(path) from error
    except (ValueError, RecursionError) as error:
        raise _set_aside(path) from error
    if not isinstance(document, dict):
        raise _set_aside(path)
    return document


def _set_aside(path: Path) -> SettingsError:
    """Rename a damaged file to a free name; return the error that reports it."""
    names = (path.with_name(f"{path.name}.damaged{ending}") for ending in ("", *map(str, range(2, 1000))))
    aside = next(name for name in names if not name.exists())
    try:
        path.rename(aside)
    except OSError:
        return SettingsUnreadable(path)
    return SettingsDamaged(aside)


def _write(path: Path, text: str) -> None:
    """Write the file; the old one stays until the new one is completely on disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with new.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


T = TypeVar("T", Settings, WindowState)

_SECTIONS: dict[type, str] = {Settings: "settings", WindowState: "window"}


def _section(document: dict[str, Any], kind: type) -> dict[str, Any]:
    section = document.get(_SECTIONS[kind])
    return section if isinstance(section, dict) else {}


def _valid(kind: type[T], document: dict[str, Any]) -> T:
    """An instance with the valid values; the others have their defaults."""
    section = _section(document, kind)
    known = {field.name: section[field.name] for field in fields(kind) if field.name in section}
    valid = usable(known)
    if "presets" in valid:
        valid["presets"] = tuple(preset for entry in valid["presets"] if (preset := _preset(entry)))
    return kind(**valid)


def _preset(entry: object) -> Preset | None:
    """A preset from the document; `None` if it has no name."""
    if not isinstance(entry, dict):
        return None
    known = {field.name: entry[field.name] for field in fields(Preset) if field.name in entry}
    valid = usable(known)
    return Preset(**valid) if "name" in valid else None
