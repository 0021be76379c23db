"""How files shaped to hurt are written: most are a piece repeated to a size between a head and an end.

`%d` in a piece is its number.
"""

from __future__ import annotations

import gzip
import io
import random
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

TITLE = "سوق الميناء القديم يفتح أبوابه\n"
PROSE = "قال المتحدث باسم البلدية إن السوق يفتح أبوابه غدا صباحا للزوار. "
TYPE = "Content-Type: text/html; charset=utf-8"
MIME = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n"
_AT_ONCE = 2000  # pieces that are written together
_WORD_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"

Maker = Callable[[Path, int], None]


def repeated(piece: str | bytes, head: str = "", end: str = "") -> Maker:
    """A piece again and again, numbered where it has a place for that."""
    raw = piece if isinstance(piece, bytes) else piece.encode()
    numbered = b"%d" in raw

    def write(path: Path, size: int) -> None:
        written, number = 0, 0
        with path.open("wb") as file:
            file.write(head.encode())
            while written < size:
                many = max(1, min(_AT_ONCE, (size - written) // len(raw)))
                block = (
                    b"".join(raw.replace(b"%d", b"%d" % n) for n in range(number, number + many))
                    if numbered
                    else raw * many
                )
                written, number = written + file.write(block), number + many
            file.write(end.encode())

    return write


def nested(opening: str, closing: str = "", head: str = "", end: str = "") -> Maker:
    """As many openings as closings."""

    def write(path: Path, size: int) -> None:
        times = size // len((opening + closing).encode())
        with path.open("wb") as file:
            for piece in (head.encode(), opening.encode() * times, closing.encode() * times, end.encode()):
                file.write(piece)

    return write


def encoded(text: str, encoding: str) -> Maker:
    return repeated(text.encode(encoding))


def words(path: Path, size: int) -> None:
    """Words that are hardly ever the same."""
    chance = random.Random(1)
    with path.open("w", encoding="utf-8") as file:
        file.write(TITLE)
        for _ in range(size // 140):
            line = ("".join(chance.choices(_WORD_LETTERS, k=6)) for _ in range(10))
            file.write(" ".join(line) + ".\n")


def noise(path: Path, size: int) -> None:
    path.write_bytes(TITLE.encode() + random.Random(1).randbytes(size).translate(None, b"\x00"))


def twice(path: Path, size: int) -> None:
    """UTF-8 read as windows-1252 and written as UTF-8 again."""
    once = (TITLE + PROSE * (size // len(PROSE.encode()) // 2)).encode()
    path.write_bytes(once.decode("latin-1").encode())


def one_long_line(path: Path, size: int) -> None:
    """JSON Lines: a line of the whole size among good ones."""
    line = '{"title": "خبر %d", "body": "' + PROSE + '"}\n'
    with path.open("w", encoding="utf-8") as file:
        file.writelines(line % number for number in range(3000))
        file.write('{"title": "طويل", "body": "' + PROSE * (size // len(PROSE.encode())) + '"}\n')
        file.writelines(line % number for number in range(3000, 6000))


def _zip_of(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def empty_members(path: Path, size: int) -> None:
    _zip_of(path, {f"{number}.txt": b"" for number in range(size // 600)})


def small_members(path: Path, size: int) -> None:
    text = (TITLE + PROSE).encode()
    _zip_of(path, {f"{number}.txt": text + b"%d" % number for number in range(size // 1500)})


def chapters(path: Path, size: int) -> None:
    count = size // 600
    items = "".join(f'<item id="c{n}" href="c{n}.xhtml"/>' for n in range(count))
    order = "".join(f'<itemref idref="c{n}"/>' for n in range(count))
    page = f"<html><h1>فصل</h1><p>{PROSE}</p></html>".encode()
    _zip_of(
        path,
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": b'<container><rootfile full-path="b.opf"/></container>',
            "b.opf": f"<package>{items}{order}</package>".encode(),
            **{f"c{n}.xhtml": page + b"%d" % n for n in range(count)},
        },
    )


def one_chapter(path: Path, size: int) -> None:
    _zip_of(
        path,
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": b'<container><rootfile full-path="b.opf"/></container>',
            "b.opf": b'<package><item id="a" href="a.xhtml"/><itemref idref="a"/></package>',
            "a.xhtml": f"<html><h1>فصل</h1>{f'<p>{PROSE}</p>' * (size // 130)}</html>".encode(),
            "noise.bin": random.Random(1).randbytes(size // 100),
        },
    )


def tar_members(path: Path, size: int) -> None:
    with tarfile.open(path, "w") as archive:
        for number in range(size // 512):
            archive.addfile(tarfile.TarInfo(f"{number}.txt"))


def tar_headers(path: Path, size: int) -> None:
    """Extended headers and nothing they belong to."""
    record = tarfile.TarInfo("x.txt")
    record.pax_headers = {"comment": "x" * 3000}
    path.write_bytes(record.tobuf(tarfile.PAX_FORMAT)[:-512] * (size // 4608))


def tar_long_header(path: Path, size: int) -> None:
    records = b"".join(b"107 k%08d=%b\n" % (number, b"x" * 92) for number in range(size // 107))
    header = tarfile.TarInfo("x.txt")
    header.type, header.size = tarfile.XHDTYPE, len(records)
    end = tarfile.TarInfo("x.txt").tobuf() + bytes(1024)
    path.write_bytes(header.tobuf() + records + bytes(-len(records) % 512) + end)


def packed(times: int, text: str) -> Maker:
    def write(path: Path, size: int) -> None:
        data = (TITLE + text * (size // len(text.encode()))).encode()
        for _ in range(times):
            data = gzip.compress(data, 9)
        path.write_bytes(data)

    return write


def packed_noise(path: Path, size: int) -> None:
    """As much as an archive may hold, of what hardly can be pressed."""
    buffer = io.BytesIO()
    words(path, size * 2)
    with gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=1) as file:
        file.write(path.read_bytes())
    path.write_bytes(buffer.getvalue())


def quoted(path: Path, size: int) -> None:
    """A saved page of one part, each byte of which is written with three."""
    head = f"{MIME}--B\n{TYPE}\nContent-Transfer-Encoding: quoted-printable\n\n"
    byte_by_byte = "".join(f"={byte:02X}" for byte in f"<p>{PROSE}</p>".encode())
    repeated(byte_by_byte + "=\n", head, "\n--B--\n")(path, size)
