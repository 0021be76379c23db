"""The arrows of the house: who may import whom, proved from the source and from a running interpreter."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import reader

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(reader.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))

_VALUES = ("reader.core.models", "reader.core.errors", "reader.core.texts")
_STORES = ("reader.core.library", "reader.core.formats")
_USE_CASES = (
    "reader.core.importing",
    "reader.core.rendering",
    "reader.core.exporting",
    "reader.core.citation",
)

# room → what it may import of ours, itself apart; the most particular room counts
ARROWS: dict[str, tuple[str, ...]] = {
    "reader": (),
    "reader.__main__": ("reader.cli", "reader.app", "reader.arguments", "reader.paths", "reader.ui.starting"),
    "reader.app": ("reader.ui", "reader.core", "reader.paths", "reader.arguments"),
    "reader.cli": ("reader.core", "reader.paths", "reader.arguments", "reader.desktop", "reader"),
    "reader.desktop": ("reader.paths", "reader.core.formats", *_VALUES),
    "reader.paths": (),
    "reader.arguments": (),
    "reader.ui": (
        *("reader.paths", "reader.core.settings", "reader.core.wording", "reader.core.english_wording"),
        *("reader", "reader.core.arabic", *_USE_CASES, *_STORES, *_VALUES),
    ),
    "reader.core": (),
    "reader.core.models": (),
    "reader.core.errors": ("reader.core.texts",),
    "reader.core.texts": (),
    "reader.core.settings": ("reader.core.errors", "reader.core.texts"),
    "reader.core.arabic": _VALUES,
    "reader.core.arabic.keywords.weights": ("reader.paths",),
    "reader.core.formats": ("reader.core.arabic", *_VALUES),
    "reader.core.library": ("reader.core.arabic", *_VALUES),
    "reader.core.wording": ("reader.core.arabic", *_VALUES),
    "reader.core.english_wording": ("reader.core.wording", "reader.core.arabic"),
    "reader.core.importing": (*_STORES, *_VALUES),
    "reader.core.rendering": ("reader.core.wording", "reader.core.arabic", *_VALUES),
    "reader.core.citation": ("reader.core.wording", *_VALUES),
    "reader.core.exporting": ("reader.core.library", "reader.core.wording", "reader.core.arabic", *_VALUES),
}
# rooms of the window that must not know each other
UI_SIBLINGS = ("reader.ui.sidebar", "reader.ui.article_view", "reader.ui.dialogs", "reader.ui.widgets")
UI_MAY_USE = {"reader.ui.widgets"}

# rooms of the store, each above those it may use; the door, `library.library`, knows them all
LIBRARY = "reader.core.library"
LIBRARY_ROOMS: dict[str, tuple[str, ...]] = {
    "schema": (),
    "storage": ("schema",),
    "index": ("schema", "storage"),
    "queries": ("storage", "index"),
    "shelves": ("storage", "index", "queries"),
    "searching": ("storage", "index", "queries", "shelves"),
    "marks": ("storage",),
    "intake": ("schema", "storage", "index", "shelves"),
    "names": ("storage", "index", "queries", "intake"),
    "roundtrip": ("storage", "marks", "intake", "names"),
    "safety": ("storage", "index"),
}

# rooms of the formats: `text` knows no format, and the readers of formats stand upon all of them
FORMATS = "reader.core.formats"
FORMAT_ROOMS: dict[str, tuple[str, ...]] = {
    "text": (),
    "html": ("text", "omissions"),
    "records": ("text", "html", "omissions", "long_bodies"),
    "pdf": ("text", "omissions"),
}

# what is longer than a file or a function should be; the lists may only become shorter
MAX_LINES, MAX_LINES_OF_A_FUNCTION, MAX_PARAMETERS = 200, 25, 6
TABLES = {
    "core/arabic/stemming/plurals.py",
    "core/arabic/stemming/rules.py",
    "core/errors.py",
    "core/formats/registry.py",
    "core/library/schema/migrations.py",
}
LONG_FILES: set[str] = {"core/library/library.py"}
LONG_FUNCTIONS: set[str] = set()
WIDE_FUNCTIONS: set[str] = set()

HOMES = {
    "PySide6": ("reader.ui", "reader.app"),
    "sqlite_utils": ("reader.core.library",),
    "sqlite3": ("reader.core.library",),
    "arabic_reshaper": ("reader.core.arabic.visual",),
    "bidi": ("reader.core.arabic.visual", "reader.core.arabic.bidi_runs"),
    "reportlab": ("reader.core.exporting",),
    "uharfbuzz": ("reader.core.exporting",),
    "hijridate": ("reader.core.arabic",),
    "selectolax": ("reader.core.formats",),
    "pdfminer": ("reader.core.formats.pdf",),
}


def module_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module is not None
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (
                name if is_module(PACKAGE.parent / name.replace(".", "/")) else node.module for name in inner
            )


def is_module(path: Path) -> bool:
    return path.is_dir() or path.with_suffix(".py").exists()


def within(module: str, room: str) -> bool:
    return module == room or module.startswith(room + ".")


def room_of(module: str) -> str:
    return max((room for room in ARROWS if within(module, room)), key=len)


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_arrows_point_one_way(path: Path) -> None:
    module = module_of(path)
    room = room_of(module)
    for imported in imports_of(path):
        if not within(imported, "reader") or (within(imported, room) and room != "reader"):
            continue
        allowed = ARROWS[room]
        assert any(
            within(imported, target) if target != "reader" else imported == "reader" for target in allowed
        ), f"{module} imports {imported}"


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_rooms_of_the_window_do_not_know_each_other(path: Path) -> None:
    module = module_of(path)
    room = next((room for room in UI_SIBLINGS if within(module, room)), None)
    others = [other for other in UI_SIBLINGS if other != room and other not in UI_MAY_USE]
    if room is not None:
        assert not [name for name in imports_of(path) if any(within(name, other) for other in others)]


@pytest.mark.parametrize("path", sorted((PACKAGE / "core/library").glob("*/*.py")), ids=module_of)
def test_rooms_of_the_store_stand_upon_each_other(path: Path) -> None:
    assert rooms_imported(path, LIBRARY) <= {path.parent.name, *LIBRARY_ROOMS[path.parent.name]}


@pytest.mark.parametrize("path", sorted((PACKAGE / "core/formats").glob("*/*.py")), ids=module_of)
def test_rooms_of_the_formats_stand_upon_each_other(path: Path) -> None:
    assert rooms_imported(path, FORMATS) <= {path.parent.name, *FORMAT_ROOMS[path.parent.name]}


def rooms_imported(path: Path, house: str) -> set[str]:
    """The rooms and modules of the house that a file imports."""
    inside = (imported for imported in imports_of(path) if within(imported, house))
    return {imported.removeprefix(house + ".").split(".")[0] for imported in inside}


@pytest.mark.parametrize("path", SOURCES, ids=module_of)
def test_third_parties_have_one_home(path: Path) -> None:
    module = module_of(path)
    for imported in imports_of(path):
        homes = HOMES.get(imported.split(".")[0])
        if homes is not None:
            assert any(within(module, home) for home in homes), f"{module} imports {imported}"


def room_of_the_house(module: str) -> str:
    """A package, or a module that stands beside packages."""
    parts = module.split(".")
    depth = {"reader.ui": 3, "reader.core": 3}.get(".".join(parts[:2]), 2)
    return ".".join(parts[:depth])


def test_no_rooms_need_each_other() -> None:
    """Not even for types: what both need has a room below them."""
    needs: dict[str, set[str]] = {}
    for path in SOURCES:
        room = room_of_the_house(module_of(path))
        others = {room_of_the_house(name) for name in imports_of(path) if within(name, "reader")}
        needs.setdefault(room, set()).update(others - {room, "reader", "reader.ui", "reader.core"})
    assert list(TopologicalSorter(needs).static_order())


def own_path(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_files_have_one_reason_to_be() -> None:
    long = {own_path(path) for path in SOURCES if len(path.read_text("utf-8").splitlines()) > MAX_LINES}
    assert long - TABLES == LONG_FILES


def functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{own_path(path)}:{node.name}", node


def test_functions_are_short() -> None:
    long = {
        name
        for name, node in functions()
        if (node.end_lineno or 0) - node.lineno + 1 > MAX_LINES_OF_A_FUNCTION
    }
    assert long == LONG_FUNCTIONS


def test_functions_ask_for_little() -> None:
    wide = {
        name
        for name, node in functions()
        if len([each for each in (*node.args.args, *node.args.kwonlyargs) if each.arg not in ("self", "cls")])
        > MAX_PARAMETERS
    }
    assert wide == WIDE_FUNCTIONS


def modules_after(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stdout.split()}


def test_core_runs_without_qt() -> None:
    names = [module_of(path) for path in SOURCES if within(module_of(path), "reader.core")]
    loaded = modules_after("\n".join(f"import {name}" for name in names))
    assert "reader" in loaded
    assert "PySide6" not in loaded


def test_opening_the_window_loads_nothing_heavy() -> None:
    ours = modules_after("import reader.app") - modules_after("from PySide6 import QtWidgets")
    assert "reader" in ours
    heavy = {
        "sqlite_utils",
        "json",
        "multiprocessing",
        "hijridate",
        "selectolax",
        "arabic_reshaper",
        "bidi",
        "email",
        "hashlib",
        "reportlab",
        "uharfbuzz",
    }
    assert not ours & heavy


def test_resources_hold_no_code() -> None:
    assert not list((PACKAGE.parent / "resources").rglob("*.py"))


def test_questions_of_the_store_number_no_parameter():
    """Python 3.14 refuses `?1` with a sequence (https://docs.python.org/3.14/library/sqlite3.html), and 3.12
    warns of it."""
    numbered = [
        f"{path.name}:{node.lineno}"
        for path in (PACKAGE / "core" / "library").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.search(r"\b(?:SELECT|UPDATE|DELETE|INSERT|WHERE|VALUES|BETWEEN|LIMIT)\b", node.value)
        and re.search(r"\?\d", node.value)
    ]
    assert numbered == []
