"""Files whose name tells nothing of their format, or something wrong, and folders full of them."""

import json
import tarfile
import zipfile

import pytest

from reader.core import errors
from reader.core.formats import article_files, read_bytes, read_file

TITLE = "افتتاح سوق الحرفيين في وادي الزهور"
BODY = [
    "افتُتح صباح اليوم سوق الحرفيين في وادي الزهور، وحضر الافتتاح جمع من أهل الوادي وضيوفه من القرى المجاورة.",
    "وقال أحد الصنّاع إن السوق ستفتح أبوابها كل يوم خميس، وإن الدخول إليها بلا مقابل للزائرين جميعًا.",
]
PLAIN = "\n".join([TITLE, "4 ديسمبر 2024", *BODY])
PAGE = f"<!DOCTYPE html><html><body><h1>{TITLE}</h1>{''.join(f'<p>{p}</p>' for p in BODY)}</body></html>"
PIECE = f"<h1>{TITLE}</h1>{''.join(f'<p>{p}</p>' for p in BODY)}"
NOTE = f"# {TITLE}\n\n" + "\n\n".join(BODY)
LINE = json.dumps({"title": TITLE, "body": "\n".join(BODY)}, ensure_ascii=False)
TABLE = "العنوان,النص\n" + f'"{TITLE}","{BODY[0]}\n{BODY[1]}"\n'
TREC = f"<DOC><DOCNO>1</DOCNO><TITLE>{TITLE}</TITLE><TEXT>{chr(10).join(BODY)}</TEXT></DOC>"


@pytest.mark.parametrize("text", [PLAIN, PAGE, PIECE, NOTE, LINE, TABLE, TREC])
@pytest.mark.parametrize("name", ["AFP20241204.0017", "خبر", "news.php", "page.aspx", "index.php?id=7"])
def test_a_folder_gives_articles_whatever_their_endings(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert list(article_files([tmp_path])) == [path]
    (draft,) = read_file(path).drafts
    assert (draft.title, list(draft.body)) == (TITLE, BODY)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("صورة", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
        ("ملف", bytes(range(256)) * 20),
        ("README", b"How to build the program, step by step, on each of the systems."),
        ("main.py", f'text = """{PLAIN}"""'.encode()),
        ("خبر.txt~", PLAIN.encode()),
        ("خبر.txt.bak", PLAIN.encode()),
        ("page.html.part", PAGE.encode()),
        ("m.js", b'var data = {"title": "x"};'),
        ("settings", b'{"title": "x", "text": "y"}'),
        ("ترجمة.srt", PLAIN.encode()),
    ],
)
def test_what_is_no_article_is_passed_over(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    assert list(article_files([tmp_path])) == []


def test_arabic_of_other_encodings_needs_no_ending(tmp_path):
    for number, encoding in enumerate(["windows-1256", "utf-16", "iso8859-6"]):
        (tmp_path / f"خبر{number}").write_bytes(PLAIN.encode(encoding, "replace"))
    assert len(list(article_files([tmp_path]))) == 3


def test_what_a_browser_saved_beside_a_page_is_no_article(tmp_path):
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    for folder in ("page_files", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_text(PAGE, encoding="utf-8")
    found = [str(path.relative_to(tmp_path)) for path in article_files([tmp_path])]
    assert found == ["other_files/frame.html", "page.html"]


def test_documents_of_an_archive_need_no_ending(tmp_path):
    (tmp_path / "20241204_AFP.0001").write_text(TREC, encoding="utf-8")
    with tarfile.open(tmp_path / "corpus.tar", "w") as archive:
        archive.add(tmp_path / "20241204_AFP.0001", "corpus/20241204_AFP.0001")
    assert [draft.title for draft in read_file(tmp_path / "corpus.tar").drafts] == [TITLE]


def test_what_a_browser_saved_beside_a_page_is_no_article_in_an_archive(tmp_path):
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        for name in ("a/page_files/frame.html", "a/page.html", "a/other_files/page.html"):
            archive.writestr(name, PAGE)
    assert len(read_file(tmp_path / "pages.zip").drafts) == 2


def test_a_row_of_names_nobody_knows_is_no_article():
    rows = "".join(f'"{TITLE} {n}","{BODY[0]} {n} {BODY[1]}"\n' for n in range(3))
    drafts = read_bytes(f"Ttl,Txt\n{rows}".encode(), "x.csv").drafts
    assert [draft.title for draft in drafts] == [f"{TITLE} {n}" for n in range(3)]


@pytest.mark.parametrize("name", ["x.json", "x.xml", "x.html", "x.csv", "x.md", "x.zip", "x.mht", "x.trec"])
def test_plain_text_under_another_name_is_text(name):
    reading = read_bytes(PLAIN.encode(), name)
    assert (reading.format, reading.drafts[0].title) == ("text", TITLE)
    assert list(reading.drafts[0].body) == BODY


@pytest.mark.parametrize("text", [PIECE, NOTE, TABLE])
def test_other_formats_under_the_name_of_plain_text_are_told(text):
    (draft,) = read_bytes(text.encode(), "x.txt").drafts
    assert (draft.title, list(draft.body)) == (TITLE, BODY)


@pytest.mark.parametrize("text", ["#وسم\n\n" + PLAIN, "عنوان عريض، ونص غائب, وقارئ\n" + PLAIN])
def test_text_with_signs_of_other_formats_stays_text(text):
    assert read_bytes(text.encode(), "x.txt").format == "text"


def test_a_broken_file_is_not_taken_for_text():
    with pytest.raises(errors.FileDamaged):
        read_bytes(b'{"title": ', "x.json")
