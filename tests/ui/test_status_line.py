"""The line at the foot of the window: counts, news for a while, the account of the last import."""

from __future__ import annotations

import pytest

from reader.core.models import ShelfCounts
from reader.core.wording import Wording
from reader.ui.status_line import StatusLine


@pytest.fixture
def line(qtbot):
    line = StatusLine(Wording)
    qtbot.addWidget(line)
    line.show_counts(ShelfCounts(12, 0, 0, 0, 0), 12)
    return line


def shown(line):
    return line._label.text()


def test_news_give_way_to_the_account_of_the_last_import(line):
    line.show_summary("آخر استيراد: مقالة واحدة")
    line.show_news("وُضعت إشارة على المقالة")
    assert "إشارة" in shown(line)
    assert "استيراد" not in shown(line)
    line._old.timeout.emit()
    assert "إشارة" not in shown(line)
    assert "آخر استيراد" in shown(line)


def test_news_do_not_stay_for_ever(line):
    line.show_news("نُسخ النص")
    line._old.timeout.emit()
    assert "نُسخ" not in shown(line)
    assert "١٢ مقالة" in shown(line)


def test_passing_news_end_without_taking_other_news_along(line):
    line.show_passing_news("الموضع ١ من ٨")
    line.show_passing_news("")
    assert "الموضع" not in shown(line)
    line.show_passing_news("الموضع ١ من ٨")
    line.show_news("حُذفت المقالة")
    line.show_passing_news("")
    assert "حُذفت" in shown(line)
