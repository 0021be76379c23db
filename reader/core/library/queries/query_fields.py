"""The fields of the query language: their Arabic and English names, and their special values."""

from __future__ import annotations

from functools import cache
from typing import Literal

Field = Literal[
    "source", "keyword", "title", "author", "since", "until", "date", "state", "read", "bookmarked"
]
State = Literal["read", "unread", "bookmarked"]

_FIELDS: dict[Field, str] = {
    "source": "مصدر المصدر source",
    "keyword": "وسم الوسم كلمة keyword tag",
    "title": "عنوان العنوان title",
    "author": "كاتب الكاتب بقلم author",
    "since": "بعد منذ after since",
    "until": "قبل before until",
    "date": "تاريخ التاريخ date",
    "state": "حالة الحالة is",
    "read": "مقروء مقروءة read",
    "bookmarked": "إشارة الإشارة bookmarked",
}
_STATES: dict[State, str] = {
    "read": "مقروء مقروءة read",
    "unread": "غيرمقروء غيرمقروءة جديد جديدة unread",
    "bookmarked": "إشارة بإشارة محفوظ محفوظة مفضلة bookmarked starred",
}
_ANSWERS = {True: "نعم yes true 1", False: "لا no false 0"}


def field_of(name: str) -> Field | None:
    """The field with this name, in any spelling, or `None`."""
    return _fields().get(_key(name))


def state_of(value: str) -> State | None:
    """The state named by `is:` or `حالة:`, or `None`."""
    return _states().get(_key(value))


def answer_of(value: str) -> bool | None:
    """Yes or no, or `None` for other values."""
    return _answers().get(_key(value))


@cache
def _fields() -> dict[str, Field]:
    return {_key(name): field for field, names in _FIELDS.items() for name in names.split()}


@cache
def _states() -> dict[str, State]:
    return {_key(name): state for state, names in _STATES.items() for name in names.split()}


@cache
def _answers() -> dict[str, bool]:
    return {_key(name): answer for answer, names in _ANSWERS.items() for name in names.split()}


def _key(name: str) -> str:
    """Letters and digits only: `غير-مقروء`, `غير مقروء` and `غير_مقروء` are the same."""
    from reader.core.arabic.matching import words

    return "".join(words(name))
