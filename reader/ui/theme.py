"""Themes: a TOML file of named colours for each, and one style sheet that uses the names."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPalette

from reader import paths

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SYSTEM = "system"

_PALETTE: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "sidebar",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text_muted",
    QPalette.ColorRole.Button: "sidebar",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selection_text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "sidebar",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Light: "page",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Shadow: "border",
}

_SIZES = {"small": 0.9, "large": 1.15, "larger": 1.4, "largest": 1.7}  # of the interface's size


class Theme(NamedTuple):
    """Named colours (`#rrggbb`) for every part of the window."""

    id: str
    name: str
    dark: bool
    colors: dict[str, str]

    def color(self, role: str) -> QColor:
        """The colour with this name. Raises `KeyError` if the theme lacks it."""
        return QColor(self.colors[role])

    def palette(self) -> QPalette:
        """The theme as a `QPalette`."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return palette


def load_theme(file: Path) -> Theme:
    """Load a theme from its file."""
    import tomllib

    table = tomllib.loads(file.read_text(encoding="utf-8"))
    colors = {key: value for key, value in table.items() if isinstance(value, str) and value.startswith("#")}
    return Theme(id=file.stem, name=table["name"], dark=bool(table["dark"]), colors=colors)


def style_sheet(sheet: Template, theme: Theme, folder: Path, points: float = 10.5, line: float = 22) -> str:
    """The style sheet in the colours of the theme, for an interface font of `points` and `line` pixels.

    Qt takes the marks in boxes and lists from image files only. The tick of a filled box is dark in a dark
    theme, that in a menu the opposite.
    """
    worn, other = ("dark", "light") if theme.dark else ("light", "dark")
    signs = {f"sign_{name}": f"{name}_{worn}" for name in ("up", "down")}
    signs |= {"box_tick": f"tick_{worn}", "sign_tick": f"tick_{other}"}
    files = {sign: (folder / f"{name}.svg").as_posix() for sign, name in signs.items()}
    sizes = {name: f"{points * share:.1f}pt" for name, share in _SIZES.items()}
    return sheet.substitute(theme.colors, **files, **sizes, **_rounded(line))


def _rounded(line: float) -> dict[str, str]:
    """Radii of the ends of pills; Qt leaves corners square whose radius is more than half the height."""
    small = _SIZES["small"] * line
    highest = {"shelf_end": (13, small + 8), "facet_end": (11, small + 6), "chip_end": (14, line + 12)}
    return {name: f"{min(most, int(height / 2))}px" for name, (most, height) in highest.items()}


class ThemeKeeper(QObject):
    """Applies the chosen theme to the application, or light or dark as the system has it."""

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, folder: Path, chosen: str = SYSTEM) -> None:
        super().__init__(application)
        self._application, self._folder = application, folder
        self._sheet = Template((folder / "window.qss").read_text(encoding="utf-8"))
        self._chosen = chosen
        self.theme = self._wanted()
        self.dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def chosen(self) -> str:
        """The id of the chosen theme, or `system`."""
        return self._chosen

    def choose(self, theme_id: str) -> None:
        """Use this theme from now on; `system` follows the system."""
        self._chosen = theme_id
        self._change()

    def dress(self) -> None:
        """Apply palette and style sheet, also after a window was built or the interface font changed.

        Each window gets the sheet, not the application: that would polish a widget again for each of its
        ancestors, and bring back the fonts that GNOME has for labels, menus and buttons. Qt's button boxes
        lay their buttons out again and lose the focus.
        """
        focused = self._application.focusWidget()
        self._application.setPalette(self.theme.palette())
        font = self._application.font()
        points, line = font.pointSizeF(), QFontMetrics(font).height()
        sheet = style_sheet(self._sheet, self.theme, self._folder, points, line)
        for window in self._application.topLevelWidgets():
            if window.parent() is None and window.styleSheet() != sheet:
                window.setStyleSheet(sheet)
        if focused is not None and focused is not self._application.focusWidget():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_system(self) -> None:
        if self._chosen == SYSTEM:
            self._change()

    def _change(self) -> None:
        self.theme = self._wanted()
        self.dress()
        self.theme_changed.emit(self.theme)

    def _wanted(self) -> Theme:
        wanted = self._chosen
        if wanted == SYSTEM or not (self._folder / f"{wanted}.toml").is_file():
            wanted = "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
        return load_theme(self._folder / f"{wanted}.toml")


def themes_of(application: QApplication, chosen: str) -> ThemeKeeper:
    """The keeper of the themes that come with the program."""
    return ThemeKeeper(application, paths.resources() / "themes", chosen)
