"""The menus, the toolbar and the context menus, as lists of command ids."""

from __future__ import annotations

from typing import NamedTuple

from reader.core.texts import marked as _
from reader.ui.action_table import OFFER_ACTIONS, PRESETS


class MenuSpec(NamedTuple):
    """A menu: command ids, `None` for a separator, or a submenu."""

    title: str
    items: tuple[str | MenuSpec | None, ...]


class KeyNote(NamedTuple):
    """Keys that a pane handles by itself, listed in the cheat sheet only."""

    text: str
    keys: tuple[str, ...]


MENUS: tuple[MenuSpec, ...] = (
    MenuSpec(
        _("Actions", "ملف"),
        (
            "import_files",
            "import_folder",
            "paste_article",
            None,
            "open_samples",
            "import_report",
            "undo_import",
            "past_imports",
            "watched_folders",
            None,
            "export",
            "print",
            "save_pdf",
            None,
            "back_up",
            "restore_backup",
            None,
            "quit",
        ),
    ),
    MenuSpec(
        _("Actions", "تحرير"),
        (
            "undo",
            None,
            "copy_citation",
            None,
            "find_in_article",
            "find_next",
            "find_previous",
            None,
            "settings",
        ),
    ),
    MenuSpec(
        _("Actions", "عرض"),
        (
            *("sidebar", "timeline", "focus_mode", "full_screen", None),
            *("larger_text", "smaller_text", "normal_text", None),
            *("vowel_marks", "justified", "ruler"),
            MenuSpec(
                _("Actions", "أرقام النص"), ("digits_as_written", "digits_western", "digits_arabic_indic")
            ),
            MenuSpec(
                _("Actions", "هيئة النص"), tuple(f"preset_{number}" for number in range(1, PRESETS + 1))
            ),
            None,
            "switch_theme",
            MenuSpec(
                _("Actions", "المظهر"),
                ("theme_system", None, "theme_light", "theme_sepia", "theme_dark", "theme_high_contrast"),
            ),
            "switch_language",
        ),
    ),
    MenuSpec(
        _("Actions", "تنقّل"),
        (
            *("next_article", "previous_article", "next_unread", "previous_unread", None),
            *("read_on", "read_back", "next_mark", "previous_mark", None),
            *("related_article", "go_back", "go_forward", None, "next_pane", "previous_pane"),
        ),
    ),
    MenuSpec(
        _("Actions", "مقالة"),
        (
            *("bookmark_article", "bookmark_paragraph", "toggle_read", None),
            *("highlight", "highlight_color", "passage_note", "footnotes", "caret", None),
            *("article_details", "compare_versions", "near_copies", "open_page", "copy_address", None),
            *("edit_keyword", "delete"),
        ),
    ),
    MenuSpec(
        _("Actions", "بحث"),
        (
            *("search_library", "look_up", None),
            *("search_order", "search_rank_all", "search_exact", "search_facets", None),
            *OFFER_ACTIONS,
            None,
            *("save_search", "rename_search", "remove_search", "forget_recent", None),
            "synonyms",
        ),
    ),
    MenuSpec(
        _("Actions", "مكتبة"),
        (
            *(
                "shelf_all",
                "shelf_unread",
                "shelf_begun",
                "shelf_bookmarked",
                "shelf_marks",
                "shelf_sources",
                "shelf_keywords",
            ),
            *("shelf_saved", None, "split_keywords"),
        ),
    ),
    MenuSpec(_("Actions", "مساعدة"), ("keys", "change_keys", "command_palette", None, "about")),
)

TOOLBAR: tuple[str | None, ...] = (
    "import_files", None, "bookmark_article", "bookmark_paragraph", "highlight", None,
    "find_in_article", "timeline", None, "smaller_text", "larger_text", "switch_theme",
)  # fmt: skip

PANE_KEYS: tuple[KeyNote, ...] = (
    KeyNote(_("Actions", "من القائمة إلى النص"), ("Left",)),
    KeyNote(_("Actions", "من النص إلى القائمة"), ("Right",)),
    KeyNote(_("Actions", "أول المقالة وآخرها"), ("Home", "End")),
    KeyNote(_("Actions", "تحديد النص"), ("Shift+Left", "Shift+Down")),
    KeyNote(_("Actions", "بين الكلمات المفتاحية"), ("Left", "Right")),
    KeyNote(_("Actions", "إتمام ما يُكتب في حقل البحث"), ("Ctrl+Space",)),
)

LIST_MENU = ("bookmark_article", "toggle_read", "copy_citation", "open_page", "article_details", "delete")
PAGE_MENU = (
    "highlight", "highlight_color", "passage_note", "bookmark_paragraph", "bookmark_article",
    "copy_citation", "look_up", "find_in_article", "open_page",
)  # fmt: skip
"""What the right mouse button or the menu key offers over the list and over the text."""
