"""Documents of Word and of OpenDocument."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from reader.core import errors
from reader.core.formats import read_bytes, read_file

SAMPLES = Path(__file__).parents[2] / "samples"
TITLE = "خزّافة تعيد فتح فرن القرية القديم"
BODY = (
    "أعادت خزّافة من القرية فتح الفرن القديم الذي بقي مطفأ أربعين سنة.",
    "ما يصنع فيه",
    "• الجرار الكبيرة",
    "• أطباق الخبز",
    "القطعة | الثمن",
    "الجرة | خمسة",
    "ويعمل في الورشة ستة من شباب القرية كل يوم.",
)
OPENING = (
    "كان أهل القرية يخبزون ويشوون الجرار في فرن واحد كبير عند مدخل الوادي، ثم انطفأت ناره بعد أن رحل آخر "
    "الخزّافين إلى المدينة، وبقي الفرن مهجورًا حتى عادت إليه حفيدة أحدهم."
)


@pytest.mark.parametrize("name", ["document.docx", "document.odt"])
def test_the_text_of_a_document(name):
    reading = read_file(SAMPLES / name)
    (draft,) = reading.drafts
    assert (reading.format, draft.title, draft.body) == (name.partition(".")[2], TITLE, BODY)
    assert (draft.author, draft.published) == ("سلمى الجابري", "2024-12-04")
    assert draft.keywords == ("خزف", "حرف")


def test_odt_is_told_by_its_content():
    assert read_bytes((SAMPLES / "document.odt").read_bytes(), "بلا-اسم").format == "odt"


def changed(name, member, before, after):
    buffer = io.BytesIO()
    with zipfile.ZipFile(SAMPLES / name) as old, zipfile.ZipFile(buffer, "w") as new:
        for each in old.namelist():
            data = old.read(each)
            new.writestr(each, data.replace(before, after) if each == member else data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "member"), [("document.docx", "word/document.xml"), ("document.odt", "content.xml")]
)
def test_declared_entities_are_refused(name, member):
    entity = b'?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(errors.FileHostile):
        read_bytes(changed(name, member, b"?>", entity), name)


@pytest.mark.parametrize("name", ["x.docx", "x.odt"])
def test_an_archive_that_is_no_document_is_told(name):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("picture.png", b"\x89PNG")
    with pytest.raises(errors.FileDamaged):
        read_bytes(buffer.getvalue(), name)


def test_a_document_without_a_title_is_read_as_plain_text():
    data = changed("document.docx", "word/document.xml", b'<w:pStyle w:val="Title"/>', b"")
    (draft,) = read_bytes(data, "فرن.docx").drafts
    assert (draft.title, draft.body[0]) == (TITLE, BODY[0])


def untitled(name, member, title, before, after):
    """A document whose text begins without a title, and whose properties name one."""
    own = f"<dc:title>{title}</dc:title>".encode()
    buffer = io.BytesIO(changed(name, member, before, after))
    out = io.BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.namelist():
            data = old.read(each)
            if each in ("docProps/core.xml", "meta.xml"):
                data = re.sub(rb"<dc:title>.*?</dc:title>", b"", data).replace(
                    b"<dc:creator>", own + b"<dc:creator>", 1
                )
            new.writestr(each, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("own", "title"),
    [("عودة الخزف", "عودة الخزف"), ("مستند1", "فرن"), ("Microsoft Word - Document1", "فرن"), ("", "فرن")],
)
@pytest.mark.parametrize(
    ("name", "member"), [("document.docx", "word/document.xml"), ("document.odt", "content.xml")]
)
def test_the_title_of_the_properties_stands_in_for_a_missing_one(name, member, own, title):
    data = untitled(name, member, own, TITLE.encode(), OPENING.encode())
    (draft,) = read_bytes(data, f"فرن.{name[-4:].strip('.')}").drafts
    assert (draft.title, draft.body[0]) == (title, OPENING)
