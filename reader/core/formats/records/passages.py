"""The text of a value with parts: sections with their headings, verses, the words of a tokenizer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.formats.records.values import LISTED, inline_texts, listed, named

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADINGS = ("title", "heading", "subtitle", "subheading", "العنوان", "عنوان")
_TEXTS = (
    "paragraphs", "paragraph", "content", "contents", "text", "body", "html", "value", "sections",
    "subsections", "النص", "نص", "المحتوى", "محتوى",
)  # fmt: skip
_DEEPEST = 10
_MIN_TOKENS = 10
_TOKENS_WITH_SPACE = 20  # of them one may have a space
_MIN_WORDS = 10  # of a text that is more than a title or a label


def written(value: object) -> str:
    """The text of a value, its parts on lines of their own."""
    if isinstance(value, str) and value[:2] not in LISTED:  # the common case
        return value
    return "\n".join(passages(value))


def is_long(text: str) -> bool:
    """Whether the text has more words than titles and labels."""
    return len(text.split(None, _MIN_WORDS)) >= _MIN_WORDS


def passages(value: object, depth: int = 0) -> Iterator[str]:
    """The texts of a value in order; of a section its heading and what is under it."""
    if isinstance(value, str):
        yield from _joined(listed(value)) if value[:2] in LISTED else (value,)
    elif isinstance(value, list) and depth < _DEEPEST:
        if pieces := inline_texts(value):
            yield "".join(pieces)
        elif all(isinstance(item, str) for item in value):
            yield from _joined([item for item in value if item.strip()])
        else:
            for item in value:
                yield from passages(item, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        yield from _of_object(value, depth)


def has_passages(value: object) -> bool:
    """Whether a list has texts of its own: strings, or objects that are sections or have a text."""
    if not isinstance(value, list):
        return isinstance(value, str)
    return all(
        isinstance(item, str) or (isinstance(item, dict) and _text(item) is not None) for item in value
    )


def _of_object(value: dict[str, object], depth: int) -> Iterator[str]:
    heading = next((held for name in _HEADINGS if isinstance(held := value.get(name), str) and held), None)
    if heading is not None and (text := _text(value)):
        yield heading
        yield from passages(text, depth + 1)
    else:
        yield from passages(named(value), depth + 1)


def _text(section: dict[str, object]) -> object:
    """The text of a section, apart from its heading."""
    held = (section.get(name) for name in _TEXTS)
    return next((text for text in held if text and isinstance(text, str | list)), None)


def _joined(texts: list[str]) -> list[str]:
    """The texts; the words that a tokenizer made of one text as one."""
    if len(texts) < _MIN_TOKENS:
        return texts
    spaced = sum(" " in text.strip() for text in texts)
    return [" ".join(texts)] if spaced * _TOKENS_WITH_SPACE <= len(texts) else texts
