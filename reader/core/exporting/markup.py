"""The XHTML of an article, for pages and books: each paragraph has its direction, everything is escaped.

Details and keywords are in elements that readers such as Warraq do not take for text.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reader.core.arabic.direction import paragraph_direction
from reader.core.exporting.groups import cells, entries, groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.exporting.chapters import Block, Chapter
    from reader.core.exporting.groups import Entry, Group

STYLE = """\
body { font-family: Amiri, "Noto Naskh Arabic", "Scheherazade New", "Traditional Arabic", serif;
  font-size: 1.2em; line-height: 1.9; text-align: start; }
h1 { font-size: 1.6em; line-height: 1.5; margin: 0 0 .4em; }
aside { font-size: .85em; opacity: .75; margin: 0 0 1.4em; }
h2 { font-size: 1.15em; line-height: 1.6; margin: 1.4em 0 .3em; break-after: avoid; }
p { margin: 0 0 .8em; }
.item { margin-bottom: .3em; padding-inline-start: 1.4em; text-indent: -1.4em; }
.verse { margin-bottom: .1em; }
ul, ol { margin: 0 0 .8em; padding-inline-start: 1.6em; }
ul ul, ul ol, ol ul, ol ol { margin-bottom: 0; }
table { border-collapse: collapse; margin: .4em 0 1em; }
td { border: 1px solid; padding: .1em .6em; text-align: start; vertical-align: top; }
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
    for group in groups(chapter.blocks):
        yield from _group(group)
    if chapter.keywords:
        names = "، ".join(f"<bdi>{escape(name)}</bdi>" for name in chapter.keywords)
        yield f'<footer dir="rtl">{escape(chapter.keywords_heading)}: {names}</footer>'
    yield f"</{element}>"


def _group(group: Group) -> Iterator[str]:
    if group.kind == "list":
        yield "".join(_list(entries(group.blocks)))
    elif group.kind == "table":
        rows = "\n".join(f"<tr>{''.join(map(_cell, cells(block)))}</tr>" for block in group.blocks)
        yield f'<table dir="{_way(" ".join(block.text for block in group.blocks))}">\n{rows}\n</table>'
    else:
        yield from map(_block, group.blocks)


def _list(items: Sequence[Entry]) -> Iterator[str]:
    """A list with nested lists; numbered and unnumbered items become separate lists."""
    stack: list[str] = []  # the elements now open
    for item in items:
        tag = "ul" if item.number is None else "ol"
        while len(stack) > item.level + 1:
            yield f"</li></{stack.pop()}>"
        if len(stack) == item.level + 1:
            yield "</li>"
            if stack[-1] != tag:
                yield f"</{stack.pop()}>"
        if len(stack) == item.level:
            stack.append(tag)
            yield f"<{tag}>"
        value = "" if item.number is None else f' value="{item.number}"'
        yield f'\n<li{value} dir="{_way(item.text)}">{_text(item.text)}'
    yield from (f"</li></{tag}>" for tag in reversed(stack))


def _cell(text: str) -> str:
    return f'<td dir="{_way(text)}">{_text(text)}</td>'


def _block(block: Block) -> str:
    text, way = _text(block.text), _way(block.text)
    if block.kind == "heading":
        return f'<h2 dir="{way}">{text}</h2>'
    if block.kind == "quote":
        return f'<blockquote dir="{way}"><p>{text}</p></blockquote>'
    if block.kind == "note":
        return f'<p class="note" dir="{way}"><b>{escape(block.heading)}:</b> {text}</p>'
    named = f' class="{block.kind}"' if block.kind in ("item", "verse") else ""
    return f'<p{named} dir="{way}">{text}</p>'


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br/>")


def _way(text: str) -> str:
    return paragraph_direction(text)
