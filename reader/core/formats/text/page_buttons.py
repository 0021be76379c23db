"""The row of buttons that a page has around its text, copied as one line: `طباعة حفظ PDF A+ A-`."""

from __future__ import annotations

from reader.core.formats.text.noise_lines import NETWORKS

_SEND = "شارك|شاركه|شاركها|مشاركه|انشر|ارسل|ارسال|تابعنا|غرد|تغريد"
_BUTTONS = (
    rf"(?:{_SEND})(?: (?:علي|عبر|في|ب)| ب)? ?(?:{NETWORKS}|(?:ال)?بريد(?: الالكتروني)?|(?:ال)?ايميل)",
    rf"{_SEND}|{NETWORKS}|نسخ(?: الرابط)?|طباعه|اطبع|حفظ|احفظ|pdf|استمع|استماع",
    r"تعليق|تعليقات|علق|اعجاب|متابعه",
    r"(?:ال)?مفضله|(?:تكبير|تصغير|حجم) (?:ال)?خط|تكبير|تصغير|a ?[+-]|[+-] ?a|a|save|[+] ?الخط ?-",
)
BUTTON_ROW = rf"(?:(?:{'|'.join(_BUTTONS)})(?:[\s|،,·•/–-]+|$)){{2,12}}"
