"""Puts the block quotations of Markdown in quotation marks, like `html.quotes`."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"[ ]{0,3}>")
_SIGNS = re.compile(r"(?:[ ]{0,3}>[ \t]?)+")
_BLOCK = re.compile(
    r"[ \t]*(?:[*+-][ \t]|\d{1,9}[.)][ \t]|#|```|~~~|\||\[![\w-]+\])"
)  # a block other than a paragraph
_NAMED = re.compile(r"\s*(?:[—–]|-{1,2}\s|[*_]{1,2}[—–-])")  # the attribution
_MARKED = "«“\"‘'”»—-"
_SHORT, _LONG = 15, 2000  # characters of a quotation


def quoted(text: str) -> str:
    """The text with quotation marks around its block quotations, unless they are most of it."""
    if ">" not in text:
        return text
    lines = text.split("\n")
    runs = _runs(lines)
    said = sum(len(lines[at]) for run in runs for at in run)
    if 2 * said > len(text):
        return text
    for run in runs:
        _enclose(lines, run)
    return "\n".join(lines)


def _runs(lines: list[str]) -> list[range]:
    """The line ranges of the quotations: lines with `>`, and lazy continuation lines."""
    found: list[range] = []
    fenced = False
    for at, line in enumerate(lines):
        fenced = fenced != line.lstrip().startswith(("```", "~~~"))
        if fenced or not line.strip():
            continue
        follows = bool(found) and found[-1].stop == at
        if _QUOTED.match(line[:8]) or (follows and _bare(lines[at - 1]) and not _BLOCK.match(line[:80])):
            found[-1:] = [range(found[-1].start, at + 1)] if follows else [*found[-1:], range(at, at + 1)]
    return found


def _bare(line: str) -> str:
    signs = _SIGNS.match(line)
    return line[signs.end() :].strip() if signs else line.strip()


def _enclose(lines: list[str], run: range) -> None:
    """Insert the marks around the words of a quotation, without the attribution, in place."""
    nonblank = [at for at in run if _bare(lines[at])]
    while len(nonblank) > 1 and _NAMED.match(_bare(lines[nonblank[-1]])):
        nonblank.pop()
    words = " ".join(_bare(lines[at]) for at in nonblank)
    if not _SHORT <= len(words) <= _LONG or words.startswith(tuple(_MARKED)):
        return
    if any(_BLOCK.match(_bare(lines[at])[:80]) for at in nonblank):
        return
    first, last = nonblank[0], nonblank[-1]
    bare, end = _bare(lines[first]), lines[first][len(lines[first].rstrip()) :]  # hard line break
    lines[first] = f"{lines[first].rstrip().removesuffix(bare)}«{bare}{end}"
    lines[last] = f"{lines[last].rstrip()}»"
