"""The preferences as rows of a form: a new setting is a field of `Settings` and a row here."""

from __future__ import annotations

from typing import NamedTuple

from reader.core.settings import limits
from reader.core.texts import marked
from reader.ui.dialogs.setting_editors import Choice, Control, Font, Number, Tick

LANGUAGE_NAMES = {"ar": "العربية", "en": "English"}  # each language in itself
THEME_NAMES = {
    "system": marked("Settings", "كما في النظام"),
    "light": marked("Settings", "فاتح"),
    "sepia": marked("Settings", "سيبيا"),
    "dark": marked("Settings", "داكن"),
    "high_contrast": marked("Settings", "تباين عالٍ"),
}
DIGIT_NAMES = {
    "arabic_indic": marked("Settings", "٠ ١ ٢ ٣"),
    "western": marked("Settings", "0 1 2 3"),
    "as_written": marked("Settings", "كما كُتبت"),
}
MONTH_NAMES = {
    "both": marked("Settings", "كانون الأول/ديسمبر"),
    "levant": marked("Settings", "كانون الأول (بلاد الشام والعراق)"),
    "gulf_egypt": marked("Settings", "ديسمبر (مصر والخليج)"),
    "maghreb": marked("Settings", "ديسمبر، أوت (تونس والجزائر)"),
    "morocco": marked("Settings", "دجنبر، غشت (المغرب)"),
}
CITATION_NAMES = {
    "arabic": marked("Settings", "بالعربية: الكاتب، «العنوان»، المصدر، التاريخ"),
    "english": marked("Settings", "بالإنجليزية: Author. “Title.” Source, Date."),
}


class Row(NamedTuple):
    """A field of `Settings`, its label, and the kind of its control."""

    field: str
    label: str
    control: Control


class Group(NamedTuple):
    """Rows under one title."""

    title: str
    rows: tuple[Row, ...]


INTERFACE = Group(
    marked("Settings", "الواجهة"),
    (
        Row("theme", marked("Settings", "المظهر"), Choice(THEME_NAMES)),
        Row("language", marked("Settings", "لغة الواجهة"), Choice(LANGUAGE_NAMES)),
        Row("interface_font", marked("Settings", "خط الواجهة"), Font()),
        Row("interface_size", marked("Settings", "حجم خط الواجهة"), Number(limits.INTERFACE_SIZES, 0.5)),
    ),
)
TEXT = Group(
    marked("Settings", "نص المقالة"),
    (
        Row("text_font", marked("Settings", "خط النص"), Font()),
        Row("text_size", marked("Settings", "حجم النص"), Number(limits.TEXT_SIZES, 1)),
        Row("line_height", marked("Settings", "ارتفاع السطر"), Number(limits.LINE_HEIGHTS, 0.1)),
        Row(
            "paragraph_spacing", marked("Settings", "ما بين الفقرات"), Number(limits.PARAGRAPH_SPACINGS, 0.1)
        ),
        Row(
            "column_width",
            marked("Settings", "عرض العمود بالأحرف"),
            Number(limits.COLUMN_WIDTHS, 1, decimals=0),
        ),
        Row("justified", marked("Settings", "حافتا النص"), Tick(marked("Settings", "مضبوطتان كلتاهما"))),
        Row("vowel_marks", marked("Settings", "التشكيل"), Tick(marked("Settings", "يُعرض كما كُتب"))),
        Row("text_digits", marked("Settings", "أرقام النص"), Choice(DIGIT_NAMES)),
        Row("ruler", marked("Settings", "مسطرة القراءة"), Tick(marked("Settings", "تُبرز السطر المقروء"))),
    ),
)
NUMBERS = Group(
    marked("Settings", "الأرقام والتواريخ"),
    (
        Row("digits", marked("Settings", "الأرقام"), Choice(DIGIT_NAMES)),
        Row("month_names", marked("Settings", "أسماء الشهور"), Choice(MONTH_NAMES)),
        Row("hijri", marked("Settings", "التاريخ الهجري"), Tick(marked("Settings", "يُعرض بجانب الميلادي"))),
        Row("citation_style", marked("Settings", "ذكر المصدر عند النسخ"), Choice(CITATION_NAMES)),
    ),
)
GROUPS = (INTERFACE, TEXT, NUMBERS)
