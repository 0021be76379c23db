"""Words for PDF of which every character is visible: fallback fonts supply what the first font lacks."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from reader.core.exporting.pdf_face import ShapedWord, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.arabic.direction import Direction
    from reader.core.exporting.pdf_face import Face
    from reader.core.exporting.system_faces import SystemFaces

_STAND_INS = {
    **dict.fromkeys("→⇒➔➜➡⟶▶►", "›"),
    **dict.fromkeys("←⇐⬅⟵◀◄", "‹"),
    **dict.fromkeys("✓✔☑✅", "√"),
    **dict.fromkeys("✗✘✕✖❌☒", "×"),
}
_SIGN, _LETTER = "•", "�"  # for any other
_JOINER = "\u200d"


class Faces:
    """A font with its fallback fonts, those of the system last."""

    def __init__(self, *faces: Face, others: SystemFaces | None = None) -> None:
        self._faces, self._others = faces, others

    def words(self, word: str, direction: Direction) -> Iterator[ShapedWord]:
        """The word in pieces of one font each, from left to right."""
        if all(map(self._faces[0].has, word)):
            yield self._faces[0].shape(word, direction)
            return
        pieces = [(face, "".join(signs)) for face, signs in groupby(_signs(word), key=self._face)]
        for face, piece in reversed(pieces) if direction == "rtl" else pieces:
            if face is not None:
                yield face.shape(piece, direction)
            else:
                signs = _signs(piece)
                for sign in reversed(signs) if direction == "rtl" else signs:
                    yield self._stand_in(sign, direction)

    def _face(self, sign: str) -> Face | None:
        own = next((face for face in self._faces if face.has(sign[0])), None)
        return own or (self._others.having(sign) if self._others is not None else None)

    def _stand_in(self, sign: str, direction: Direction) -> ShapedWord:
        """A replacement glyph, with this character in the text layer."""
        other = _STAND_INS.get(sign[0]) or (_SIGN if unicodedata.category(sign[0])[0] == "S" else _LETTER)
        face = self._face(other) or self._faces[0]
        seen = face.shape(other, "ltr")  # from right to left an arrow would be turned round
        letters = shared(sign, 0.0, seen.width, direction)
        return ShapedWord(seen.width, seen.glyphs, tuple(letters), face)


def _signs(word: str) -> list[str]:
    """The characters of a word with their combining marks; emoji sequences are kept together."""
    signs: list[str] = []
    for char in word:
        if signs and (_clings(char) or signs[-1].endswith(_JOINER)):
            signs[-1] += char
        else:
            signs.append(char)
    return signs


def _clings(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Me", "Cf") or "\U0001f3fb" <= char <= "\U0001f3ff"
