"""What every command does: ids of the action table and the methods that carry them out.

A desk is asked for when the command is given, not before: most starts need few of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.core.settings.limits import DIGITS, THEMES
from reader.ui.action_table import OFFER_ACTIONS, PRESETS
from reader.ui.sidebar import Shelf

if TYPE_CHECKING:
    from reader.ui.desks import Desks
    from reader.ui.main_window import MainWindow
    from reader.ui.room import Room

Methods = dict[str, Callable[[], object]]


def methods_of(window: MainWindow) -> Methods:
    """Every command of this window by its id."""
    room, desks = window.room, window.desks
    return {
        **_import_methods(desks),
        **_out_methods(desks),
        **_search_methods(room, desks),
        **_way_methods(room),
        **_article_methods(room, desks),
        **_mark_methods(desks),
        **_look_methods(room),
        **_window_methods(window),
        **_dialog_methods(desks),
    }


def _import_methods(desks: Desks) -> Methods:
    return {
        "import_files": lambda: desks.imports.choose_files(),
        "import_folder": lambda: desks.imports.choose_folder(),
        "paste_article": lambda: desks.imports.paste(),
        "open_samples": lambda: desks.imports.import_samples(),
        "import_report": lambda: desks.import_report.show(),
        "undo_import": lambda: desks.import_undoing.undo_last(),
        "watched_folders": lambda: desks.watching.show_folders(),
        "past_imports": lambda: desks.import_undoing.show_imports(),
        "split_keywords": lambda: desks.split_again.begin(),
    }


def _out_methods(desks: Desks) -> Methods:
    return {
        "export": lambda: desks.exports.choose(),
        "print": lambda: desks.printing.preview(),
        "save_pdf": lambda: desks.exports.save_pdf(),
        "back_up": lambda: desks.backups.back_up(),
        "restore_backup": lambda: desks.backups.restore(),
        "copy_citation": lambda: desks.copying.copy_citation(),
        "open_page": lambda: desks.web_page.open(),
        "copy_address": lambda: desks.web_page.copy_address(),
    }


def _search_methods(room: Room, desks: Desks) -> Methods:
    searching = room.searching
    return {
        "search_library": room.focus_search,
        "footnotes": lambda: desks.footnotes.show_in_view(),
        "look_up": lambda: desks.looking_up.look_up(),
        "search_order": searching.switch_order,
        "search_rank_all": searching.rank_all,
        "search_exact": searching.switch_exact,
        "search_facets": lambda: desks.search_desk.toggle_facets(),
        **{action_id: partial(_take_offer, desks, n) for n, action_id in enumerate(OFFER_ACTIONS)},
        "save_search": lambda: desks.saved.save(),
        "rename_search": lambda: _rename(desks),
        "remove_search": lambda: desks.saved.remove(),
        "forget_recent": room.recent.clear,
        "synonyms": lambda: desks.dialogs.show_synonyms(),
    }


def _take_offer(desks: Desks, number: int) -> None:
    desks.search_desk.take_offer(number)


def _rename(desks: Desks) -> None:
    """What is chosen: a keyword or source in the list of them, else a saved search."""
    if not desks.places.rename_chosen():
        desks.saved.rename()


def _way_methods(room: Room) -> Methods:
    """From article to article."""
    reading, browsing, text = room.reading, room.browsing, room.view.text
    return {
        **{f"shelf_{shelf.name.lower()}": partial(room.open_shelf, shelf) for shelf in Shelf},
        "next_article": lambda: browsing.stepping.step(1),
        "previous_article": lambda: browsing.stepping.step(-1),
        "next_unread": browsing.stepping.next_unread,
        "previous_unread": browsing.stepping.previous_unread,
        "read_on": text.scrolling.on,
        "read_back": text.scrolling.back,
        "related_article": room.view.related.open_first,
        "go_back": reading.go_back,
        "go_forward": reading.go_forward,
    }


def _article_methods(room: Room, desks: Desks) -> Methods:
    """What is done with the open article."""
    return {
        "bookmark_article": lambda: desks.bookmarking.toggle(),
        "caret": room.view.text.caret.toggle,
        "toggle_read": room.reading.toggle_read,
        "article_details": lambda: desks.rereading.show_details(),
        "compare_versions": lambda: desks.older_texts.show(),
        "near_copies": lambda: desks.near_copies.show(),
        "edit_keyword": lambda: desks.chip_editing.open_menu(),
        "delete": lambda: _delete(desks),
        "undo": room.undo_last,
        "find_in_article": lambda: desks.finding.open(),
        "find_next": lambda: desks.finding.find_next(),
        "find_previous": lambda: desks.finding.find_previous(),
    }


def _delete(desks: Desks) -> None:
    """What is chosen: a saved search in the list of them, else the article."""
    if not desks.saved.remove_where_chosen():
        desks.deletion.delete_open()


def _mark_methods(desks: Desks) -> Methods:
    return {
        "bookmark_paragraph": lambda: desks.bookmarking.ask_note(),
        "highlight": lambda: desks.marking.highlight(),
        "highlight_color": lambda: desks.marking.choose_color(),
        "passage_note": lambda: desks.marking.note(),
        "next_mark": lambda: desks.mark_walk.next(),
        "previous_mark": lambda: desks.mark_walk.previous(),
    }


def _look_methods(room: Room) -> Methods:
    looks = room.appearance
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
        "timeline": lambda: window.desks.timeline.toggle(),
        "focus_mode": lambda: window.panes.toggle_focus_mode(),
        "full_screen": lambda: window.panes.toggle_full_screen(),
        "next_pane": lambda: window.panes.go_to_next(),
        "previous_pane": lambda: window.panes.go_to_previous(),
        "quit": window.close,
    }


def _dialog_methods(desks: Desks) -> Methods:
    return {
        "settings": lambda: desks.dialogs.show_settings(),
        "keys": lambda: desks.dialogs.show_keys(),
        "change_keys": lambda: desks.dialogs.change_keys(),
        "command_palette": lambda: desks.dialogs.show_palette(),
        "about": lambda: desks.dialogs.show_about(),
    }
