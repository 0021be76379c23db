"""Bring the translations up to date with the code: `python tests/translations.py`.

Collects the texts with Qt's own tools, keeps what is translated, and writes the compiled file beside it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

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
