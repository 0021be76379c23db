"""WordPress and Blogger exports: tells posts from other items (attachments, comments, settings), and resolves
account names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.html.tree import Element
    from reader.core.formats.records.drafts import Record

_POSTS = ("post", "page", "article", "news")
_PUT_ASIDE = ("trash", "auto-draft", "inherit")
_TYPES_OF_BLOGGER = ("POST", "PAGE")
_KINDS_OF_POSTS = ("#post", "#page")  # Blogger


def is_post(item: Element) -> bool:
    """Whether an item is an article; WordPress exports also attachments, menus and revisions, Blogger also
    comments and settings."""
    kinds = (each.attributes.get("term", "") for each in item.elements("category") if is_kind(each))
    if any(not kind.endswith(_KINDS_OF_POSTS) for kind in kinds):
        return False
    fields = {child.tag: child.text.strip() for child in item.children if not isinstance(child, str)}
    if fields.get("blogger:type", "POST") not in _TYPES_OF_BLOGGER:
        return False
    is_written = "wp:post_type" not in fields or fields.get("content:encoded", "") != ""
    kind, status = fields.get("wp:post_type", "post"), fields.get("wp:status", "")
    return is_written and kind in _POSTS and status not in _PUT_ASIDE


def writers(page: Element) -> dict[str, str]:
    """Login → display name of the authors of a WordPress export."""
    authors = (
        {child.tag: child.text.strip() for child in _children(each)} for each in page.elements("wp:author")
    )
    named = ((each.get("wp:author_login"), each.get("wp:author_display_name")) for each in authors)
    return {login: name for login, name in named if login and name}


def with_author_name(values: Record, writers: dict[str, str]) -> Record:
    """The record with the account replaced by the author's display name."""
    if not writers:
        return values
    by = values.get("dccreator")
    account = by[0] if isinstance(by, list) and by else by
    return (
        {**values, "dccreator": writers[account]}
        if isinstance(account, str) and account in writers
        else values
    )


def is_kind(element: Element) -> bool:
    scheme = element.attributes.get("scheme", "")
    return "schemas.google.com" in scheme and "#kind" in scheme


def _children(element: Element) -> Iterator[Element]:
    return (child for child in element.children if not isinstance(child, str))
