"""Removes PySide's import hook, which slows down imports."""

from __future__ import annotations

import builtins


def remove_import_hook() -> None:
    """Remove the hook that reads the source of every imported module.

    PySide looks there for a request for `snake_case` methods
    (https://doc.qt.io/qtforpython-6/considerations.html#features). Our modules have none, and reading them
    all costs a start 40 ms. Does nothing if there is no such hook.
    """
    import PySide6.QtCore  # noqa: F401 this is what sets the hook

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
