"""BibTeX as biblatex and Zotero read it: one entry for each article, in UTF-8."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from reader.core.exporting.chapters import clean
from reader.core.exporting.references import reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.core.exporting.formats import Book
    from reader.core.exporting.references import Reference
    from reader.core.exporting.selection import Item

_SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#",
        "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\n": " ",
    }
)  # fmt: skip
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})  # other characters are not escaped
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write(items: Iterable[Item], _book: Book, out: BinaryIO) -> None:
    for number, item in enumerate(items):
        out.write(("\n" * bool(number) + _entry(reference(item.article))).encode())


def _entry(cited: Reference) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(cited))
    return f"@article{{{cited.key},\n{fields}}}\n"


def _fields(cited: Reference) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{_text(cited.title)}}}"
    if cited.author:
        yield "author", f"{{{{{_text(cited.author)}}}}}"  # double braces: one name, never split
    if cited.source:
        yield "journal", f"{{{_text(cited.source)}}}"
    for name, value in zip(("year", "month", "day"), cited.day, strict=False):
        yield name, _MONTHS[value - 1] if name == "month" else f"{{{value}}}"
    if cited.date:
        yield "date", f"{{{cited.date[:10]}}}"
    if cited.url:
        yield "url", f"{{{cited.url.translate(_IN_ADDRESS)}}}"
    if cited.keywords:
        yield "keywords", f"{{{', '.join(_text(keyword).replace(',', ' ') for keyword in cited.keywords)}}}"
    yield "langid", f"{{{'arabic' if cited.language == 'ar' else cited.language}}}"


def _text(text: str) -> str:
    return clean(text).translate(_SIGNS)
