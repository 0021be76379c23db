"""What every command does: ids of the action table and the methods that carry them out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.core.setting_limits import DIGITS
from reader.ui.action_table import PRESETS
from reader.ui.searches.search_desk import OFFER_ACTIONS
from reader.ui.sidebar import Shelf

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

Methods = dict[str, Callable[[], object]]


def methods_of(window: MainWindow) -> Methods:
    """Every command of this window by its id."""
    return {
        **_library_methods(window),
        **_search_methods(window),
        **_reading_methods(window),
        **_view_methods(window),
        **_application_methods(window),
    }


def _library_methods(window: MainWindow) -> Methods:
    browsing, desk = window.browsing, window.desk
    return {
        "import_files": desk.choose_files,
        "import_folder": desk.choose_folder,
        "paste_article": desk.paste,
        "open_samples": desk.import_samples,
        "import_report": window.dialogs.show_import_report,
        "undo_import": window.import_undoing.undo_last,
        "watched_folders": window.watching.show_folders,
        "past_imports": window.import_undoing.show_imports,
        **_out_methods(window),
        "search_library": window.focus_search,
        "split_keywords": window.split_again.begin,
        **{f"shelf_{shelf.name.lower()}": _shelf_method(browsing.show_shelf, shelf) for shelf in Shelf},
    }


def _out_methods(window: MainWindow) -> Methods:
    return {
        "export": lambda: window.exports.choose(),
        "print": lambda: window.printing.preview(),
        "save_pdf": lambda: window.exports.save_pdf(),
        "back_up": lambda: window.exports.back_up(),
        "restore_backup": lambda: window.exports.restore(),
    }


def _search_methods(window: MainWindow) -> Methods:
    searching, desk = window.searching, window.search_desk
    return {
        "look_up": window.looking_up.look_up,
        "search_order": searching.switch_order,
        "search_rank_all": searching.rank_all,
        "search_exact": searching.switch_exact,
        "search_facets": desk.toggle_facets,
        **{action_id: _offer_method(desk.take_offer, n) for n, action_id in enumerate(OFFER_ACTIONS)},
        "save_search": window.saved.save,
        "rename_search": lambda: _rename(window),
        "remove_search": window.saved.remove,
        "forget_recent": window.saved.forget_recent,
        "synonyms": window.dialogs.show_synonyms,
    }


def _rename(window: MainWindow) -> None:
    """What is chosen: a keyword or source in the list of them, else a saved search."""
    if not window.places.rename_chosen():
        window.saved.rename()


def _offer_method(take: Callable[[int], None], number: int) -> Callable[[], None]:
    return lambda: take(number)


def _shelf_method(show: Callable[[Shelf], None], shelf: Shelf) -> Callable[[], None]:
    return lambda: show(shelf)


def _reading_methods(window: MainWindow) -> Methods:
    reading, browsing, text = window.reading, window.browsing, window.view.text
    return {
        "next_article": lambda: browsing.stepping.step(1),
        "previous_article": lambda: browsing.stepping.step(-1),
        "next_unread": browsing.stepping.next_unread,
        "previous_unread": browsing.stepping.previous_unread,
        "read_on": text.scrolling.on,
        "read_back": text.scrolling.back,
        "bookmark_article": reading.toggle_bookmark,
        "bookmark_paragraph": window.dialogs.edit_note,
        "highlight": window.marks.marking.highlight,
        "highlight_color": window.marks.marking.choose_color,
        "passage_note": window.marks.marking.note,
        "next_mark": window.marks.marking.next_mark,
        "previous_mark": window.marks.marking.previous_mark,
        "caret": text.caret.toggle,
        "toggle_read": reading.toggle_read,
        "article_details": window.rereading.show_details,
        "compare_versions": window.versions.show_revisions,
        "near_copies": window.versions.show_near,
        "related_article": window.view.related.open_first,
        "go_back": reading.go_back,
        "go_forward": reading.go_forward,
        "edit_keyword": window.chip_editing.open_menu,
        "delete": lambda: _delete(window),
        "undo": window.undo_last,
        "copy_citation": window.copying.copy_citation,
        "find_in_article": window.finding.open,
        "find_next": window.finding.find_next,
        "find_previous": window.finding.find_previous,
    }


def _delete(window: MainWindow) -> None:
    """What is chosen: a saved search in the list of them, else the article."""
    if not window.saved.remove_where_chosen():
        window.deletion.delete_open()


def _view_methods(window: MainWindow) -> Methods:
    looks, panes = window.appearance, window.panes
    themes = ("system", "light", "sepia", "dark", "high_contrast")
    return {
        "sidebar": panes.toggle_sidebar,
        "timeline": window.timeline.toggle,
        "focus_mode": panes.toggle_focus_mode,
        "full_screen": panes.toggle_full_screen,
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
        **{f"theme_{theme}": _theme_method(looks.choose_theme, theme) for theme in themes},
        "next_pane": panes.go_to_next,
        "previous_pane": panes.go_to_previous,
    }


def _theme_method(choose: Callable[[str], None], theme: str) -> Callable[[], None]:
    return lambda: choose(theme)


def _application_methods(window: MainWindow) -> Methods:
    dialogs = window.dialogs
    return {
        "settings": dialogs.show_settings,
        "keys": dialogs.show_keys,
        "change_keys": dialogs.change_keys,
        "command_palette": dialogs.show_palette,
        "about": dialogs.show_about,
        "quit": window.close,
    }
