"""A guard against PySide6 6.12 on Python before 3.12, where nearly every call into Qt loses a reference.

There each `emit` takes one reference from `True` and each call that returns nothing takes one from `None`,
until the interpreter ends with "deallocating True or False". PySide6 6.11 does not, and Python 3.12 made
these objects immortal (PEP 683). Once for each process is enough, and again does no harm.
"""

from __future__ import annotations

import sys

_PLENTY = 1 << 40  # more than any session can lose


def keep_singletons_alive() -> None:
    """Give `None`, `True` and `False` more references than can be lost; nothing where none are."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    import PySide6

    if PySide6.__version_info__ >= (6, 12):
        _add_references(None, True, False)


def _add_references(*objects: object) -> None:
    import ctypes

    for each in objects:
        if sys.getrefcount(each) < _PLENTY:
            ctypes.c_ssize_t.from_address(id(each)).value += _PLENTY
