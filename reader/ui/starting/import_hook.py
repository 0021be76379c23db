"""Frees the imports of the program from the look PySide takes at each."""

from __future__ import annotations

import builtins


def remove_import_hook() -> None:
    """PySide reads the source of every module that is imported after it, to see whether that wants methods in
    `snake_case` (https://doc.qt.io/qtforpython-6/considerations.html#features). None of ours does, and
    reading them all costs a start 40 ms. Nothing is done where PySide hooks no imports."""
    import PySide6.QtCore  # noqa: F401 this is what sets the hook

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
