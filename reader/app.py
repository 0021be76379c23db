"""The composition root of the window: builds all parts and connects them."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication

from reader import paths
from reader.core.errors import ReaderError
from reader.core.library import Library
from reader.core.settings import Loaded, Settings, WindowState, load, save
from reader.ui.actions import build_actions, connect_actions
from reader.ui.appearance import Appearance
from reader.ui.commands import methods_of
from reader.ui.fonts import interface_font, load_bundled, load_remaining
from reader.ui.icons import Icons
from reader.ui.language import Language
from reader.ui.look import Look
from reader.ui.main_window import MainWindow
from reader.ui.notices import ExceptionHooks, Notices, tell_before_window
from reader.ui.starting.first_paint import FirstPaint
from reader.ui.theme import Theme, themes_of
from reader.ui.window_memory import WindowMemory, restore, state_of

if TYPE_CHECKING:
    from reader.arguments import WindowArguments

DESKTOP_ID = "io.github.warraq.Warraq"


def run(arguments: WindowArguments) -> int:
    """Open the window and return the exit status once it is closed."""
    library_file = paths.library_file(arguments.library)
    files = [file.absolute() for file in arguments.files]
    loaded = load(paths.settings_file())
    application = QApplication([sys.argv[0], "-style", "fusion"])
    language = dress_application(application, loaded.settings)
    try:
        library = Library.open(library_file)
    except ReaderError as error:
        print(error.sentence, file=sys.stderr)  # noqa: T201 for whoever started it from a terminal
        tell_before_window(error, themes_of(application, loaded.settings.theme).dress)
        return 1
    session = Session(application, library, loaded, language)
    session.window.completed.connect(lambda: session.begin(files, samples=arguments.samples))
    session.window.show()
    status = application.exec()
    gc.collect()  # replaced windows hold icons, which must be deleted before the application
    library.close()
    return status


def dress_application(application: QApplication, settings: Settings) -> Language:
    """Set names, fonts and icon of the application; return its language, which the settings choose."""
    application.setApplicationName(paths.APP_NAME)
    application.setDesktopFileName(DESKTOP_ID)
    load_bundled(paths.resources() / "fonts")
    application.setFont(interface_font(settings.interface_font, settings.interface_size))
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "warraq.svg")))
    language = Language(application, paths.resources() / "i18n")
    language.speak(settings.language)
    return language


class Session(QObject):
    """One library in one window, until the program ends; a new window replaces it for another language."""

    def __init__(
        self, application: QApplication, library: Library, loaded: Loaded, language: Language
    ) -> None:
        super().__init__(application)
        self._application, self._library, self._language = application, library, language
        self._notices = Notices(self)
        ExceptionHooks(self._notices).install()
        self._themes = themes_of(application, loaded.settings.theme)
        self.appearance = Appearance(loaded.settings, self._themes, _keep, self)
        self.window = self._build(loaded.window)
        self._themes.theme_changed.connect(self._dress)
        self.appearance.interface_font_changed.connect(self._change_font)
        self.appearance.language_changed.connect(self._change_language)
        if loaded.problem is not None:
            self._notices.show(loaded.problem)

    def begin(self, files: list[Path], *, samples: bool) -> None:
        """Do what the first paint does not need to wait for."""
        from reader.ui.starting.one_window import steps_back
        from reader.ui.starting.termination import Termination

        gc.freeze()  # the objects of the start last: the collector need not scan them
        gc.enable()
        load_remaining(paths.resources() / "fonts")
        self._take_name()
        if not self._serve() and steps_back(self.window, self._library.path, files):
            return
        Termination(lambda: self.window.close(), self).watch()
        if samples and not files and not self._library.shelf_counts().articles:
            self.window.controllers.intake.imports.import_samples()
        self.window.controllers.intake.imports.import_paths(files)
        self.window.controllers.intake.renewal.begin_if_needed()
        self.window.controllers.versions.pairing.begin()
        self.window.controllers.intake.watching.begin()

    def _build(self, state: WindowState) -> MainWindow:
        """Build the window in the state it was left in."""
        look = look_of(self._application, self._themes.theme)
        actions = build_actions(self, look.icons.__getitem__, keymap=self.appearance.keymap)
        window = MainWindow(self._library, self.appearance, actions, look, self._notices)
        self._themes.dress()
        connect_actions(actions, methods_of(window))
        self.appearance.keys_changed.connect(window.take_keys)
        for owned in (*actions.values(), *filter(None, map(QAction.actionGroup, actions.values()))):
            owned.setParent(window)
        restore(window, state, str(self._library.path))
        FirstPaint(window).done.connect(window.complete)
        WindowMemory(window, str(self._library.path), _keep)
        return window

    def _serve(self) -> bool:
        """Listen for other starts; `False` if another window, opened at the same moment, already does."""
        from reader.ui.starting.single_instance import InstanceServer, bring_forward

        window = self.window
        server = InstanceServer(self._library.path, window)
        server.raise_requested.connect(lambda token: bring_forward(window, token))
        server.files_received.connect(
            lambda names: window.controllers.intake.imports.import_paths([Path(name) for name in names])
        )
        window.closed.connect(server.stop)
        return server.start()

    # --- what changes while it runs ----------------------------------------------------------------------
    def _dress(self) -> None:
        self.window.dress(look_of(self._application, self._themes.theme))

    def _change_font(self) -> None:
        settings = self.appearance.settings
        self._application.setFont(interface_font(settings.interface_font, settings.interface_size))
        self._themes.dress()
        self._dress()

    def _change_language(self) -> None:
        """Change the language at once or, during a long work that the window would lose, after it."""
        if self.window.workspace.background.at_length:
            self.window.workspace.background.idle.connect(
                self._change_language, Qt.ConnectionType(Qt.ConnectionType.SingleShotConnection)
            )
            return
        self._language.speak(self.appearance.settings.language)
        self._take_name()
        self._replace_window()

    def _take_name(self) -> None:
        """Set the translated name, for screen readers.

        The first window was created under the other one, by which the desktop finds its menu entry
        (`WM_CLASS`).
        """
        self._application.setApplicationName(self._application.applicationDisplayName())

    def _replace_window(self) -> None:
        """Open a window in the new language in the same state, with the settings if they were open."""
        from reader.ui.dialogs.settings_dialog import SettingsDialog

        old = self.window
        old.reading.keep_place()
        had_settings = any(dialog.isVisible() for dialog in old.findChildren(SettingsDialog))
        self.window = self._build(state_of(old, str(self._library.path)))
        self.window.show()
        old.close()
        old.deleteLater()
        self._serve()
        if had_settings:
            self.window.controllers.dialogs.show_settings()


def build_window(application: QApplication, library: Library, loaded: Loaded) -> MainWindow:
    """A complete window on this library, in its saved state, with these settings."""
    language = Language(application, paths.resources() / "i18n")
    window = Session(application, library, loaded, language).window
    window.complete()
    return window


def look_of(application: QApplication, theme: Theme) -> Look:
    """The colours, icons and font of this theme."""
    folder = paths.resources() / "icons"
    icons = Icons(folder, theme.color("text"), theme.color("disabled"), theme.color("bookmark"))
    return Look(theme, icons, application.font())


def _keep(value: Settings | WindowState) -> None:
    """Save preferences or the window's state."""
    save(paths.settings_file(), value)
