"""Sentences for people: in Arabic, with their template, so that an interface can translate them."""

from __future__ import annotations


def marked(_context: str, text: str) -> str:
    """Mark a text for Qt Linguist (`lupdate -tr-function-alias QT_TRANSLATE_NOOP+=marked`)."""
    return text


class Sentence(str):
    """A sentence that remembers its `context`, its `template` and the `fields` filled in."""

    context: str
    template: str
    fields: dict[str, str]

    __slots__ = ("context", "fields", "template")

    def __new__(cls, context: str, template: str, fields: dict[str, str]) -> Sentence:
        whole = super().__new__(cls, template.format(**fields))
        whole.context, whole.template, whole.fields = context, template, fields
        return whole

    def __getnewargs__(self) -> tuple[str, str, dict[str, str]]:  # type: ignore[override]  # str's own are its text
        return self.context, self.template, self.fields


def sentence(context: str, template: str, **fields: object) -> Sentence:
    """The template of this context with its fields filled in."""
    return Sentence(
        context,
        template,
        {name: value if isinstance(value, Sentence) else str(value) for name, value in fields.items()},
    )
