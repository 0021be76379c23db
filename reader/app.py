"""The composition root of the window: builds every part and introduces them to each other."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, Qt, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader import paths
from reader.core.errors import ReaderError
from reader.core.library import Library
from reader.core.settings import Loaded, Settings, WindowState, load, save
from reader.ui.actions import build_actions, connect_actions
from reader.ui.appearance import Appearance
from reader.ui.commands import methods_of
from reader.ui.first_paint import FirstPaint
from reader.ui.fonts import interface_font, load_bundled, load_remaining
from reader.ui.icons import Icons
from reader.ui.main_window import Look, MainWindow
from reader.ui.notices import ExceptionHooks, Notices, tell_before_window
from reader.ui.single_instance import hand_over
from reader.ui.theme import Theme, ThemeKeeper
from reader.ui.window_memory import WindowMemory, restore

if TYPE_CHECKING:
    from reader.arguments import WindowArguments

DESKTOP_ID = "io.github.warraq.Warraq"


def run(arguments: WindowArguments) -> int:
    """Open the window and stay until it closes; the exit status. A window that is open already on this
    library is given the files instead."""
    library_file = paths.library_file(arguments.library)
    files = [file.absolute() for file in arguments.files]
    if hand_over(library_file, files):
        return 0
    loaded = load(paths.settings_file())
    application = QApplication(sys.argv[:1])
    dress_application(application, loaded.settings)
    try:
        library = Library.open(library_file)
    except ReaderError as error:
        print(error.sentence, file=sys.stderr)  # noqa: T201 for whoever started it from a terminal
        tell_before_window(error)
        return 1
    window = build_window(application, library, loaded)
    first_paint = FirstPaint(window)
    first_paint.done.connect(lambda: _after_first_paint(window, library, files, samples=arguments.samples))
    window.show()
    status = application.exec()
    library.close()
    return status


def dress_application(application: QApplication, settings: Settings) -> None:
    """Right to left, in Arabic, with our faces."""
    application.setApplicationName(paths.APP_NAME)
    application.setApplicationDisplayName("ورّاق")
    application.setDesktopFileName(DESKTOP_ID)
    application.setStyle("Fusion")
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    translator = QTranslator(application)
    if translator.load("qtbase_ar", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    load_bundled(paths.resources() / "fonts")
    application.setFont(interface_font(settings.interface_font, settings.interface_size))
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "warraq.svg")))


def build_window(application: QApplication, library: Library, loaded: Loaded) -> MainWindow:
    """The window on this library, as it was left, wearing these settings."""
    notices = Notices(application)
    ExceptionHooks(notices).install()
    themes = ThemeKeeper(application, paths.resources() / "themes", loaded.settings.theme)
    appearance = Appearance(loaded.settings, themes, _keep, application)
    look = look_of(application, themes.theme)
    actions = build_actions(application, look.icons.__getitem__)
    window = MainWindow(library, appearance, actions, look, notices)
    connect_actions(actions, methods_of(window))
    themes.theme_changed.connect(lambda theme: window.dress(look_of(application, theme)))
    appearance.interface_font_changed.connect(lambda: _change_font(application, window, appearance, themes))
    restore(window, loaded.window, str(library.path))
    WindowMemory(window, str(library.path), _keep)
    if loaded.problem is not None:
        notices.show(loaded.problem)
    return window


def _change_font(
    application: QApplication, window: MainWindow, appearance: Appearance, themes: ThemeKeeper
) -> None:
    settings = appearance.settings
    application.setFont(interface_font(settings.interface_font, settings.interface_size))
    window.dress(look_of(application, themes.theme))


def look_of(application: QApplication, theme: Theme) -> Look:
    """What everything is painted with in this theme."""
    folder = paths.resources() / "icons"
    icons = Icons(folder, theme.color("text"), theme.color("text_muted"), theme.color("bookmark"))
    return Look(theme, icons, application.font())


def _keep(value: Settings | WindowState) -> None:
    """Store preferences or the window's state."""
    save(paths.settings_file(), value)


def _after_first_paint(window: MainWindow, library: Library, files: list[Path], *, samples: bool) -> None:
    """What the first picture need not wait for."""
    from reader.ui.single_instance import InstanceServer, bring_forward
    from reader.ui.termination import Termination

    gc.freeze()  # what the start has made stays: the collector need not look at it again
    gc.enable()
    load_remaining(paths.resources() / "fonts")
    server = InstanceServer(library.path, window)
    server.raise_requested.connect(lambda token: bring_forward(window, token))
    server.files_received.connect(lambda names: window.desk.import_paths([Path(name) for name in names]))
    server.start()
    Termination(window).watch()
    if samples and not files and not library.shelf_counts().articles:
        window.desk.import_samples()
    window.desk.import_paths(files)
    window.renewal.begin_if_needed()
