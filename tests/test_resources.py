"""The bundled fonts, icons, themes and samples: all there, all usable, all legible."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from itertools import product
from string import Template

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QImage, QPainter, QPalette, QRawFont
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from reader import paths
from reader.core.models import MARK_COLORS
from reader.ui.theme import load_theme, style_sheet

RESOURCES = paths.resources()
THEMES = sorted((RESOURCES / "themes").glob("*.toml"))
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
FONTS = sorted((RESOURCES / "fonts").glob("*.ttf"))
SAMPLES = sorted((RESOURCES / "samples").glob("*.txt"))

SURFACES = ("window", "page", "sidebar", "card", "hover", "selected_row")
TEXT_PAIRS = (
    *product(("text", "text_muted", "title", "accent"), SURFACES),
    *product(("bookmark", "error", "success"), ("window", "page", "sidebar", "card", "selected_row")),
    *product(("chip_text",), ("chip", "hover", "selected_row")),
    *product(("text", "accent"), ("chip",)),
    *product(("mark_text",), (f"mark_{color}" for color in MARK_COLORS)),
    *product(("highlight_text",), ("highlight", "highlight_strong")),
    *product(("error", "text"), ("error_banner",)),
    ("text", "banner"),
    ("accent_text", "accent"),
    ("selection_text", "selection"),
    ("banner_text", "banner"),
)
EDGE_PAIRS = tuple(product(("focus", "control", "unread"), SURFACES))


def _theme(file) -> dict[str, str]:
    return {
        key: value
        for key, value in tomllib.loads(file.read_text("utf-8")).items()
        if str(value).startswith("#")
    }


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, after WCAG 2.2."""
    parts = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_of_contrast_is_the_standards():
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
def test_every_text_is_legible(file):
    colours, least = _theme(file), 7.0 if file.stem == "high_contrast" else 4.5
    faint = {
        pair: round(_contrast(colours[pair[0]], colours[pair[1]]), 2)
        for pair in TEXT_PAIRS
        if _contrast(colours[pair[0]], colours[pair[1]]) < least
    }
    assert faint == {}


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
def test_focus_and_edges_of_controls_can_be_seen(file):
    colours, least = _theme(file), 4.5 if file.stem == "high_contrast" else 3.0
    assert [pair for pair in EDGE_PAIRS if _contrast(colours[pair[0]], colours[pair[1]]) < least] == []


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
def test_what_cannot_be_pressed_is_legible_and_differs_from_what_can(file):
    colours, least = _theme(file), 7.0 if file.stem == "high_contrast" else 4.5
    assert all(_contrast(colours["disabled"], colours[ground]) >= least for ground in ("window", "page"))
    assert _contrast(colours["disabled"], colours["text"]) >= 1.9
    assert _contrast(colours["disabled_edge"], colours["control"]) >= 1.9


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
def test_disabled_rules_and_palette_use_the_colours_for_it(file):
    sheet = (RESOURCES / "themes" / "window.qss").read_text("utf-8")
    rules = [line for line in sheet.splitlines() if ":disabled" in line]
    used = {name for rule in rules for name in re.findall(r"color: \$(\w+)", rule)}
    assert used == {"disabled", "disabled_edge"}
    off, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText
    assert load_theme(file).palette().color(off, role).name() == _theme(file)["disabled"]


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
def test_progress_differs_from_what_it_has_not_reached(file):
    colours, sheet = _theme(file), (RESOURCES / "themes" / "window.qss").read_text("utf-8")
    chunk, groove = (
        re.search(rf"#Progress QProgressBar{part} {{ background: \$(\w+);", sheet) for part in ("::chunk", "")
    )
    assert chunk is not None
    assert groove is not None
    assert _contrast(colours[chunk[1]], colours[groove[1]]) >= 3


def test_themes_name_the_same_colours():
    names = {file.stem: set(_theme(file)) for file in THEMES}
    assert {*names} == {"light", "sepia", "dark", "high_contrast"}
    assert all(colours == names["light"] for colours in names.values())
    assert all(re.fullmatch("#[0-9a-f]{6}", value) for file in THEMES for value in _theme(file).values())


def test_themes_say_what_they_are():
    tables = [tomllib.loads(file.read_text("utf-8")) for file in THEMES]
    assert {table["name"] for table in tables} == {"فاتح", "سيبيا", "داكن", "تباين عالٍ"}
    assert all(table["dark"] == (_luminance(table["page"]) < 0.2) for table in tables)


def test_the_style_sheet_uses_only_colours_that_themes_name():
    for file in THEMES:
        sheet = (RESOURCES / "themes" / "window.qss").read_text("utf-8")
        assert style_sheet(Template(sheet), load_theme(file), file.parent)


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
@pytest.mark.parametrize("checked", [False, True], ids=["off", "on"])
@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
def test_round_and_square_boxes_can_be_seen(file, checked, kind, qapp, qtbot):
    sheet = (RESOURCES / "themes" / "window.qss").read_text("utf-8")
    ground = _theme(file)["window"]
    page, box = QWidget(), kind()
    qtbot.addWidget(page)
    page.setStyleSheet(style_sheet(Template(sheet), load_theme(file), file.parent))
    page.setAutoFillBackground(True)
    box.setParent(page)
    box.setChecked(checked)
    page.resize(40, 40)
    box.setGeometry(0, 0, 40, 40)
    palette = page.palette()
    palette.setColor(palette.ColorRole.Window, ground)
    page.setPalette(palette)
    image = page.grab().toImage()
    edges = Counter(image.pixelColor(x, y).name() for x, y in product(range(40), repeat=2))
    seen = [color for color, many in edges.items() if many >= 20 and _contrast(color, ground) >= 3]
    assert seen, edges.most_common(4)


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
@pytest.mark.parametrize("kind", [QComboBox, QSpinBox, QLineEdit])
def test_frames_of_fields_can_be_seen(file, kind, qapp, qtbot):
    sheet = (RESOURCES / "themes" / "window.qss").read_text("utf-8")
    ground, least = _theme(file)["window"], 4.5 if file.stem == "high_contrast" else 3
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet(style_sheet(Template(sheet), load_theme(file), file.parent))
    field = kind(page)
    field.setGeometry(0, 0, 120, 40)
    page.resize(120, 40)
    image = page.grab().toImage()
    left, right = image.pixelColor(0, 20).name(), image.pixelColor(119, 20).name()
    assert min(_contrast(left, ground), _contrast(right, ground)) >= least


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QListView])
def test_what_an_empty_field_says_is_legible(file, kind, qapp, qtbot):
    sheet = (RESOURCES / "themes" / "window.qss").read_text("utf-8")
    colours, least = _theme(file), 7.0 if file.stem == "high_contrast" else 4.5
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet(style_sheet(Template(sheet), load_theme(file), file.parent))
    page.ensurePolished()  # Qt keeps the sheet of one that never was for the next at its address
    field = kind(page)
    field.ensurePolished()
    said = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert said.alpha() == 255
    assert _contrast(said.name(), colours["page"]) >= least


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
@pytest.mark.parametrize("sign", ["up", "down"])
def test_signs_in_fields_can_be_seen(file, sign):
    theme = load_theme(file)
    drawn = (file.parent / f"{sign}_{'dark' if theme.dark else 'light'}.svg").read_text("utf-8")
    (color,) = re.findall('stroke="(#[0-9a-f]{6})"', drawn)
    assert min(_contrast(color, theme.colors[ground]) for ground in ("page", "hover")) >= 3


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
def test_tick_of_a_box_can_be_seen(file):
    theme = load_theme(file)
    tick = (file.parent / f"tick_{'dark' if theme.dark else 'light'}.svg").read_text("utf-8")
    (color,) = re.findall('stroke="(#[0-9a-f]{6})"', tick)
    assert _contrast(color, theme.colors["accent"]) >= 3


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_every_icon_can_be_drawn(file, qapp):
    drawn = file.read_bytes().replace(b"currentColor", b"#000000")
    renderer, image = QSvgRenderer(QByteArray(drawn)), QImage(32, 32, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, 32, 32))
    painter.end()
    assert renderer.isValid()
    assert any(image.pixelColor(x, y).alpha() for x, y in product(range(32), repeat=2))


def test_line_icons_take_the_colour_of_the_theme():
    assert [
        file.name
        for file in ICONS
        if file.stem != "warraq" and 'stroke="currentColor"' not in file.read_text()
    ] == []


def test_every_icon_the_window_asks_for_is_there():
    from reader.ui.action_table import ACTIONS

    asked = {spec.icon for spec in ACTIONS if spec.icon}
    for module in (RESOURCES.parent / "reader" / "ui").rglob("*.py"):
        asked |= set(re.findall(r"""icons\["([a-z0-9-]+)"\]""", module.read_text("utf-8")))
    assert asked - {file.stem for file in ICONS} == set()


def test_every_icon_is_asked_for_somewhere():
    code = "".join(file.read_text("utf-8") for file in (RESOURCES.parent / "reader").rglob("*.py"))
    assert [file.stem for file in ICONS if f'"{file.stem}' not in code] == []


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_fonts_draw_arabic_and_latin(file, qapp):
    font = QRawFont(str(file), 16)
    assert all(font.supportsCharacter(ord(letter)) for letter in "ءآأإبةچگیک٠٩۰۹،؛؟«»0aZ–…")


def test_fonts_make_two_families(qapp):
    numbers = [QFontDatabase.addApplicationFont(str(file)) for file in FONTS]
    families = {QFontDatabase.applicationFontFamilies(number)[0] for number in numbers}
    assert {"Amiri", "Vazirmatn"} <= families
    assert all(family.startswith(("Amiri", "Vazirmatn")) for family in families)


def test_every_borrowed_thing_has_its_licence():
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts" / "OFL-Amiri.txt").read_text().upper()
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts" / "OFL-Vazirmatn.txt").read_text().upper()
    assert "ISC License" in (RESOURCES / "icons" / "LICENSE").read_text()


def test_data_is_data():
    assert [*RESOURCES.rglob("*.py")] == []


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_samples_have_the_shape_of_a_scraped_page(file):
    lines = file.read_text("utf-8").splitlines()
    assert re.fullmatch(r"تاريخ النشر: \d+(st|nd|rd|th), \w+ \d{4} GMT", lines[1])
    assert any(re.match(r"آخر تحديث: .*\d\d:\d\dالمصدر: ", line) for line in lines)
    assert any(line.startswith("كلمات دلالية: ") for line in lines)
    assert 250 <= len(file.read_text("utf-8").split()) <= 500


def test_there_are_samples_with_a_second_article():
    assert len(SAMPLES) == 6
    assert sum("إقرأ أيضاً:" in file.read_text("utf-8") for file in SAMPLES) == 2


@pytest.mark.parametrize("points", [7, 8, 10.5, 14, 22])
@pytest.mark.parametrize("family", ["Vazirmatn", "Amiri", "monospace"])
@pytest.mark.parametrize("name", ["Shelf", "FacetChip", "Chip"])
def test_ends_of_pills_are_round_in_every_face_and_size(points, family, name, qapp, qtbot):
    """Qt leaves a corner square whose radius is more than half the height."""
    file, face = RESOURCES / "themes" / "light.toml", QFont(family)
    face.setPointSizeF(points)
    theme, sheet = load_theme(file), (RESOURCES / "themes" / "window.qss").read_text("utf-8")
    page = QWidget()
    qtbot.addWidget(page)
    line = QFontMetrics(face).height()
    page.setStyleSheet(style_sheet(Template(sheet), theme, file.parent, points, line))
    pill = QToolButton(page) if name == "Shelf" else QPushButton(page)
    pill.setObjectName(name)
    pill.setFont(face)
    pill.setText("المصادر")
    pill.setCheckable(True)
    pill.setChecked(True)
    pill.resize(pill.sizeHint())
    image = page.grab(pill.geometry()).toImage()
    assert image.pixelColor(image.width() // 2, 2).name() == theme.colors["chip"]
    assert image.pixelColor(2, 2).name() != theme.colors["chip"]
