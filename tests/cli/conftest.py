"""The real commands on a real library, with what they wrote to both streams."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from reader.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = """افتتاح مكتبة عامة في حي الورود
تاريخ النشر: 3rd, March 2023 GMT
افتتحت البلدية صباح اليوم مكتبة عامة في حي الورود، تضم عشرة آلاف كتاب.
وقالت أمينة المكتبة إن الأبواب مفتوحة للجميع طوال أيام الأسبوع.
وتقام فيها كل خميس حلقة قراءة للأطفال.
آخر تحديث: 3 مارس 2023 - 09:30المصدر: صحيفة الضفاف
كلمات دلالية: القراءة
إقرأ أيضاً:
قافلة كتب تجوب القرى
حلب – انطلقت أمس قافلة تحمل الكتب إلى القرى البعيدة عن المدينة.
وتتوقف القافلة يومين في كل قرية، ثم تمضي إلى التي تليها.
وكالة البيادر
"""
NOTE = """يوميات بستاني
زرعت هذا الصباح شجرة رمان بجانب السور القديم.
وسقيتها ثم جلست أقرأ في ظل الجدار.
"""


@dataclass(frozen=True)
class Done:
    """How a command ended and what it wrote."""

    status: int
    raw: bytes
    error: str

    @property
    def text(self) -> str:
        return self.raw.decode("utf-8")

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.raw)

    @property
    def json_lines(self) -> list[Any]:
        return [json.loads(line) for line in self.lines]


@pytest.fixture
def warraq(capsysbinary: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """Run `warraq WORDS…` in this process; `stdin` is what is piped in."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def run(*words: object, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main([str(word) for word in words])
        written = capsysbinary.readouterr()
        return Done(status, written.out, written.err.decode("utf-8"))

    return run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A scraped page with an article and its related one."""
    file = tmp_path / "page.txt"
    file.write_text(PAGE, "utf-8")
    return file


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A text without any label."""
    file = tmp_path / "note.txt"
    file.write_text(NOTE, "utf-8")
    return file


@pytest.fixture
def stocked(warraq: Callable[..., Done], page: Path, note: Path) -> Callable[..., Done]:
    """`warraq` on a library of three articles: 1 and 2 of the page, 3 the note."""
    assert warraq("import", page, note).status == 0
    return warraq
