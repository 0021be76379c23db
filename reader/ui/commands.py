"""The method that carries out each command, by the id of the command in the action table.

The lambdas ask for a controller when the command is given, not before: most starts need few of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.core.settings.limits import DIGITS, THEMES
from reader.ui.action_table import OFFER_ACTIONS, PRESETS
from reader.ui.sidebar import Shelf

if TYPE_CHECKING:
    from reader.ui.appearance import Appearance
    from reader.ui.controllers import Controllers
    from reader.ui.controllers.intake_controllers import IntakeControllers
    from reader.ui.controllers.mark_controllers import MarkControllers
    from reader.ui.controllers.name_controllers import NameControllers
    from reader.ui.controllers.output_controllers import OutputControllers
    from reader.ui.controllers.search_controllers import SearchControllers
    from reader.ui.main_window import MainWindow
    from reader.ui.workspace import Workspace

Methods = dict[str, Callable[[], object]]


def methods_of(window: MainWindow) -> Methods:
    """Every command of this window by its id."""
    workspace, controllers = window.workspace, window.controllers
    return {
        **_import_methods(controllers.intake),
        **_output_methods(controllers.output),
        **_search_methods(workspace, controllers),
        **_navigation_methods(workspace),
        **_article_methods(workspace, controllers),
        **_name_methods(controllers.names),
        **_mark_methods(controllers.marks),
        **_look_methods(workspace.appearance),
        **_window_methods(window),
        **_dialog_methods(controllers),
    }


def _import_methods(intake: IntakeControllers) -> Methods:
    return {
        "import_files": lambda: intake.imports.choose_files(),
        "import_folder": lambda: intake.imports.choose_folder(),
        "paste_article": lambda: intake.imports.paste(),
        "open_samples": lambda: intake.imports.import_samples(),
        "import_report": lambda: intake.import_report.show(),
        "undo_import": lambda: intake.import_undo.undo_last(),
        "watched_folders": lambda: intake.watching.show_folders(),
        "past_imports": lambda: intake.import_undo.show_imports(),
        "article_details": lambda: intake.rereading.show_details(),
    }


def _output_methods(output: OutputControllers) -> Methods:
    return {
        "export": lambda: output.exports.choose(),
        "print": lambda: output.printing.preview(),
        "save_pdf": lambda: output.exports.save_pdf(),
        "back_up": lambda: output.backups.back_up(),
        "restore_backup": lambda: output.backups.restore(),
    }


def _search_methods(workspace: Workspace, controllers: Controllers) -> Methods:
    searching, searches = workspace.searching, controllers.searches
    return {
        "search_library": workspace.focus.search,
        "look_up": lambda: searches.selection_search.look_up(),
        "search_order": searching.switch_order,
        "search_rank_all": searching.rank_all,
        "search_exact": searching.switch_exact,
        "search_facets": lambda: searches.search_controller.toggle_facets(),
        **{action_id: partial(_take_offer, searches, n) for n, action_id in enumerate(OFFER_ACTIONS)},
        "save_search": lambda: searches.saved.save(),
        "rename_search": lambda: _rename(controllers),
        "remove_search": lambda: searches.saved.remove(),
        "forget_recent": workspace.recent.clear,
        "timeline": lambda: searches.timeline.toggle(),
    }


def _take_offer(searches: SearchControllers, number: int) -> None:
    searches.search_controller.take_offer(number)


def _rename(controllers: Controllers) -> None:
    """Rename the chosen keyword or source where names are listed, else the chosen saved search."""
    if not controllers.names.places.rename_chosen():
        controllers.searches.saved.rename()


def _navigation_methods(workspace: Workspace) -> Methods:
    """Commands that go from one article to another."""
    reading, browsing, text = workspace.reading, workspace.browsing, workspace.view.text
    return {
        **{f"shelf_{shelf.name.lower()}": partial(workspace.open_shelf, shelf) for shelf in Shelf},
        "next_article": lambda: browsing.stepping.step(1),
        "previous_article": lambda: browsing.stepping.step(-1),
        "next_unread": browsing.stepping.next_unread,
        "previous_unread": browsing.stepping.previous_unread,
        "read_on": text.scrolling.on,
        "read_back": text.scrolling.back,
        "related_article": workspace.view.related.open_first,
        "go_back": reading.go_back,
        "go_forward": reading.go_forward,
    }


def _article_methods(workspace: Workspace, controllers: Controllers) -> Methods:
    """Commands for the open article."""
    article, versions = controllers.article, controllers.versions
    return {
        "caret": workspace.view.text.caret.toggle,
        "toggle_read": workspace.reading.toggle_read,
        "compare_versions": lambda: versions.older_texts.show(),
        "near_copies": lambda: versions.near_copies.show(),
        "delete": lambda: _delete(controllers),
        "undo": workspace.undo_last,
        "find_in_article": lambda: article.finding.open(),
        "find_next": lambda: article.finding.find_next(),
        "find_previous": lambda: article.finding.find_previous(),
        "footnotes": lambda: article.footnotes.show_in_view(),
        "copy_citation": lambda: article.copying.copy_citation(),
        "open_page": lambda: article.web_page.open(),
        "copy_address": lambda: article.web_page.copy_address(),
    }


def _delete(controllers: Controllers) -> None:
    """Delete the chosen saved search where these are listed, else the open article."""
    if not controllers.searches.saved.remove_where_chosen():
        controllers.article.deletion.delete_open()


def _name_methods(names: NameControllers) -> Methods:
    return {
        "edit_keyword": lambda: names.chip_editing.open_menu(),
        "split_keywords": lambda: names.keyword_resplitting.begin(),
    }


def _mark_methods(marks: MarkControllers) -> Methods:
    return {
        "bookmark_article": lambda: marks.bookmarking.toggle(),
        "bookmark_paragraph": lambda: marks.bookmarking.ask_note(),
        "highlight": lambda: marks.marking.highlight(),
        "highlight_color": lambda: marks.marking.choose_color(),
        "passage_note": lambda: marks.marking.note(),
        "next_mark": lambda: marks.mark_navigation.next(),
        "previous_mark": lambda: marks.mark_navigation.previous(),
    }


def _look_methods(looks: Appearance) -> Methods:
    return {
        "larger_text": looks.larger_text,
        "smaller_text": looks.smaller_text,
        "normal_text": looks.normal_text,
        "vowel_marks": lambda: looks.toggle("vowel_marks"),
        "justified": lambda: looks.toggle("justified"),
        "ruler": lambda: looks.toggle("ruler"),
        **{f"digits_{digits}": partial(looks.show_digits, digits) for digits in DIGITS},
        **{f"preset_{number}": partial(looks.use_preset, number) for number in range(1, PRESETS + 1)},
        "switch_theme": looks.switch_theme,
        "switch_language": looks.switch_language,
        **{f"theme_{theme}": partial(looks.choose_theme, theme) for theme in THEMES},
    }


def _window_methods(window: MainWindow) -> Methods:
    return {
        "sidebar": lambda: window.panes.toggle_sidebar(),
        "focus_mode": lambda: window.panes.toggle_focus_mode(),
        "full_screen": lambda: window.panes.toggle_full_screen(),
        "next_pane": lambda: window.panes.go_to_next(),
        "previous_pane": lambda: window.panes.go_to_previous(),
        "quit": window.close,
    }


def _dialog_methods(controllers: Controllers) -> Methods:
    return {
        "settings": lambda: controllers.dialogs.show_settings(),
        "keys": lambda: controllers.dialogs.show_keys(),
        "change_keys": lambda: controllers.dialogs.change_keys(),
        "command_palette": lambda: controllers.dialogs.show_palette(),
        "synonyms": lambda: controllers.searches.show_synonyms(),
        "about": lambda: controllers.dialogs.show_about(),
    }
