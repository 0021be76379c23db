"""Install the menu entry, the icons and the file types, and remove them."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from reader import paths
from reader.core.formats import MIME_TYPES
from reader.desktop import files
from reader.desktop.entry import entry_for
from reader.desktop.mime_apps import MimeApps
from reader.desktop.whereabouts import user_config_home

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

APP_ID = "io.github.warraq.Warraq"
ENTRY_ID = f"{APP_ID}.desktop"
PNG_SIZES = (48, 128, 256)  # pixels, for desktops that draw no SVG


def install_desktop(
    command: Sequence[str], data_home: Path, config_home: Path | None = None
) -> tuple[Path, ...]:
    """Add the program to the menu and to the programs of its file types; return the files written.

    A double-click opens it if no other program was chosen for the type; see `make_default`. Installing again
    replaces what was there. Raises `DesktopUnwritable`.
    """
    entry = entry_for(_template(), command, MIME_TYPES)
    contents = {_entry_file(data_home): entry.encode()}
    contents |= {file: source.read_bytes() for file, source in _icons(data_home).items()}
    apps, list_file = _mime_apps(config_home)
    apps.offer(ENTRY_ID, MIME_TYPES)
    contents[list_file] = str(apps).encode(errors="surrogateescape")
    for file, data in contents.items():
        files.write(file, data)
    _refresh_caches(data_home)
    return tuple(contents)


def make_default(config_home: Path | None = None) -> Path:
    """Make it the program that opens our file types; return the file written. Raises `DesktopUnwritable`."""
    apps, list_file = _mime_apps(config_home)
    apps.prefer(ENTRY_ID, MIME_TYPES)
    files.write(list_file, str(apps).encode(errors="surrogateescape"))
    return list_file


def remove_desktop(data_home: Path, config_home: Path | None = None) -> tuple[Path, ...]:
    """Remove all that `install_desktop` and `make_default` wrote; return the files removed or changed.

    Raises `DesktopUnwritable`.
    """
    gone = [file for file in (_entry_file(data_home), *_icons(data_home)) if files.remove(file)]
    _refresh_caches(data_home)
    _remove_lone_cache(data_home / "applications")
    for file in gone:
        files.prune(file.parent, data_home)
    return (*gone, *_forget_associations(config_home))


def _forget_associations(config_home: Path | None) -> tuple[Path, ...]:
    apps, list_file = _mime_apps(config_home)
    before = str(apps)
    apps.forget(ENTRY_ID)
    if str(apps) == before:
        return ()
    if str(apps):
        files.write(list_file, str(apps).encode(errors="surrogateescape"))
    else:
        files.remove(list_file)
    return (list_file,)


def _template() -> str:
    return (paths.resources() / "desktop" / ENTRY_ID).read_text(encoding="utf-8")


def _entry_file(data_home: Path) -> Path:
    return data_home / "applications" / ENTRY_ID


def _icons(data_home: Path) -> dict[Path, Path]:
    """The targets of the icons, in the theme that all desktops fall back to, and their sources."""
    theme = data_home / "icons" / "hicolor"
    drawn = paths.resources() / "desktop" / "icons"
    return {theme / "scalable/apps" / f"{APP_ID}.svg": paths.resources() / "icons" / "warraq.svg"} | {
        theme / f"{size}x{size}" / "apps" / f"{APP_ID}.png": drawn / f"warraq-{size}.png"
        for size in PNG_SIZES
    }


def _mime_apps(config_home: Path | None) -> tuple[MimeApps, Path]:
    file = (config_home or user_config_home()) / "mimeapps.list"
    text = file.read_text(encoding="utf-8", errors="surrogateescape") if file.is_file() else ""
    return MimeApps(text), file


def _refresh_caches(data_home: Path) -> None:
    """Update the caches of desktops; those without the tools notice by themselves, a little later."""
    hicolor = data_home / "icons" / "hicolor"
    _run("update-desktop-database", "-q", str(data_home / "applications"))
    if (hicolor / "icon-theme.cache").is_file():
        _run("gtk-update-icon-cache", "-q", "-f", "-t", str(hicolor))


def _run(tool: str, *arguments: str) -> None:
    if program := shutil.which(tool):
        subprocess.run([program, *arguments], check=False, capture_output=True)  # noqa: S603


def _remove_lone_cache(applications: Path) -> None:
    """Remove the cache of menu entries with the last of them."""
    if not any(applications.glob("*.desktop")):
        files.remove(applications / "mimeinfo.cache")
