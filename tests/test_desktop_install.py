"""The menu entry, the icons and the file types: written right, and taken away without a trace."""

from __future__ import annotations

import configparser
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import paths
from reader.core.formats import MIME_TYPES
from reader.desktop import (
    ENTRY_ID,
    DesktopUnwritable,
    install_desktop,
    installed_command,
    make_default,
    remove_desktop,
    user_config_home,
    user_data_home,
)
from reader.desktop.entry import exec_line
from reader.desktop.mime_apps import MimeApps

AWKWARD = '/opt/my "odd" $place`s \\ 100% ورّاق/bin/warraq'


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def config(tmp_path):
    return tmp_path / "config"


def _everything(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _entry(data: Path) -> dict[str, str]:
    parser = configparser.RawConfigParser(delimiters="=")
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(data / "applications" / ENTRY_ID, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def _associated(config: Path) -> str:
    return (config / "mimeapps.list").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [("/usr/bin/warraq",), (AWKWARD,), ("/usr/bin/python3", "-m", "reader")])
def test_the_entry_is_valid(data, config, command):
    install_desktop(command, data, config)
    checked = subprocess.run(
        ["desktop-file-validate", data / "applications" / ENTRY_ID],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (checked.returncode, checked.stdout) == (0, "")


def test_the_entry_the_package_carries_is_valid_too():
    entry = paths.resources() / "desktop" / ENTRY_ID
    checked = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "")


def test_the_entry_starts_the_installed_command_with_the_files(data, config):
    install_desktop(("/srv/ورّاق v1/bin/warraq",), data, config)
    entry = _entry(data)
    assert entry["Exec"] == '"/srv/ورّاق v1/bin/warraq" -- %F'
    assert entry["TryExec"] == "/srv/ورّاق v1/bin/warraq"
    assert entry["Name[ar]"] == "ورّاق"


def test_arguments_are_quoted_as_the_specification_asks():
    assert exec_line(("/a b", 'say "$5"', "back`tick", "back\\slash", "100%")) == (
        '"/a b" "say \\\\"\\\\$5\\\\"" "back\\\\`tick" "back\\\\\\\\slash" "100%%"'
    )


def test_a_file_manager_starts_the_program_with_the_file_it_was_asked_to_open(
    data, config, tmp_path, monkeypatch
):
    """`gio launch` reads the entry as file managers do."""
    said = tmp_path / "said"
    script = tmp_path / 'odd "$HOME` \\ ورّاق' / "warraq"
    script.parent.mkdir()
    script.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" >'{said}.new' && mv '{said}.new' '{said}'\n")
    script.chmod(0o755)
    article = tmp_path / "مقالة أولى.txt"
    article.touch()
    install_desktop((str(script),), data, config)
    subprocess.run(["gio", "launch", data / "applications" / ENTRY_ID, article], check=True)
    for _ in range(100):
        if said.is_file():
            break
        subprocess.run(["sleep", "0.05"], check=True)
    assert said.read_text().splitlines() == ["--", str(article)]


def test_every_format_that_is_read_is_opened_by_double_click(data, config):
    install_desktop(("/bin/true",), data, config)
    declared = _entry(data)["MimeType"].split(";")
    assert {*declared, ""} == {*MIME_TYPES, ""}
    assert "text/plain" in declared


def test_a_type_nobody_claimed_opens_with_the_program(data, config, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config))
    monkeypatch.setenv("XDG_DATA_DIRS", str(data / "none"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    install_desktop(("/bin/true",), data, config)
    said = subprocess.run(["gio", "mime", "text/markdown"], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[0].endswith(ENTRY_ID)


def test_the_program_somebody_chose_stays_until_the_default_is_asked_for(data, config):
    config.mkdir()
    chosen = "[Default Applications]\ntext/plain=editor.desktop;\n"
    (config / "mimeapps.list").write_text(chosen)
    install_desktop(("/bin/true",), data, config)
    assert "text/plain=editor.desktop;\n" in _associated(config).partition("[Added")[0]
    make_default(config)
    assert f"text/plain={ENTRY_ID};editor.desktop;\n" in _associated(config)
    remove_desktop(data, config)
    assert _associated(config) == chosen


def test_installing_again_changes_nothing(data, config):
    install_desktop(("/bin/true",), data, config)
    make_default(config)
    before = _everything(config) | _everything(data)
    install_desktop(("/bin/true",), data, config)
    make_default(config)
    assert _everything(config) | _everything(data) == before


def test_the_icon_is_there_in_every_size(data, config):
    written = install_desktop(("/bin/true",), data, config)
    icons = [
        file for file in written if file.name.startswith("io.github.warraq.Warraq.") and "icons" in file.parts
    ]
    assert sorted(file.parent.parent.name for file in icons) == ["128x128", "256x256", "48x48", "scalable"]
    assert all(file.stat().st_size for file in icons)


def test_what_is_told_is_what_was_written(data, config):
    written = install_desktop(("/bin/true",), data, config)
    assert {*written} == {*_everything(data), *_everything(config)} - {
        data / "applications" / "mimeinfo.cache"
    }


def test_removing_leaves_no_trace(data, config):
    data.mkdir()
    config.mkdir()
    written = install_desktop(("/bin/true",), data, config)
    make_default(config)
    assert {*remove_desktop(data, config)} == {*written}
    assert [*data.iterdir(), *config.iterdir()] == []


def test_removing_leaves_what_is_not_ours(data, config):
    other = data / "applications" / "editor.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\nType=Application\nName=E\nExec=true\nMimeType=text/plain;\n")
    config.mkdir()
    theirs = "# mine\n[Added Associations]\ntext/plain=editor.desktop;\nx/y=a.desktop\n\n[Other]\na/b=c;\n"
    (config / "mimeapps.list").write_text(theirs)
    install_desktop(("/bin/true",), data, config)
    remove_desktop(data, config)
    assert _associated(config) == theirs
    assert {file.name for file in _everything(data)} == {"editor.desktop", "mimeinfo.cache"}


def test_removing_what_was_never_installed_does_nothing(data, config):
    assert remove_desktop(data, config) == ()
    assert not data.exists()


def test_a_linked_list_of_associations_stays_a_link(data, config, tmp_path):
    kept = tmp_path / "dotfiles.list"
    kept.write_text("[Default Applications]\nx/y=a.desktop;\n")
    config.mkdir()
    (config / "mimeapps.list").symlink_to(kept)
    install_desktop(("/bin/true",), data, config)
    assert (config / "mimeapps.list").is_symlink()
    assert ENTRY_ID in kept.read_text()


def test_a_place_that_cannot_be_written_is_named(data, config):
    data.write_text("a file where a folder should be")
    with pytest.raises(DesktopUnwritable) as refused:
        install_desktop(("/bin/true",), data, config)
    assert str(data) in refused.value.sentence


def test_the_users_folders_follow_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative/is/ignored")
    assert user_data_home() == tmp_path / "d"
    assert user_config_home() == Path.home() / ".config"


def test_the_command_can_be_started_from_anywhere():
    assert Path(installed_command()[0]).is_absolute()


_NAMES = st.text("abc./-", min_size=1, max_size=6)
_LINES = st.one_of(
    st.sampled_from(["", "# a note"]),
    st.builds(lambda key, values: f"{key}={';'.join(values)};", _NAMES, st.lists(_NAMES, min_size=1)),
)
_GROUPS = st.dictionaries(
    st.sampled_from(["[Added Associations]", "[Default Applications]", "[Other]"]),
    st.builds(lambda first, more: [first, *more], st.just("x/y=z;"), st.lists(_LINES, max_size=5)),
)


@given(_GROUPS)
def test_forgetting_gives_back_any_list_as_it_was(groups):
    text = "".join(f"{line}\n" for heading, lines in groups.items() for line in [heading, *lines])
    apps = MimeApps(text)
    apps.offer(ENTRY_ID, ["text/plain", "text/html"])
    apps.prefer(ENTRY_ID, ["text/plain"])
    assert text == "" or str(apps) != text
    apps.forget(ENTRY_ID)
    assert str(apps) == text
