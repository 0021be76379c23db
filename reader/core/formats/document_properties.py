"""The properties of a word processor document: title, author, keywords."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.core.formats.records.values import items
from reader.core.formats.text.known_names import is_person

if TYPE_CHECKING:
    from reader.core.models import Draft

_ARABIC_WORD = re.compile("[\u0621-\u064a]{2}")
_PLACEHOLDER = re.compile(
    r"(?:مستند|وثيقة|ملف|بدون عنوان|بلا عنوان|عنوان المستند)(?: جديد)?\s*\d*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DocumentProperties:
    """The properties as stored; each may be empty.

    They are often those of a template or of an older document, so what the text says takes precedence.
    """

    title: str = ""
    author: str = ""
    keywords: str = ""

    def title_or(self, file_title: str) -> str:
        """The title for a text that begins without one: the document's own if it is Arabic and no
        placeholder, else that of the file."""
        title = self.title.strip()
        is_title = _ARABIC_WORD.search(title) and not _PLACEHOLDER.fullmatch(title)
        return title if is_title else file_title

    def complete(self, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
        """The articles of the text; a single one gets the author and the keywords that it does not name."""
        if len(drafts) != 1:
            return drafts
        (draft,) = drafts
        author = self.author if self.author and is_person(self.author) else None
        return (replace(draft, author=draft.author or author, keywords=draft.keywords or self._keywords()),)

    def _keywords(self) -> tuple[str, ...]:
        parts = items([part.strip() for part in self.keywords.replace("،", ",").split(",")])
        return tuple(dict.fromkeys(parts))
