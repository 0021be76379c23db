"""`warraq desktop`: what it writes is proved elsewhere; here, that it is written and taken away."""

from __future__ import annotations

from pathlib import Path

from reader.desktop import ENTRY_ID, user_config_home, user_data_home


def test_install_and_remove(warraq):
    done = warraq("desktop", "install", "--json")
    files = [Path(name) for name in done.json["files"]]
    assert (done.status, done.json["action"]) == (0, "install")
    assert user_data_home() / "applications" / ENTRY_ID in files
    assert all(file.is_file() for file in files)
    assert warraq("desktop", "remove").text == "أُزيل ورّاق من قائمة البرامج.\n"
    assert not any(file.exists() for file in files)


def test_default_makes_the_program_the_preferred_one(warraq):
    associations = user_config_home() / "mimeapps.list"
    warraq("desktop", "install")
    assert "[Default Applications]" not in associations.read_text("utf-8")
    assert warraq("desktop", "install", "--default").text == "أُضيف ورّاق إلى قائمة البرامج.\n"
    assert "[Default Applications]" in associations.read_text("utf-8")


def test_a_desktop_that_refuses(warraq):
    home = user_data_home()
    home.parent.mkdir(parents=True)
    home.write_text("a file where a folder should be", "utf-8")
    done = warraq("desktop", "install")
    assert (done.status, done.raw) == (1, b"")
    assert done.error.startswith("تعذّرت الكتابة في ")


def test_unknown_and_missing_actions_are_usage_errors(warraq):
    done = warraq("desktop", "destroy")
    assert done.status == 2
    assert "ليس destroy واحدًا من install وremove." in done.error
    assert warraq("desktop").status == 2
