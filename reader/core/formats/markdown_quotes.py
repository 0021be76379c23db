"""The quotations of Markdown in quotation marks, as those of a page stand."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"[ ]{0,3}>")
_SIGNS = re.compile(r"(?:[ ]{0,3}>[ \t]?)+")
_BLOCK = re.compile(
    r"[ \t]*(?:[*+-][ \t]|\d{1,9}[.)][ \t]|#|```|~~~|\||\[![\w-]+\])"
)  # begins a line of no speech
_NAMED = re.compile(r"\s*(?:[—–]|-{1,2}\s|[*_]{1,2}[—–-])")  # who said it
_MARKED = "«“\"‘'”»—-"
_SHORT, _LONG = 15, 2000  # characters of a quotation


def quoted(text: str) -> str:
    """The text with marks around its quotations, unless they are the greater part of it."""
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
    """Where the quotations stand: lines with the sign, and those that go on with the last paragraph."""
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
    """The marks stand before the first words and after the last ones, without who said them."""
    told = [at for at in run if _bare(lines[at])]
    while len(told) > 1 and _NAMED.match(_bare(lines[told[-1]])):
        told.pop()
    words = " ".join(_bare(lines[at]) for at in told)
    if not _SHORT <= len(words) <= _LONG or words.startswith(tuple(_MARKED)):
        return
    if any(_BLOCK.match(_bare(lines[at])[:80]) for at in told):
        return
    first, last = told[0], told[-1]
    bare, end = _bare(lines[first]), lines[first][len(lines[first].rstrip()) :]  # spaces that break a line
    lines[first] = f"{lines[first].rstrip().removesuffix(bare)}«{bare}{end}"
    lines[last] = f"{lines[last].rstrip()}»"
