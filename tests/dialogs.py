"""The dialogs of the window, each with what opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.dialogs.keyword_run_dialog import KeywordRunDialog
from reader.ui.dialogs.versions_dialog import Version, VersionWords

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


def compare(window: MainWindow) -> None:
    """Compare the open article with an older text of it."""
    article, names = window.reading.article, VersionWords("Versions", "Older texts.", "Show", "Open")
    assert article is not None
    older = Version(1, "2024-05-01", f"{article.title}\n\nAnother text.")
    window.controllers.versions.comparing.dialog(article, [older], names).begin()


DIALOGS = {
    "settings": lambda window: window.controllers.dialogs.show_settings(),
    "keys": lambda window: window.controllers.dialogs.show_keys(),
    "change_keys": lambda window: window.controllers.dialogs.change_keys(),
    "palette": lambda window: window.controllers.dialogs.show_palette(),
    "about": lambda window: window.controllers.dialogs.show_about(),
    "synonyms": lambda window: window.controllers.searches.show_synonyms(),
    "paragraph_note": lambda window: window.controllers.marks.bookmarking.ask_note(),
    "details": lambda window: window.controllers.intake.rereading.show_details(),
    "export": lambda window: window.controllers.output.exports.choose(),
    "saved_search": lambda window: (
        window.browsing.search("garden"),
        window.controllers.searches.saved.save(),
    ),
    "files": lambda window: window.controllers.intake.imports.choose_files(),
    "folder": lambda window: window.controllers.intake.imports.choose_folder(),
    "backup": lambda window: window.controllers.output.backups.back_up(),
    "report": lambda window: window.controllers.intake.import_report.show(),
    "crash": lambda window: window.workspace.notices.show(KeyError("a bug")),
    "watched": lambda window: window.controllers.intake.watching.show_folders(),
    "past_imports": lambda window: window.controllers.intake.import_undo.show_imports(),
    "versions": compare,
    "print_preview": lambda window: window.controllers.output.printing.preview(),
    "save_pdf": lambda window: window.controllers.output.exports.save_pdf(),
    "rename": lambda window: window.controllers.names.chip_editing._ask_library_name(),
    "keyword_run": lambda window: KeywordRunDialog("first second", window).open(),
    "passage_note": lambda window: window.controllers.dialogs.passage_note("Words", None).open(),
}

OWN_DIALOGS = [name for name in DIALOGS if name not in {"files", "folder", "backup", "save_pdf"}]
"""Those that are not Qt's."""
