"""Fonts of the system, for characters that the bundled fonts lack, such as emoji.

Fontconfig finds them; without it, as on Windows, none is found, and a replacement is drawn.
"""

from __future__ import annotations

import shutil
import subprocess
from functools import lru_cache
from pathlib import Path

from reader.core.exporting.pdf_face import Face

SECONDS = 3.0  # seconds that Fontconfig may take
_READ = frozenset({".ttf", ".otf"})  # a collection would need the index of a font
_VARIANTS = "\ufe00\ufe0f"  # variation selectors, which have no glyph of their own


class SystemFaces:
    """Finds a font for a character; each font found gets a name with the given prefix."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._faces: dict[Path, Face] = {}
        self.having = lru_cache(None)(self._having)

    def _having(self, sign: str) -> Face | None:
        """A font with outlines for the whole sequence; fonts of coloured pictures have none."""
        file = _file_with(sign[0])
        if file is None:
            return None
        if file not in self._faces:
            self._faces[file] = Face(f"{self._name}{'S' * (len(self._faces) + 1)}", file)
        face = self._faces[file]
        if not all(face.has(char) for char in sign if char not in _VARIANTS):
            return None
        drawn = [face.outline(glyph) for glyph, _, _ in face.shape(sign, "ltr").glyphs]
        return face if any(drawn) else None


@lru_cache(None)
def _file_with(char: str) -> Path | None:
    """A font file that may have this character."""
    ask = shutil.which("fc-match")
    if ask is None:
        return None
    wanted = f":charset={ord(char):x}:outline=true:color=false"
    try:
        found = subprocess.run(  # noqa: S603 no shell, and the character as a number
            [ask, "-f", "%{file}", wanted], capture_output=True, text=True, timeout=SECONDS, check=True
        )
    except (subprocess.SubprocessError, OSError):
        return None
    file = Path(found.stdout)
    return file if file.suffix in _READ and file.is_file() else None
