"""The table of commands; menus and the toolbar refer to them by id (`menu_table`)."""

from __future__ import annotations

from typing import NamedTuple

from reader.core.texts import marked as _


class ActionSpec(NamedTuple):
    """One command. `keys` are `QKeySequence` texts; the first is shown in menus. Arabic twins are added.

    `choice` names an exclusive group, of which one command is always checked; `checkable` is for others with
    a tick.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str | None = None
    checkable: bool = False
    choice: str | None = None


_PRESETS = (
    _("Actions", "هيئة النص الأولى"),
    _("Actions", "هيئة النص الثانية"),
    _("Actions", "هيئة النص الثالثة"),
    _("Actions", "هيئة النص الرابعة"),
    _("Actions", "هيئة النص الخامسة"),
    _("Actions", "هيئة النص السادسة"),
)
PRESETS = len(_PRESETS)  # so many text presets have a command and a key
OFFER_ACTIONS = ("take_offer_1", "take_offer_2", "take_offer_3")

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("import_files", _("Actions", "استيراد ملفات…"), ("Ctrl+O",), "folder-input"),
    ActionSpec("import_folder", _("Actions", "استيراد مجلد…"), ("Ctrl+Shift+O",), "folder-open"),
    ActionSpec("paste_article", _("Actions", "لصق مقالة"), ("Ctrl+Shift+V",), "clipboard-paste"),
    ActionSpec("open_samples", _("Actions", "فتح المقالات النموذجية"), (), "book-open"),
    ActionSpec("import_report", _("Actions", "تقرير آخر استيراد…"), (), "file-text"),
    ActionSpec("undo_import", _("Actions", "التراجع عن آخر استيراد"), (), "redo-2"),
    ActionSpec("past_imports", _("Actions", "عمليات الاستيراد السابقة…"), ("Ctrl+Alt+I",), "history"),
    ActionSpec("watched_folders", _("Actions", "مجلدات يراقبها ورّاق…"), (), "folder-open"),
    ActionSpec("export", _("Actions", "تصدير…"), ("Ctrl+E",), "file-up"),
    ActionSpec("print", _("Actions", "طباعة المقالة…"), ("Ctrl+P",), "printer"),
    ActionSpec("save_pdf", _("Actions", "حفظ المقالة بصيغة PDF…"), (), "file-down"),
    ActionSpec("back_up", _("Actions", "نسخة احتياطية من المكتبة…"), (), "archive"),
    ActionSpec("restore_backup", _("Actions", "استعادة المكتبة من نسخة…"), (), "database"),
    ActionSpec("quit", _("Actions", "خروج"), ("Ctrl+Q",), "log-out"),
    ActionSpec("undo", _("Actions", "تراجع"), ("Ctrl+Z",), "redo-2"),
    ActionSpec("copy_citation", _("Actions", "نسخ مع ذكر المصدر"), ("Ctrl+Shift+C",), "quote"),
    ActionSpec("find_in_article", _("Actions", "بحث في المقالة"), ("Ctrl+F",), "text-search"),
    ActionSpec("find_next", _("Actions", "الموضع التالي"), ("F3",), "chevron-down"),
    ActionSpec("find_previous", _("Actions", "الموضع السابق"), ("Shift+F3",), "chevron-up"),
    ActionSpec("settings", _("Actions", "الإعدادات…"), ("Ctrl+,",), "settings"),
    ActionSpec("sidebar", _("Actions", "الشريط الجانبي"), ("F9",), "panel-right", checkable=True),
    ActionSpec("focus_mode", _("Actions", "وضع التركيز"), ("Shift+F11",), "focus", checkable=True),
    ActionSpec("full_screen", _("Actions", "ملء الشاشة"), ("F11",), "maximize", checkable=True),
    ActionSpec("larger_text", _("Actions", "تكبير النص"), ("Ctrl++", "Ctrl+="), "zoom-in"),
    ActionSpec("smaller_text", _("Actions", "تصغير النص"), ("Ctrl+-",), "zoom-out"),
    ActionSpec("normal_text", _("Actions", "الحجم المعتاد"), ("Ctrl+0",), "type"),
    ActionSpec("vowel_marks", _("Actions", "إظهار التشكيل"), ("Ctrl+Shift+M",), checkable=True),
    ActionSpec("justified", _("Actions", "ضبط حافتي النص"), ("Ctrl+Shift+B",), checkable=True),
    ActionSpec("ruler", _("Actions", "مسطرة القراءة"), ("R",), checkable=True),
    ActionSpec("digits_as_written", _("Actions", "الأرقام كما كُتبت"), choice="text_digits"),
    ActionSpec("digits_western", _("Actions", "الأرقام 0 1 2 3"), choice="text_digits"),
    ActionSpec("digits_arabic_indic", _("Actions", "الأرقام ٠ ١ ٢ ٣"), choice="text_digits"),
    *(
        ActionSpec(f"preset_{number}", text, (f"Ctrl+Alt+{number}",), choice="preset")
        for number, text in enumerate(_PRESETS, 1)
    ),
    ActionSpec("switch_theme", _("Actions", "تبديل المظهر"), (), "moon"),
    ActionSpec("theme_system", _("Actions", "كما في النظام"), icon="monitor", choice="theme"),
    ActionSpec("theme_light", _("Actions", "فاتح"), icon="sun", choice="theme"),
    ActionSpec("theme_sepia", _("Actions", "سيبيا"), icon="coffee", choice="theme"),
    ActionSpec("theme_dark", _("Actions", "داكن"), icon="moon", choice="theme"),
    ActionSpec("theme_high_contrast", _("Actions", "تباين عالٍ"), icon="contrast", choice="theme"),
    ActionSpec("switch_language", _("Actions", "English"), (), "languages"),
    ActionSpec("next_pane", _("Actions", "اللوح التالي"), ("F6",)),
    ActionSpec("previous_pane", _("Actions", "اللوح السابق"), ("Shift+F6",)),
    ActionSpec("next_article", _("Actions", "المقالة التالية"), ("J", "Alt+Down")),
    ActionSpec("previous_article", _("Actions", "المقالة السابقة"), ("K", "Alt+Up")),
    ActionSpec("next_unread", _("Actions", "غير المقروءة التالية"), ("N",)),
    ActionSpec("previous_unread", _("Actions", "غير المقروءة السابقة"), ("Shift+N",)),
    ActionSpec("read_on", _("Actions", "متابعة القراءة، ثم المقالة التالية"), ("Space",)),
    ActionSpec("read_back", _("Actions", "الرجوع في القراءة"), ("Shift+Space",)),
    ActionSpec(
        "bookmark_article", _("Actions", "إشارة على المقالة"), ("Ctrl+D", "S"), "bookmark", checkable=True
    ),
    ActionSpec(
        "bookmark_paragraph", _("Actions", "إشارة على الفقرة مع ملاحظة…"), ("Ctrl+Shift+D",), "bookmark-plus"
    ),
    ActionSpec("highlight", _("Actions", "تظليل النص المحدد"), ("Ctrl+H",), "highlighter"),
    ActionSpec("highlight_color", _("Actions", "لون التظليل…"), ("Ctrl+Shift+H",), "palette"),
    ActionSpec("passage_note", _("Actions", "ملاحظة على النص المحدد…"), ("Ctrl+Shift+N",), "notebook-pen"),
    ActionSpec("next_mark", _("Actions", "العلامة التالية"), ("]",)),
    ActionSpec("previous_mark", _("Actions", "العلامة السابقة"), ("[",)),
    ActionSpec("footnotes", _("Actions", "عرض الحواشي"), ("F8",), "quote"),
    ActionSpec("caret", _("Actions", "مؤشر في النص"), ("F7",), "type"),
    ActionSpec("toggle_read", _("Actions", "مقروءة أو غير مقروءة"), ("M",), "mail-open"),
    ActionSpec("article_details", _("Actions", "تفاصيل المقالة…"), ("Ctrl+I",), "info"),
    ActionSpec("open_page", _("Actions", "فتح صفحتها في المتصفح"), ("V",), "external-link"),
    ActionSpec("copy_address", _("Actions", "نسخ عنوان صفحتها"), (), "link"),
    ActionSpec("compare_versions", _("Actions", "نسخ المقالة…"), ("Ctrl+Shift+I",), "history"),
    ActionSpec("near_copies", _("Actions", "النسخ القريبة…"), ("Ctrl+Shift+U",), "copy"),
    ActionSpec("related_article", _("Actions", "مقالة ذات صلة"), ("Alt+R",), "link"),
    ActionSpec("go_back", _("Actions", "عودة إلى حيث كنت"), ("Backspace", "Alt+Right"), "corner-up-right"),
    ActionSpec("go_forward", _("Actions", "تقدّم إلى ما عدت منه"), ("Alt+Left",), "corner-up-left"),
    ActionSpec("edit_keyword", _("Actions", "تحرير الكلمة المفتاحية…"), ("Ctrl+F2",), "tags"),
    ActionSpec("delete", _("Actions", "حذف المقالة"), ("Del",), "trash-2"),
    ActionSpec("search_library", _("Actions", "بحث في المكتبة"), ("Ctrl+K", "/"), "search"),
    ActionSpec("look_up", _("Actions", "بحث في المكتبة عن المحدد"), ("Ctrl+Shift+K",), "search"),
    ActionSpec("search_order", _("Actions", "الأوفق أولًا"), ("Ctrl+R",), checkable=True),
    ActionSpec("search_rank_all", _("Actions", "ترتيب كل النتائج"), ("Ctrl+Shift+R",)),
    ActionSpec("search_exact", _("Actions", "الكلمات كما كُتبت"), ("Ctrl+Shift+X",), checkable=True),
    ActionSpec(
        "search_facets", _("Actions", "تصفية النتائج"), ("Ctrl+Shift+F",), "list-filter", checkable=True
    ),
    ActionSpec("take_offer_1", _("Actions", "البحث المقترح الأول"), ("Alt+1",)),
    ActionSpec("take_offer_2", _("Actions", "البحث المقترح الثاني"), ("Alt+2",)),
    ActionSpec("take_offer_3", _("Actions", "البحث المقترح الثالث"), ("Alt+3",)),
    ActionSpec("save_search", _("Actions", "حفظ البحث…"), ("Ctrl+S",), "save"),
    ActionSpec("rename_search", _("Actions", "تغيير الاسم المختار…"), ("F2",), "pencil"),
    ActionSpec("remove_search", _("Actions", "إزالة البحث المحفوظ"), (), "x"),
    ActionSpec("forget_recent", _("Actions", "مسح عمليات البحث السابقة"), (), "history"),
    ActionSpec("synonyms", _("Actions", "المترادفات…"), (), "merge"),
    ActionSpec("shelf_all", _("Actions", "كل المقالات"), ("Ctrl+1",), "library", choice="shelf"),
    ActionSpec("shelf_unread", _("Actions", "غير المقروءة"), ("Ctrl+2",), "circle-dot", choice="shelf"),
    ActionSpec("shelf_bookmarked", _("Actions", "الإشارات"), ("Ctrl+3",), "bookmark", choice="shelf"),
    ActionSpec(
        "shelf_marks", _("Actions", "العلامات والملاحظات"), ("Ctrl+7",), "highlighter", choice="shelf"
    ),
    ActionSpec("shelf_sources", _("Actions", "المصادر"), ("Ctrl+4",), "newspaper", choice="shelf"),
    ActionSpec("shelf_keywords", _("Actions", "الكلمات المفتاحية"), ("Ctrl+5",), "tags", choice="shelf"),
    ActionSpec("shelf_saved", _("Actions", "عمليات البحث المحفوظة"), ("Ctrl+6",), "search", choice="shelf"),
    ActionSpec("shelf_begun", _("Actions", "أكمل القراءة"), ("Ctrl+8",), "book-open", choice="shelf"),
    ActionSpec(
        "timeline", _("Actions", "المخطط الزمني"), ("Ctrl+T", "Ctrl+9"), "calendar-days", checkable=True
    ),
    ActionSpec("split_keywords", _("Actions", "تقسيم الكلمات المفتاحية من جديد"), (), "tags"),
    ActionSpec("command_palette", _("Actions", "كل الأوامر…"), ("Ctrl+Shift+P",), "square-terminal"),
    ActionSpec("keys", _("Actions", "مفاتيح الاختصار"), ("F1", "?"), "keyboard"),
    ActionSpec("change_keys", _("Actions", "تغيير المفاتيح…"), (), "keyboard"),
    ActionSpec("about", _("Actions", "عن ورّاق"), (), "info"),
)

WHILE_SEARCHING = ("search_order", "search_exact", "search_facets", "save_search")
"""Commands that mean nothing while nothing is searched for."""

NEEDS_ARTICLE = (
    "edit_keyword",
    "bookmark_article", "bookmark_paragraph", "toggle_read", "related_article", "delete", "copy_citation",
    "highlight", "highlight_color", "passage_note", "next_mark", "previous_mark", "footnotes", "caret",
    "find_in_article", "find_next", "find_previous", "look_up", "read_on", "read_back",
    "print", "save_pdf",
    "article_details", "compare_versions", "near_copies",
)  # fmt: skip
"""Commands that mean nothing while no article is open."""

NEEDS_ADDRESS = ("open_page", "copy_address")
"""Commands that mean nothing unless the open article is from a page on the web."""
