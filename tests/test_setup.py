"""The set-up that `launch.sh` and `run.sh` share, with stubs for the system and the network."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sysconfig
from pathlib import Path

import pytest

from reader import paths

SCRIPTS = ("launch.sh", "setup.sh", "system.sh")
SYSTEM = (paths.resources() / "system.sh").read_text("utf-8")
LIBRARIES = dict(re.findall(r"(\S+\.so[.\d]*)=([\w.+-]+)", SYSTEM))

WHEEL = Path(sysconfig.get_path("platlib")) / "PySide6"
EVERYWHERE = {
    f"lib{name}" for name in ("c.so.6", "dl.so.2", "gcc_s.so.1", "m.so.6", "pthread.so.0", "rt.so.1")
}
EVERYWHERE |= {"ld-linux-x86-64.so.2", "libresolv.so.2", "libstdc++.so.6", "libz.so.1", "libzstd.so.1"}
# Their packages come with the named ones.
IMPLIED = {"libX11.so.6", "libxcb.so.1", "libxcb-util.so.1", "libgthread-2.0.so.0"}
IMPLIED |= {"libbrotlicommon.so.1", "libbrotlidec.so.1"}

PYTHON = r"""#!/bin/sh
# Stands for a Python: every check passes, `-m venv` makes a folder, `-m pip` writes down that it ran.
case "$1 ${2:-}" in
    '-m venv') mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && echo venv >>"$LOG" ;;
    '-m pip') echo pip >>"$LOG"; sleep 0.2; [ ! -e "$LOG.fail" ] || exit 1
        printf '#!/bin/sh\nprintf "%%s\\n" "$PWD" "$@"\n' >"${0%/*}/warraq"; chmod +x "${0%/*}/warraq" ;;
esac
"""


class Checkout:
    """A checkout on a system made of stubs, with a screen, where nothing may be installed."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "my checkout"
        self.log = folder / "log"
        self._stubs = folder / "stubs"
        (self.root / "resources").mkdir(parents=True)
        self._stubs.mkdir()
        for name in SCRIPTS:
            shutil.copy(paths.resources() / name, self.root / "resources")
        (self.root / "pyproject.toml").write_text("[project]\n")
        self.stub("python3", PYTHON)
        self.stub("id", "#!/bin/sh\necho 1000\n")
        self.stub("sudo", "#!/bin/sh\nexit 1\n")
        self.has_libraries(*LIBRARIES)
        self.environment = {
            **os.environ,
            "PATH": f"{self._stubs}:/usr/bin:/bin",
            "LOG": str(self.log),
            "DISPLAY": ":1",
        }
        for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            self.environment.pop(name, None)

    def stub(self, name: str, script: str) -> None:
        (self._stubs / name).write_text(script)
        (self._stubs / name).chmod(0o755)

    def has_libraries(self, *names: str) -> None:
        listed = "".join(f"\t{name} (libc6,x86-64) => /lib/{name}\n" for name in ("libc.so.6", *names))
        self.stub("ldconfig", f"#!/bin/sh\ncat <<'END'\n{listed}END\n")

    def launch(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            ["sh", self.root / "resources" / "launch.sh", *words],
            env=self.environment,
            cwd="/",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def launched(self, *words: str) -> tuple[int, str, str]:
        """The exit status of `launch.sh`, and what it said on both its streams."""
        process = self.launch(*words)
        out, err = process.communicate(timeout=30)
        return process.returncode, out, err

    @property
    def calls(self) -> list[str]:
        return self.log.read_text().split() if self.log.exists() else []


@pytest.fixture
def checkout(tmp_path):
    return Checkout(tmp_path)


def test_the_first_start_sets_up_and_opens_the_files_given(checkout):
    words = ["--library", "my.db", "one two.txt", "--", "-odd.txt"]
    status, out, err = checkout.launched(*words)
    assert (status, out.splitlines()) == (0, ["/", "--samples", *words])
    assert checkout.calls == ["venv", "pip"]
    assert "تُعدّ بيئة ورّاق" in err


def test_the_second_start_does_nothing_but_open(checkout):
    checkout.launched()
    status, out, err = checkout.launched("a.txt")
    assert (status, out.splitlines()[-1], err) == (0, "a.txt", "")
    assert checkout.calls == ["venv", "pip"]


def test_new_dependencies_are_installed_into_the_same_environment(checkout):
    checkout.launched()
    (checkout.root / "pyproject.toml").write_text("[project]\n# more\n")
    checkout.launched()
    assert checkout.calls == ["venv", "pip", "pip"]


def test_a_checkout_that_moved_is_installed_again(checkout, tmp_path):
    checkout.launched()
    checkout.root = checkout.root.rename(tmp_path / "moved")
    assert checkout.launched()[0] == 0
    assert checkout.calls == ["venv", "pip", "pip"]


def test_a_set_up_that_was_cut_off_is_begun_anew(checkout):
    failure = Path(f"{checkout.log}.fail")
    failure.touch()
    status, _, err = checkout.launched()
    assert status == 1
    assert "check the connection" in err
    failure.unlink()
    assert checkout.launched()[0] == 0
    assert checkout.calls == ["venv", "pip", "venv", "pip"]


def test_two_first_starts_set_up_once(checkout):
    both = [checkout.launch(), checkout.launch()]
    assert [process.wait(30) for process in both] == [0, 0]
    for process in both:
        process.communicate()
    assert checkout.calls == ["venv", "pip"]


def test_missing_libraries_are_named_in_the_line_to_type(checkout):
    checkout.has_libraries(*(LIBRARIES.keys() - {"libxcb-cursor.so.0", "libEGL.so.1"}))
    status, out, err = checkout.launched()
    assert (status, out, checkout.calls) == (1, "", [])
    assert re.search(r"^    sudo sh -c '.*apt-get install -y libegl1 libxcb-cursor0'$", err, re.MULTILINE)


def test_a_library_of_a_similar_name_does_not_count(checkout):
    checkout.has_libraries(*(LIBRARIES.keys() - {"libxcb-render.so.0"}), "libxcb-render.so.09")
    assert "apt-get install -y libxcb-render0'" in checkout.launched()[2]


def test_missing_libraries_are_installed_where_that_is_allowed(checkout, tmp_path):
    checkout.has_libraries()
    checkout.stub("sudo", '#!/bin/sh\n[ "$2" = true ] || printf "%s " "$@" >>"$LOG.apt"\n')
    checkout.stub("apt-get", "#!/bin/sh\n")
    assert checkout.launched()[0] == 0
    installed = (tmp_path / "log.apt").read_text()
    assert installed.startswith("-n env DEBIAN_FRONTEND=noninteractive apt-get -y ")
    assert {*LIBRARIES.values()} <= {*installed.split()}


def test_without_a_screen_the_terminal_commands_are_named(checkout):
    del checkout.environment["DISPLAY"]
    checkout.has_libraries()
    status, out, err = checkout.launched("a.txt")
    assert (status, out) == (1, "")
    assert "لا شاشة هنا" in err
    assert f"{checkout.root}/.venv/bin/warraq import FILE" in err


def _needed(file: Path) -> set[str]:
    """The libraries a 64-bit little-endian ELF file names in its dynamic section."""
    data = file.read_bytes()
    (start,), (size, count) = struct.unpack_from("<Q", data, 32), struct.unpack_from("<HH", data, 54)
    segments = [struct.unpack_from("<IIQQQQ", data, start + size * index) for index in range(count)]
    (dynamic,) = (segment for segment in segments if segment[0] == 2)
    entries = list(struct.iter_unpack("<qQ", data[dynamic[2] : dynamic[2] + dynamic[5]]))
    strings = next(value for tag, value in entries if tag == 5)
    offset = next(
        strings - at + seek
        for kind, _, seek, at, _, long in segments
        if kind == 1 and at <= strings < at + long
    )
    names = (offset + value for tag, value in entries if tag == 1)
    return {data[name : data.index(b"\0", name)].decode() for name in names}


def _asked_of_the_system(files: set[Path]) -> set[str]:
    """What the files need that the wheel does not bring, directly or through its own libraries."""
    own = {file.name: file for file in (WHEEL / "Qt" / "lib").glob("lib*.so.*")}
    own |= {
        file.name: file for folder in (WHEEL, WHEEL.parent / "shiboken6") for file in folder.glob("lib*.so.*")
    }
    seen: set[str] = set()
    asked = [name for file in files for name in _needed(file)]
    while asked:
        name = asked.pop()
        if name not in seen:
            seen.add(name)
            asked.extend(_needed(own[name]) if name in own else ())
    return seen - own.keys()


def test_every_library_that_qt_wants_of_the_system_is_known():
    used = {
        WHEEL / f"Qt{part}.abi3.so" for part in ("Core", "Gui", "Widgets", "Svg", "Network", "PrintSupport")
    }
    plugins = WHEEL / "Qt" / "plugins" / "platforms"
    asked = _asked_of_the_system({*used, plugins / "libqxcb.so", plugins / "libqoffscreen.so"})
    assert {"libEGL.so.1", "libxcb-cursor.so.0"} <= asked
    assert asked - LIBRARIES.keys() - EVERYWHERE - IMPLIED == set()
