"""Lets parts of PySide that no start needs wait until they are used.

PySide carries Python sources for its error messages, signatures and `.pyi` files, compiles and runs them all
when it is imported, every time anew: a tenth of the start of this window. Some of them are held back here;
a name that is asked of one makes it then, just as it would have been.
"""

from __future__ import annotations

import builtins
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER = "shibokensupport/signature/"
_PARTS = ("parser", "layout", "lib/enum_sig", "lib/pyi_generator")
LATE = frozenset(f"{_FOLDER}{name}.py" for name in _PARTS)
_STAND_IN = f"""
def __getattr__(name, own=globals()):
    from {__name__} import supplied
    return supplied(own, name)
"""
_sources: dict[str, Any] = {}
_compile = compile


@contextmanager
def held_back() -> Iterator[None]:
    """While PySide is imported for the first time, those parts stand empty."""

    def compiled(source: Any, filename: Any, mode: str, *rest: Any, **more: Any) -> Any:
        if filename in LATE:
            _sources[filename] = source
            return _compile(_STAND_IN, filename, mode)
        return _compile(source, filename, mode, *rest, **more)

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = _compile


def supplied(module: dict[str, Any], name: str) -> object:
    """A name of a part, which is made now; what Python asks of every module makes none."""
    if name.startswith("__") and name != "__all__":
        raise AttributeError(name)
    filename = module["__file__"]
    source = _sources.pop(filename, None)
    if source is not None:
        del module["__getattr__"]
        exec(_compile(source, filename, "exec"), module)  # noqa: S102 as PySide does
    if name not in module:
        raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}", name=name)
    return module[name]
