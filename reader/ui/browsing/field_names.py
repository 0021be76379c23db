"""The names of the query language's fields in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from reader.core.library.queries.query_fields import Field

translate = QCoreApplication.translate  # named so for Qt Linguist


def field_names() -> dict[Field, str]:
    """Each name with its colon."""
    return {
        "source": translate("QueryFields", "مصدر:"),
        "keyword": translate("QueryFields", "وسم:"),
        "title": translate("QueryFields", "عنوان:"),
        "author": translate("QueryFields", "كاتب:"),
        "since": translate("QueryFields", "بعد:"),
        "until": translate("QueryFields", "قبل:"),
        "date": translate("QueryFields", "تاريخ:"),
        "state": translate("QueryFields", "حالة:"),
    }


def in_our_language(query: str) -> str:
    """A saved or generated query with the field names of this language."""
    from reader.core.library.queries.query_text import with_names

    return with_names(query, {field: name.removesuffix(":") for field, name in field_names().items()})
