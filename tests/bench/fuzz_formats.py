"""Broken, mixed and swollen files for every reader, until the time is over. Not a test.

    python tests/bench/fuzz_formats.py [--minutes 10] [--seed 1] [--more DIR_OR_ZIP] [--keep DIR] [--atheris]

A file may end in drafts or in a `FileError`, and soon; whatever else happens is printed and the file kept.
Four ways: samples changed at random places; pieces of one sample in another; samples spoiled as a whole (cut
off, their lines among another's, other line ends, encodings mixed); and a piece repeated to a size, twice and
four times of it, whose time must not grow fourfold twice. With --atheris (the package of that name)
the first two are led by which lines of the readers a file reaches; it ends at the first fault.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
import traceback
import zipfile
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from command_line import parser

_SLOWEST = 2.0  # seconds for a file of less than _LARGEST bytes
_LARGEST = 60_000
_SWOLLEN = 60_000  # bytes of a repeated piece, and twice and four times as many
TOKENS = [
    *(b"<p>", b"</p>", b"<div class='x'>", b"<td>", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<!DOCTYPE "),
    *(
        b"<script>",
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\r",
        b"\n",
        b"&amp;",
        b"&#1575;",
        b"&#x627;",
        b"&",
    ),
    *(
        b'"',
        b'{"title":"x",',
        b"[",
        b"{",
        b"\\u0627",
        b"\\",
        b"\xd9",
        b"\xc2\xa0",
        b"PK\x03\x04",
        b"\x1f\x8b\x08",
    ),
    *(b"---\n", b",", b"# ", b" - "),
    *map(
        str.encode,
        ("المصدر:", "اقرأ أيضا:", "تاريخ النشر:", "كلمات دلالية:", "12:30 ص ", "4 ديسمبر 2024", "«"),
    ),
]


class Findings:
    """What went wrong, each fault once, with the file that showed it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known: dict[str, int] = {}
        self.runs = 0

    def note(self, fault: str, data: bytes, name: str, details: str) -> None:
        self.known[fault] = self.known.get(fault, 0) + 1
        if self.known[fault] == 1:
            path = self.folder / f"{len(self.known):03}_{name}"
            path.write_bytes(data)
            print(f"\n{fault}\n  {path} ({len(data)} bytes)\n{details}", flush=True)

    def read(self, data: bytes, name: str) -> float:
        """Read the file; the seconds it took."""
        from reader.core.errors import FileError
        from reader.core.formats import read_bytes

        self.runs += 1
        started = time.perf_counter()
        try:
            if not read_bytes(data, name).drafts:
                self.note(f"no drafts and no sentence from {name}", data, name, "")
        except FileError:
            pass
        except Exception as error:  # noqa: BLE001  # whatever it is, it is what we look for
            last = traceback.extract_tb(error.__traceback__)[-1]
            self.note(f"{error!r} in {last.filename}:{last.lineno}", data, name, traceback.format_exc())
        return time.perf_counter() - started


def samples(more: Path | None) -> list[tuple[str, bytes]]:
    folder = Path(__file__).parents[1] / "samples"
    found = [(path.name, path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()]
    if more and zipfile.is_zipfile(more):
        archive = zipfile.ZipFile(more)
        found += [(Path(info).name, archive.read(info)[:_LARGEST]) for info in archive.namelist()[:200]]
    elif more:
        found += [
            (path.name, path.read_bytes()[:_LARGEST])
            for path in sorted(more.rglob("*"))[:500]
            if path.is_file()
        ]
    return found


def changed(chance: random.Random, pool: list[tuple[str, bytes]]) -> bytes:
    """A sample with some of it cut, doubled, replaced, or taken from another."""
    data = bytearray(chance.choice(pool)[1][:_LARGEST])
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((1, 1, 3, 40, 400)))
        other = chance.choice(pool)[1]
        start = chance.randrange(len(other) + 1)
        data[at:to] = chance.choice(
            (
                b"",
                bytes(data[at:to]) * chance.choice((2, 20)),
                chance.choice(TOKENS) * chance.choice((1, 1, 1, 50)),
                other[start : start + chance.choice((10, 300))],
                bytes((chance.randrange(256),)),
                bytes(reversed(data[at:to])),
            )
        )
    return bytes(data[:_LARGEST])


def spoiled(chance: random.Random, pool: list[tuple[str, bytes]]) -> bytes:
    """A sample as it comes from broken disks, careless editors and programs of other days."""
    data, other = chance.choice(pool)[1][:_LARGEST], chance.choice(pool)[1][:_LARGEST]
    at = chance.randrange(len(data) + 1)
    lines, its = data.splitlines(keepends=True), other.splitlines(keepends=True)
    return chance.choice(
        (
            lambda: data[:at],
            lambda: data[at:],
            lambda: data[:at] + bytes(chance.choice((3, 4096))),
            lambda: b"".join(line for both in zip(lines, its, strict=False) for line in both),
            lambda: b"\r\n".join(data.splitlines()),
            lambda: b"\r".join(data.splitlines()),
            lambda: data[:at] + b"\xef\xbb\xbf" + data[at:],
            lambda: data[:at] + _recoded(data[at:], chance),
            lambda: b"".join(chance.choice((line, _recoded(line, chance))) for line in lines),
            lambda: _recoded(data, chance),
            lambda: bytes(byte ^ (chance.random() < 0.01) << chance.randrange(8) for byte in data),
            lambda: data.replace(b"\n", b"\x00"),
        )
    )()[:_LARGEST]


def _recoded(data: bytes, chance: random.Random) -> bytes:
    encoding = chance.choice(("windows-1256", "iso8859-6", "utf-16", "utf-16-le", "utf-8-sig", "cp720"))
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def swollen(chance: random.Random, pool: list[tuple[str, bytes]]) -> tuple[bytes, bytes, bytes]:
    """How the file begins, the piece that is to be repeated, and how it ends."""
    data = chance.choice(pool)[1]
    at, start = chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)
    piece = data[start : start + chance.choice((1, 2, 5, 20, 100, 400))]
    if chance.random() < 0.6 or not piece:
        piece = b"".join(chance.choices(TOKENS, k=chance.choice((1, 1, 2, 3))))
    return data[: min(at, 2000)], piece, chance.choice((b"", data[at : at + 2000]))


def fuzz_growth(
    findings: Findings, chance: random.Random, pool: list[tuple[str, bytes]], names: list[str]
) -> None:
    start, piece, end = swollen(chance, pool)
    name = chance.choice(names)
    sizes = [start + piece * (n * _SWOLLEN // len(piece)) + end for n in (1, 2, 4)]
    first = findings.read(sizes[0], name)
    if first < 0.05:
        return
    second, third = findings.read(sizes[1], name), findings.read(sizes[2], name)
    if third > 1.0 and second > 2.9 * first and third > 2.9 * second:
        times = f"{first:.2f} {second:.2f} {third:.2f} s"
        fault = f"grows: {times} for 1, 2, 4 times {_SWOLLEN} bytes of {piece[:40]!r}"
        findings.note(fault, sizes[1], name, "")


def fuzz(
    findings: Findings, minutes: float, seed: int, pool: list[tuple[str, bytes]], names: list[str]
) -> None:
    chance = random.Random(seed)
    until = time.monotonic() + 60 * minutes
    while time.monotonic() < until:
        if chance.random() < 0.1:
            fuzz_growth(findings, chance, pool, names)
            continue
        spoil = spoiled if chance.random() < 0.4 else changed
        data, name = spoil(chance, pool), chance.choice(names)
        if (took := findings.read(data, name)) > _SLOWEST:
            findings.note(f"{took:.1f} s for {len(data)} bytes", data, name, "")


def fuzz_with_atheris(minutes: float, pool: list[tuple[str, bytes]], names: list[str], keep: Path) -> None:
    """The first byte of a case is its name's number. Ends at the first fault."""
    import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]  # optional

    with atheris.instrument_imports(include=["reader"]):
        from reader.core.errors import FileError
        from reader.core.formats import read_bytes
        from reader.core.formats.registry import FORMATS

        for known in FORMATS:
            _ = known.reader

    def one(data: bytes) -> None:
        with suppress(FileError):
            read_bytes(data[1:], names[data[0] % len(names)] if data else "x")

    with tempfile.TemporaryDirectory() as corpus:
        for number, (name, data) in enumerate(pool):
            chosen = next((n for n, known in enumerate(names) if Path(known).suffix == Path(name).suffix), 0)
            (Path(corpus) / str(number)).write_bytes(bytes((chosen,)) + data)
        limits = [
            f"-max_total_time={int(60 * minutes)}",
            "-timeout=10",
            "-rss_limit_mb=2048",
            f"-max_len={_LARGEST}",
        ]
        atheris.Setup(
            [sys.argv[0], corpus, *limits, f"-artifact_prefix={keep}/", "-print_final_stats=1"], one
        )
        atheris.Fuzz()


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("--minutes", type=float, default=10)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--more", type=Path, help="a folder or a zip file of further samples")
    arguments.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "fuzz-formats")
    arguments.add_argument("--atheris", action="store_true")
    given = arguments.parse_args()
    given.keep.mkdir(parents=True, exist_ok=True)
    from reader.core.formats.registry import FORMATS

    names = [f"x{extension}" for known in FORMATS for extension in known.extensions] + ["x", "-"]
    pool = samples(given.more)
    if given.atheris:
        return fuzz_with_atheris(given.minutes, pool, names, given.keep)
    findings = Findings(given.keep)
    fuzz(findings, given.minutes, given.seed, pool, names)
    print(f"\n{findings.runs} files read, {len(findings.known)} faults")
    return None


if __name__ == "__main__":
    main()
