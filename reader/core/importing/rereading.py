"""Read the file of an article again: in another encoding, or to find the lines that gave its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.core.library.intake.replacing import Replaced
    from reader.core.models import EncodingChoice, FieldLine


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
    """The line that gave each field; none if the file is not text. Raises `ArticleNotFound`."""
    from reader.core.formats.reencoding import text_in
    from reader.core.formats.text.field_lines import field_lines

    article, original = library.article(article_id), library.original(article_id)
    if len(original) > _LARGEST or not encoding_choices(library, article_id):
        return ()
    try:
        text = text_in(original, article.origin.encoding)
    except LookupError:
        return ()
    return field_lines(text, article)
