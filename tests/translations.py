"""Bring the translations up to date with the code: `python tests/translations.py`.

Collects the texts with Qt's own tools, keeps what is translated, and writes the compiled file beside it.
Names what still has to be translated, and then exits with 1.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
TRANSLATION = ROOT / "resources" / "i18n" / "warraq_en.ts"
_ALIASES = ("-tr-function-alias", "QT_TRANSLATE_NOOP+=_", "-tr-function-alias", "QT_TRANSLATE_NOOP+=marked")


_LANGUAGES = ("-source-language", "ar", "-target-language", "en")


def collect(into: Path) -> None:
    """Add the texts of the code to a `.ts` file; what is no longer there goes."""
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "reader").rglob("*.py"))
    _run(
        "pyside6-lupdate",
        *_ALIASES,
        *_LANGUAGES,
        "-no-obsolete",
        "-locations",
        "none",
        *sources,
        "-ts",
        str(into),
    )


def compile_to(translation: Path, compiled: Path) -> None:
    """Make the file Qt loads."""
    _run("pyside6-lrelease", str(translation), "-qm", str(compiled))


class Entry(NamedTuple):
    """A text of the code and what stands for it, empty while that is not finished."""

    context: str
    source: str
    translation: str


def entries(translation: Path) -> list[Entry]:
    """What a `.ts` file holds."""
    return [
        Entry(context.findtext("name", ""), message.findtext("source", ""), _finished(message))
        for context in ElementTree.parse(translation).getroot().iter("context")
        for message in context.iter("message")
    ]


def _finished(message: ElementTree.Element) -> str:
    translation = message.find("translation")
    return "" if translation is None or translation.get("type") else translation.text or ""


def _run(tool: str, *arguments: str) -> None:
    path = shutil.which(tool, path=sysconfig.get_path("scripts"))
    if path is None:
        sys.exit(f"{tool} is part of PySide6-Essentials; install it first.")
    done = subprocess.run([path, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


if __name__ == "__main__":
    collect(TRANSLATION)
    compile_to(TRANSLATION, TRANSLATION.with_suffix(".qm"))
    unfinished = [entry for entry in entries(TRANSLATION) if not entry.translation]
    for entry in unfinished:
        print(f"{entry.context}: {entry.source}", file=sys.stderr)
    sys.exit(bool(unfinished))
