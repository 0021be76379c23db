"""Read the file of an article again: in another encoding, or to find the lines that gave its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.core.library.intake.replacing import Replaced
    from reader.core.models import EncodingChoice, FieldLine, Origin


_LARGEST = 4_000_000  # bytes; larger files are not searched, for the person waits


def encoding_choices(library: Library, article_id: int) -> tuple[EncodingChoice, ...]:
    """The encodings the article's file may have, the present one first; none if its format fixes it.

    Raises `ArticleNotFound`.
    """
    from reader.core.formats.reencoding import choices

    origin = library.article(article_id).origin
    return choices(library.original(article_id), origin.path, origin.encoding)


def reread(library: Library, article_id: int, encoding: str) -> tuple[Replaced, ...]:
    """Read the file in this encoding and replace all its articles; return what they were before.

    The result is for `library.replacing.undo`. Raises `ArticleNotFound`, `EncodingSettled`, or a `FileError`
    if the file is invalid in this encoding.
    """
    from reader.core.formats.reencoding import read_as
    from reader.core.library.index.preparing import prepare

    origin = library.article(article_id).origin
    reading = read_as(library.original(article_id), origin.path, encoding)
    return library.replacing.replace(article_id, prepare(reading))


def why(library: Library, article_id: int) -> tuple[FieldLine, ...]:
    """The line that gave each field, in the article's file or in its member of an archive; none if that is
    not text. Raises `ArticleNotFound`."""
    from reader.core.formats.text.field_lines import field_lines

    article = library.article(article_id)
    return field_lines(_text(library.original(article_id), article.origin), article)


def _text(original: bytes, origin: Origin) -> str:
    """The text of the file, empty if it is not text or too large."""
    from reader.core.errors import FileError
    from reader.core.formats import reencoding

    try:
        if origin.member is not None:
            return reencoding.text_of_member(original, origin.path, origin.member, _LARGEST)
        return reencoding.text_of_file(original, origin.path, origin.encoding, _LARGEST)
    except (LookupError, FileError):  # of an unknown encoding; of an archive read by an earlier version
        return ""
