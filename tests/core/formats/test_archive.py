"""Archives: every file in them, in order; nothing outside them, and never more than is sensible."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest

from reader.core import errors
from reader.core.formats import archive, read_bytes, read_file, unpacking
from reader.core.importing import import_paths
from reader.core.library import Library

SAMPLES = Path(__file__).parents[2] / "samples"
TEXT = "هذه فقرة من مقالة قصيرة، وهي تقول ما تقول."


def zipped(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return buffer.getvalue()


def tarred(members, mode="w"):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as file:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            file.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def page(title):
    return f"{title}\n{TEXT}\n".encode()


MEMBERS = {
    "ب/2.txt": page("ثانٍ"),
    "أ.jsonl": (SAMPLES / "articles.jsonl").read_bytes(),
    "ج.txt": (SAMPLES / "aggregator_page.txt").read_bytes(),
}


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (zipped(MEMBERS), "x.zip", "zip"),
        (tarred(MEMBERS), "x.tar", "tar"),
        (tarred(MEMBERS, "w:gz"), "x.tar.gz", "gzip"),
        (tarred(MEMBERS, "w:xz"), "بلا-اسم", "gzip"),
        (zipped(MEMBERS), "x.txt", "zip"),
    ],
)
def test_all_files_are_read_in_order(data, name, found):
    reading = read_bytes(data, name)
    drafts = reading.drafts
    assert (reading.format, reading.original) == (found, data)
    assert [draft.part for draft in drafts] == [*range(1, len(drafts) + 1)]
    assert [draft.title[:10] for draft in drafts[:2]] == ["ثانٍ", "سوق الكتب "]
    alone = read_file(SAMPLES / "aggregator_page.txt").drafts
    assert [[part - 3 for part in draft.related] for draft in drafts[3:]] == [[*d.related] for d in alone]


@pytest.mark.parametrize("press", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("name", ["articles.jsonl.gz", "بلا-اسم"])
def test_a_single_compressed_file_is_read(press, name):
    reading = read_bytes(press((SAMPLES / "articles.jsonl").read_bytes()), name)
    assert [(draft.part, draft.member) for draft in reading.drafts] == [(1, None), (2, None)]


def test_compressed_text_takes_its_title_from_the_name():
    (draft,) = read_bytes(gzip.compress(page("خبر")), "خبر.txt.gz").drafts
    assert (draft.title, draft.body) == ("خبر", (TEXT,))


def test_an_archive_in_an_archive_is_read():
    inner = zipped({"1.txt": page("أول")})
    data = tarred(
        {"inner.zip": inner, "x.json.gz": gzip.compress((SAMPLES / "articles.jsonl").read_bytes())}, "w:gz"
    )
    drafts = read_bytes(data, "x.tgz").drafts
    assert [draft.member for draft in drafts] == ["inner.zip/1.txt", *["x.json.gz/x.json"] * 2]
    assert archive.member(data, "x.tgz", "inner.zip/1.txt") == page("أول")
    assert archive.member(data, "x.tgz", "inner.zip/2.txt") is None


def test_what_leaves_the_folder_or_hides_is_passed_over():
    names = (
        "../1.txt",
        "/etc/2.txt",
        "ا/../../3.txt",
        "C:\\4.txt",
        ".خفي.txt",
        "__MACOSX/5.txt",
        "داخل/6.txt",
    )
    drafts = read_bytes(zipped({name: page(f"خبر {at}") for at, name in enumerate(names)}), "x.zip").drafts
    assert [draft.title for draft in drafts] == ["خبر 6"]


def test_what_nobody_can_read_is_passed_over():
    members = {
        "1.png": b"\x89PNG\r\n",
        "2.json": b"{",
        "3.txt": bytes(range(256)),
        "4.txt": page("خبر"),
        "5.txt": b"",
    }
    (draft,) = read_bytes(zipped(members), "x.zip").drafts
    assert draft.title == "خبر"


@pytest.mark.parametrize("members", [{}, {"1.png": b"\x89PNG\r\n"}, {"2.json": b"{"}, {"3.txt": b""}])
def test_nothing_to_read_is_told(members):
    with pytest.raises(errors.FileError) as raised:
        read_bytes(zipped(members), "x.zip")
    assert "x.zip" in raised.value.sentence


def test_a_document_of_an_office_is_of_unknown_format():
    with pytest.raises(errors.FormatUnknown):
        read_bytes(zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<d/>"}), "x.xlsx")


@pytest.mark.parametrize(
    "press", [gzip.compress, bz2.compress, lzma.compress, lambda data: zipped({"a.txt": data})]
)
def test_a_bomb_is_refused(press):
    bomb = press(bytes(unpacking.LARGEST // 4))
    for data, name in ((bomb, "x.zip"), (zipped({"x.zip": bomb, "1.txt": page("خبر")}), "y.zip")):
        with pytest.raises(errors.ArchiveTooLarge) as raised:
            read_bytes(data, name)
        assert name in raised.value.sentence


def test_more_than_fits_is_refused(monkeypatch):
    monkeypatch.setattr(unpacking, "LARGEST", 1000)
    with pytest.raises(errors.ArchiveTooLarge):
        read_bytes(zipped({f"{n}.txt": page(f"خبر {n}") for n in range(20)}), "x.zip")
    monkeypatch.undo()
    monkeypatch.setattr(unpacking, "MAX_MEMBERS", 10)
    with pytest.raises(errors.ArchiveTooLarge):
        archive.read(tarred({f"{n}.txt": page(f"خبر {n}") for n in range(20)}), "x")


def test_a_zip_file_that_is_cut_is_told():
    data = zipped(MEMBERS)
    for cut in (len(data) // 2, len(data) // 3 * 2):
        with pytest.raises(errors.FileDamaged):
            read_bytes(data[:cut], "x")


BROKEN = "الملف مبتور أو فيه خلل؛ قُرئ السليم منه."


@pytest.mark.parametrize("share", [0.3, 0.5, 0.65])
def test_what_stands_before_the_end_of_a_cut_tar_file_is_read(share):
    data = tarred({f"{n}.txt": page(f"خبر {n}") for n in range(12)})[: 12 * 1024]
    read = read_bytes(data[: int(len(data) * share)], "x.tar")
    assert [draft.title for draft in read.drafts] == [f"خبر {n}" for n in range(len(read.drafts))]
    assert len(read.drafts) >= int(12 * share)
    assert read.left_out == BROKEN


@pytest.mark.parametrize("press", [gzip.compress, bz2.compress, lzma.compress])
def test_what_stands_before_the_end_of_a_cut_compressed_file_is_read(press):
    import random

    chance = random.Random(3)
    lines = ["خبر", *(f"جملة {chance.random()} من نص." for _ in range(60_000))]
    data = press("\n".join(lines).encode())
    read = read_bytes(data[: len(data) // 2], "x")
    assert read.drafts[0].body[:20] == tuple(lines[1:21])
    assert read.left_out == BROKEN


def test_a_damaged_member_is_passed_over_and_told():
    data = bytearray(zipped({f"{n}.txt": page(f"خبر {n}") for n in range(5)}))
    data[data.index(b"2.txt") + 12] ^= 0xFF
    read = read_bytes(bytes(data), "x.zip")
    assert [draft.title for draft in read.drafts] == ["خبر 0", "خبر 1", "خبر 3", "خبر 4"]
    assert read.left_out == "في الأرشيف ملفات لا تُقرأ؛ تُركت وقُرئ غيرها."


@pytest.mark.parametrize("inner", [b"PK\x03\x04 broken", b"\x1f\x8b\x08 broken", zipped(MEMBERS)[:400]])
def test_a_damaged_archive_in_an_archive_is_passed_over_and_told(inner):
    read = read_bytes(zipped({"1.txt": page("أول"), "2": inner, "3.txt": page("ثالث")}), "x.zip")
    assert [draft.title for draft in read.drafts] == ["أول", "ثالث"]
    assert read.left_out == "في الأرشيف ملفات لا تُقرأ؛ تُركت وقُرئ غيرها."


@pytest.mark.parametrize("outer", [bytes, lambda data: zipped({"x.zip": data})])
def test_an_archive_with_a_password_is_told(outer):
    data = zipped({"1.txt": page("أول"), "2.txt": page("ثان")})
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for part in range(2):
            at = len(sign.join(data.split(sign)[: part + 1]))
            data = data[: at + flags] + b"\x01" + data[at + flags + 1 :]
    with pytest.raises(errors.ArchiveLocked):
        read_bytes(outer(data), "x.zip")


def test_an_archive_of_nothing_but_damaged_files_is_damaged():
    data = bytearray(zipped({"1.txt": page("أول")}))
    data[data.index(b"1.txt") + 12] ^= 0xFF
    with pytest.raises(errors.FileDamaged):
        read_bytes(bytes(data), "x.zip")
    with pytest.raises(errors.FileDamaged):
        read_bytes(tarred({"1.txt": page("أول") * 100})[:1024], "x.tar")


def test_an_archive_is_one_outcome_of_the_import(tmp_path, library_path):
    path = tmp_path / "مقالات.zip"
    path.write_bytes(zipped(MEMBERS))
    first, again = (import_paths([path], library_path) for _ in range(2))
    assert [(o.path, o.status) for o in first.outcomes] == [(str(path), "imported")]
    assert (first.articles_added, again.articles_added) == (len(first.outcomes[0].articles), 0)
    with Library.open(library_path) as library:
        assert library.article(first.outcomes[0].articles[1]).origin.part == 2
