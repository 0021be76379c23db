"""The English interface is whole: every text of the code has its translation, and that is English."""

from __future__ import annotations

import ast
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from translations import ROOT, TRANSLATION, Entry, collect, entries

from reader.core.arabic import numerals
from reader.core.arabic.numerals import Counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WORD = re.compile(r"[ء-غف-ي]{2,}")  # not a letter that is shown as such
_BY_HAND = re.compile(r"[ء-غف-ي]{2,}|، ")
_FIELD = re.compile(r"\{\w*\}")
_MARKS = {"tr", "translate", "_", "marked"}

ARABIC_IN_ENGLISH = (
    *("العربية", "كانون", "الأول", "ديسمبر", "أوت", "دجنبر", "غشت"),
    *("الكاتب", "العنوان", "المصدر", "التاريخ"),
)
"""A language's own name, the names of months one chooses between, the look of an Arabic citation."""

NOT_TEXTS = {
    "ui/article_view/typography.py": "وفي المساء يجلس",  # Arabic prose to be measured
    "ui/dialogs/settings_rows.py": "العربية",  # a language's name in itself
    "ui/keys.py": "ضصثق",  # letters of a keyboard
    "ui/exports/paper.py": "، ",  # an Arabic article on paper
}
"""How a literal of the interface begins that no one translates."""


@pytest.fixture(scope="module")
def collected(tmp_path_factory) -> list[Entry]:
    """The texts of the code as it is, with the translations there are."""
    copy: Path = tmp_path_factory.mktemp("i18n") / TRANSLATION.name
    shutil.copy(TRANSLATION, copy)
    collect(copy)
    return entries(copy)


def test_every_text_is_translated(collected):
    assert len(collected) > 400
    assert not [entry[:2] for entry in collected if not entry.translation]


def test_the_committed_file_holds_what_the_code_says(collected):
    assert set(collected) == set(entries(TRANSLATION))


def test_placeholders_are_those_of_the_source(collected):
    assert not [
        entry
        for entry in collected
        if set(_FIELD.findall(entry.source)) != set(_FIELD.findall(entry.translation))
    ]


def test_nothing_arabic_is_left_in_the_english(collected):
    for entry in collected:
        left = {word for word in _WORD.findall(entry.translation) if word not in ARABIC_IN_ENGLISH}
        assert not left, entry
        assert "«" not in entry.translation or "الكاتب" in entry.translation, entry


def test_the_compiled_file_says_what_the_source_says():
    translator = QTranslator()
    assert translator.load(str(TRANSLATION.with_suffix(".qm")))
    for context, source, translation in entries(TRANSLATION):
        assert translator.translate(context, source) == translation


def test_the_interface_says_nothing_past_the_translator():
    left = []
    for path in sorted((ROOT / "reader" / "ui").rglob("*.py")):
        allowed = NOT_TEXTS.get(path.relative_to(ROOT / "reader").as_posix(), "\n")
        left += [
            f"{path}: {text}"
            for text in _untranslated(path)
            if _BY_HAND.search(text) and not text.startswith(allowed)
        ]
    assert not left


def test_sentences_of_the_core_are_marked():
    spoken = [*(ROOT / "reader" / "core").rglob("*.py"), *(ROOT / "reader" / "desktop").rglob("*.py")]
    terminal_only = ("check.py", "salvage.py")
    left = [
        f"{path}: {text}"
        for path in sorted(spoken)
        if path.name not in terminal_only
        for text in _untranslated(path)
        if _WORD.search(text) and (text.endswith(".") or path.name == "errors.py")
    ]
    assert not left


def test_every_counted_noun_has_its_english_pair():
    nouns = [noun for noun in vars(numerals).values() if isinstance(noun, Counted)]
    assert nouns
    for noun in nouns:
        one, many = noun.english
        assert one
        assert many
        assert one != many


def _untranslated(path: Path) -> Iterator[str]:
    """The literals of a module that go through no mark of a translator and are no docstrings. Qt's tools do
    not look for marks in an f-string."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    overlooked = {
        part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)
    }
    spared: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            spared.add(node.value)
        if isinstance(node, ast.Call) and _name(node.func) in _MARKS and node not in overlooked:
            spared.update(part for argument in node.args for part in ast.walk(argument))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in spared:
            yield node.value


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
