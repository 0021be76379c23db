"""The XHTML of an article, for a page and for a book: each paragraph has its direction, all is escaped.

Details and keywords stand in elements that Warraq (and many others) take for no part of the text.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reader.core.arabic.direction import paragraph_direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.exporting.chapters import Block, Chapter

STYLE = """\
body { font-family: Amiri, "Noto Naskh Arabic", "Scheherazade New", "Traditional Arabic", serif;
  font-size: 1.2em; line-height: 1.9; text-align: start; }
h1 { font-size: 1.6em; line-height: 1.5; margin: 0 0 .4em; }
aside { font-size: .85em; opacity: .75; margin: 0 0 1.4em; }
p { margin: 0 0 .8em; }
blockquote { margin: 1.2em 0 .6em; padding-inline-start: 1em; border-inline-start: .2em solid; }
.note { font-size: .95em; }
footer { font-size: .85em; margin-top: 1.6em; }
"""


def article(chapter: Chapter, element: str = "article") -> Iterator[str]:
    """The lines of an element that holds the article."""
    yield f'<{element} id="a{chapter.id}" lang="{escape(chapter.language)}" dir="{_way(chapter.title)}">'
    yield f"<h1>{escape(chapter.title)}</h1>"
    if chapter.details:
        details = " · ".join(f"<bdi>{escape(detail)}</bdi>" for detail in chapter.details)
        yield f'<aside dir="rtl">{details}</aside>'
    yield from map(_block, chapter.blocks)
    if chapter.keywords:
        names = "، ".join(f"<bdi>{escape(name)}</bdi>" for name in chapter.keywords)
        yield f'<footer dir="rtl">{escape(chapter.keywords_heading)}: {names}</footer>'
    yield f"</{element}>"


def _block(block: Block) -> str:
    text, way = escape(block.text).replace("\n", "<br/>"), _way(block.text)
    if block.kind == "quote":
        return f'<blockquote dir="{way}"><p>{text}</p></blockquote>'
    if block.kind == "note":
        return f'<p class="note" dir="{way}"><b>{escape(block.heading)}:</b> {text}</p>'
    return f'<p dir="{way}">{text}</p>'


def _way(text: str) -> str:
    return paragraph_direction(text)
