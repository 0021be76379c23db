"""The values of the program: one door, whose parts are loaded when they are asked for."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from reader.core import models

PARTS = sorted(Path(models.__file__).parent.glob("[a-z]*.py"))


def names_made_in(part: Path) -> set[str]:
    made = set()
    for node in ast.parse(part.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            made.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            made |= {target.id for target in targets if isinstance(target, ast.Name)}
    return made


def test_the_door_names_every_part() -> None:
    assert [part.stem for part in PARTS] == sorted(models._PARTS)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_the_door_knows_all_a_part_makes(part: Path) -> None:
    assert set(models._PARTS[part.stem]) == names_made_in(part)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_every_name_is_given_out(part: Path) -> None:
    for name in models._PARTS[part.stem]:
        assert getattr(models, name) is getattr(models, name)


def test_a_name_that_is_not_there_is_missing_as_from_any_module() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        getattr(models, "Nothing")  # noqa: B009 the checker of types knows as well that it is not there


def test_only_the_part_that_is_asked_for_is_loaded() -> None:
    code = (
        "import sys\nfrom reader.core.models import Mark\n"
        "print(*(name.rpartition('.')[2] for name in sys.modules if name.startswith('reader.core.models.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["marks"]


def test_a_window_starts_without_the_values_of_searches_and_imports() -> None:
    code = "import sys\nimport reader.app\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    later = {f"{models.__name__}.{part}" for part in ("searches", "imports", "files", "safety")}
    assert not later & set(done.stdout.split())
