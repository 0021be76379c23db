"""What every command does: ids of the action table and the methods that carry them out.

A controller is asked for when the command is given, not before: most starts need few of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.core.settings.limits import DIGITS, THEMES
from reader.ui.action_table import OFFER_ACTIONS, PRESETS
from reader.ui.sidebar import Shelf

if TYPE_CHECKING:
    from reader.ui.controllers import Controllers
    from reader.ui.main_window import MainWindow
    from reader.ui.workspace import Workspace

Methods = dict[str, Callable[[], object]]


def methods_of(window: MainWindow) -> Methods:
    """Every command of this window by its id."""
    workspace, controllers = window.workspace, window.controllers
    return {
        **_import_methods(controllers),
        **_out_methods(controllers),
        **_search_methods(workspace, controllers),
        **_way_methods(workspace),
        **_article_methods(workspace, controllers),
        **_mark_methods(controllers),
        **_look_methods(workspace),
        **_window_methods(window),
        **_dialog_methods(controllers),
    }


def _import_methods(controllers: Controllers) -> Methods:
    return {
        "import_files": lambda: controllers.imports.choose_files(),
        "import_folder": lambda: controllers.imports.choose_folder(),
        "paste_article": lambda: controllers.imports.paste(),
        "open_samples": lambda: controllers.imports.import_samples(),
        "import_report": lambda: controllers.import_report.show(),
        "undo_import": lambda: controllers.import_undo.undo_last(),
        "watched_folders": lambda: controllers.watching.show_folders(),
        "past_imports": lambda: controllers.import_undo.show_imports(),
        "split_keywords": lambda: controllers.keyword_resplitting.begin(),
    }


def _out_methods(controllers: Controllers) -> Methods:
    return {
        "export": lambda: controllers.exports.choose(),
        "print": lambda: controllers.printing.preview(),
        "save_pdf": lambda: controllers.exports.save_pdf(),
        "back_up": lambda: controllers.backups.back_up(),
        "restore_backup": lambda: controllers.backups.restore(),
        "copy_citation": lambda: controllers.copying.copy_citation(),
        "open_page": lambda: controllers.web_page.open(),
        "copy_address": lambda: controllers.web_page.copy_address(),
    }


def _search_methods(workspace: Workspace, controllers: Controllers) -> Methods:
    searching = workspace.searching
    return {
        "search_library": workspace.focus_search,
        "footnotes": lambda: controllers.footnotes.show_in_view(),
        "look_up": lambda: controllers.selection_search.look_up(),
        "search_order": searching.switch_order,
        "search_rank_all": searching.rank_all,
        "search_exact": searching.switch_exact,
        "search_facets": lambda: controllers.search_controller.toggle_facets(),
        **{action_id: partial(_take_offer, controllers, n) for n, action_id in enumerate(OFFER_ACTIONS)},
        "save_search": lambda: controllers.saved.save(),
        "rename_search": lambda: _rename(controllers),
        "remove_search": lambda: controllers.saved.remove(),
        "forget_recent": workspace.recent.clear,
        "synonyms": lambda: controllers.dialogs.show_synonyms(),
    }


def _take_offer(controllers: Controllers, number: int) -> None:
    controllers.search_controller.take_offer(number)


def _rename(controllers: Controllers) -> None:
    """What is chosen: a keyword or source in the list of them, else a saved search."""
    if not controllers.places.rename_chosen():
        controllers.saved.rename()


def _way_methods(workspace: Workspace) -> Methods:
    """From article to article."""
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
    """What is done with the open article."""
    return {
        "bookmark_article": lambda: controllers.bookmarking.toggle(),
        "caret": workspace.view.text.caret.toggle,
        "toggle_read": workspace.reading.toggle_read,
        "article_details": lambda: controllers.rereading.show_details(),
        "compare_versions": lambda: controllers.older_texts.show(),
        "near_copies": lambda: controllers.near_copies.show(),
        "edit_keyword": lambda: controllers.chip_editing.open_menu(),
        "delete": lambda: _delete(controllers),
        "undo": workspace.undo_last,
        "find_in_article": lambda: controllers.finding.open(),
        "find_next": lambda: controllers.finding.find_next(),
        "find_previous": lambda: controllers.finding.find_previous(),
    }


def _delete(controllers: Controllers) -> None:
    """What is chosen: a saved search in the list of them, else the article."""
    if not controllers.saved.remove_where_chosen():
        controllers.deletion.delete_open()


def _mark_methods(controllers: Controllers) -> Methods:
    return {
        "bookmark_paragraph": lambda: controllers.bookmarking.ask_note(),
        "highlight": lambda: controllers.marking.highlight(),
        "highlight_color": lambda: controllers.marking.choose_color(),
        "passage_note": lambda: controllers.marking.note(),
        "next_mark": lambda: controllers.mark_walk.next(),
        "previous_mark": lambda: controllers.mark_walk.previous(),
    }


def _look_methods(workspace: Workspace) -> Methods:
    looks = workspace.appearance
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
        "timeline": lambda: window.controllers.timeline.toggle(),
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
        "about": lambda: controllers.dialogs.show_about(),
    }
