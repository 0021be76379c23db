"""What is built carries the data files: the sdist, the wheel made from it, and an editable install."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEEDED = (
    "desktop/io.github.warraq.Warraq.desktop",
    "desktop/icons/warraq-128.png",
    "fonts/Amiri-Regular.ttf",
    "fonts/OFL-Amiri.txt",
    "icons/search.svg",
    "icons/warraq.svg",
    "samples/01-library.txt",
    "themes/light.toml",
    "themes/window.qss",
)
ASK = "from reader.paths import resources; print(resources())"


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A folder with the sdist and the wheel built from that sdist, made without a network."""
    folder: Path = tmp_path_factory.mktemp("built")
    _python("-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT))
    return folder


def _python(*arguments: str, cwd: Path | None = None) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONWARNINGS": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def _resources_seen_from(site: Path, tmp_path: Path) -> Path:
    """The data folder of what is installed in `site`, asked of a Python that knows no other packages."""
    return Path(_python("-S", "-c", f"import site; site.addsitedir({str(site)!r}); {ASK}", cwd=tmp_path))


def _names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_made_from_the_sdist_carries_the_data(built):
    (wheel,) = built.glob("*.whl")
    names = _names(wheel)
    assert {f"reader/resources/{name}" for name in NEEDED} <= names
    assert {"reader/__main__.py", "reader/app.py", "reader/py.typed"} <= names
    assert {name.split("/")[0] for name in names} == {"reader", "warraq-0.1.0.dist-info"}
    assert not [name for name in names if name.endswith((".sh", ".pyc"))]


def test_the_licences_go_with_the_wheel(built):
    (wheel,) = built.glob("*.whl")
    licences = {name.split("/licenses/")[1] for name in _names(wheel) if "/licenses/" in name}
    assert licences == {
        "LICENSE",
        "resources/fonts/OFL-Amiri.txt",
        "resources/fonts/OFL-Vazirmatn.txt",
        "resources/icons/LICENSE",
    }


def test_the_sdist_is_a_whole_checkout(built):
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {f"resources/{name}" for name in NEEDED} <= names
    assert {"resources/launch.sh", "resources/setup.sh", "resources/system.sh", "tests/run.sh"} <= names
    assert {"pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "reader/paths.py"} <= names


def test_an_installed_wheel_finds_its_data(built, tmp_path):
    (wheel,) = built.glob("*.whl")
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    found = _resources_seen_from(site, tmp_path)
    assert found == site / "reader" / "resources"
    assert [name for name in NEEDED if not (found / name).is_file()] == []


def test_an_editable_install_finds_the_checkouts_data(tmp_path):
    _python("-c", f"import hatchling.build as b; b.build_editable({str(tmp_path)!r})", cwd=ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    assert _resources_seen_from(site, tmp_path) == ROOT / "resources"


def test_the_console_script_is_declared(built):
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        entry_points = archive.read("warraq-0.1.0.dist-info/entry_points.txt").decode()
    assert "warraq = reader.__main__:main" in entry_points
