"""An import in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.core.arabic.numerals import ARTICLES, DUPLICATES, FILES, UNREAD_FILES, Counted

if TYPE_CHECKING:
    from reader.core.models import ImportReport, ImportStatus
    from reader.core.wording import Wording

_NAMED: tuple[tuple[ImportStatus, Counted], ...] = (("duplicate", DUPLICATES), ("failed", UNREAD_FILES))


def report_in_words(report: ImportReport, wording: Wording) -> str:
    """«آخر استيراد: 315 مقالة، 4 مكرّرات»."""
    account = account_in_words(report, wording)
    return QCoreApplication.translate("ImportWords", "آخر استيراد: {account}").format(account=account)


def account_in_words(report: ImportReport, wording: Wording) -> str:
    """«315 مقالة، 4 مكرّرات»; counts of zero are left out."""
    parts = [wording.count(report.articles_added, ARTICLES)]
    revised = len(report.revised)
    if revised:
        newer = QCoreApplication.translate("ImportWords", "نصّ أحدث من {files}")
        parts.append(newer.format(files=wording.count(revised, FILES)))
    updated = sum(not outcome.revised for outcome in report.of_status("updated"))
    if updated:
        completed = QCoreApplication.translate("ImportWords", "استُكمل {files}")
        parts.append(completed.format(files=wording.count(updated, FILES)))
    parts += [wording.count(report.count(status), noun) for status, noun in _NAMED if report.count(status)]
    if report.cancelled:
        parts.append(QCoreApplication.translate("ImportWords", "أُوقف قبل تمامه"))
    return wording.listed(parts)
