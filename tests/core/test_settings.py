"""Preferences come back as they were left, and a bad file never stops the program."""

import json
import os
from dataclasses import asdict, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic.dates.words import Digits, MonthNames
from reader.core.errors import SettingsDamaged, SettingsNotKept, SettingsUnreadable
from reader.core.settings import Preset, Settings, WindowState, load, save
from reader.core.settings.limits import DIGITS, MONTH_NAMES

OTHER = Settings(
    theme="sepia",
    language="en",
    interface_font="Noto Sans Arabic",
    interface_size=12.0,
    text_font="خطّ الرقعة",
    text_size=24.0,
    line_height=2.2,
    column_width=80,
    paragraph_spacing=1.0,
    justified=True,
    vowel_marks=False,
    text_digits="western",
    ruler=True,
    presets=(Preset(name="للمساء", text_size=26.0), Preset(name="ضيّق", column_width=45, justified=True)),
    digits="western",
    month_names="levant",
    hijri=False,
    citation_style="english",
    watched_folders=("/home/ليلى/مقالات",),
    welcomed=True,
    keys=(("sidebar", ("Ctrl+B",)), ("quit", ())),
)
LEFT = WindowState(
    geometry="AdnQywADAAA=",
    layout="AAAA/w==",
    splitter=(380, 900),
    sidebar=False,
    library="/home/someone/library.db",
    article=7,
    shelf="UNREAD",
    search="كتاب «الورق»",
    filters=(("keyword", "كتب"), ("year", "2024")),
    by_relevance=True,
    exact=True,
    facets=True,
    timeline=True,
    period="week",
    name_order="newest",
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.json"


def test_every_setting_comes_back(file):
    save(file, OTHER)
    save(file, LEFT)
    loaded = load(file)
    assert (loaded.settings, loaded.window, loaded.problem) == (OTHER, LEFT, None)
    for field in fields(Settings):
        assert getattr(OTHER, field.name) != getattr(Settings(), field.name), field.name


def test_saving_one_leaves_the_other(file):
    save(file, LEFT)
    save(file, OTHER)
    save(file, replace(LEFT, article=None))
    assert load(file).settings == OTHER
    assert load(file).window.article is None


def test_without_a_file_there_are_the_defaults(file):
    loaded = load(file)
    assert (loaded.settings, loaded.window, loaded.problem) == (Settings(), WindowState(), None)
    assert not file.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b'"text"', b"\xff\xfe{}", b"[" * 100_000])
def test_a_damaged_file_is_set_aside_whole(file, content):
    file.parent.mkdir()
    file.write_bytes(content)
    loaded = load(file)
    aside = file.with_name("settings.json.damaged")
    assert loaded.settings == Settings()
    assert isinstance(loaded.problem, SettingsDamaged)
    assert str(aside) in loaded.problem.sentence
    assert aside.read_bytes() == content
    assert not file.exists()


def test_a_second_damaged_file_does_not_replace_the_first(file):
    file.parent.mkdir()
    for content in ("أول", "ثانٍ"):
        file.write_text(content, encoding="utf-8")
        load(file)
    kept = {path.read_text(encoding="utf-8") for path in file.parent.iterdir()}
    assert kept == {"أول", "ثانٍ"}


def test_a_file_that_cannot_be_read_is_left_alone(file):
    file.mkdir(parents=True)
    loaded = load(file)
    assert isinstance(loaded.problem, SettingsUnreadable)
    assert loaded.settings == Settings()
    assert file.is_dir()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "neon"),
        ("theme", 3),
        ("language", "fr"),
        ("text_font", ""),
        ("text_size", 0),
        ("text_size", 10_000),
        ("text_size", "كبير"),
        ("text_size", True),
        ("text_size", float("nan")),
        ("line_height", -1),
        ("column_width", 5),
        ("digits", "roman"),
        ("month_names", None),
        ("hijri", "yes"),
    ],
)
def test_a_value_out_of_range_gives_way_to_the_default(file, name, value):
    file.parent.mkdir()
    file.write_text(json.dumps({"settings": {**asdict(OTHER), name: value}}), encoding="utf-8")
    loaded = load(file)
    assert loaded.settings == replace(OTHER, **{name: getattr(Settings(), name)})
    assert loaded.problem is None


@given(
    st.dictionaries(
        st.sampled_from(["settings", "window", "x"]),
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.text(),
            lambda inner: (
                st.lists(inner, max_size=4)
                | st.dictionaries(
                    st.sampled_from(
                        [field.name for kind in (Settings, WindowState) for field in fields(kind)]
                    ),
                    inner,
                    max_size=8,
                )
            ),
        ),
    )
)
def test_whatever_stands_in_the_file_it_loads(tmp_path_factory, document):
    file = tmp_path_factory.getbasetemp() / "any.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    loaded = load(file)
    save(file, loaded.settings)
    save(file, loaded.window)
    assert load(file) == loaded


def test_keys_of_another_version_are_kept(file):
    file.parent.mkdir()
    file.write_text('{"settings": {"theme": "dark", "voice": "هادئ"}, "later": [1]}', encoding="utf-8")
    save(file, replace(load(file).settings, theme="light"))
    document = json.loads(file.read_text(encoding="utf-8"))
    assert document["settings"]["voice"] == "هادئ"
    assert document["settings"]["theme"] == "light"
    assert document["later"] == [1]


def test_a_write_that_fails_leaves_the_old_file_whole(file, monkeypatch):
    save(file, OTHER)
    before = file.read_bytes()

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsNotKept) as failure:
        save(file, Settings())
    assert str(file) in failure.value.sentence
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_a_linked_file_stays_a_link(file, tmp_path):
    real = tmp_path / "dotfiles.json"
    real.write_text("{}", encoding="utf-8")
    file.parent.mkdir()
    file.symlink_to(real)
    save(file, OTHER)
    assert file.is_symlink()
    assert load(real).settings == OTHER


def test_the_choices_are_those_dates_and_numbers_know():
    assert set(DIGITS) == set(Digits)
    assert set(MONTH_NAMES) == set(MonthNames)
