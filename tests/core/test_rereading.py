"""A file read again in another encoding, with undo; and the line that gave each field."""

import io
import zipfile

import pytest
from builders import fill

from reader.core.errors import EncodingSettled
from reader.core.formats import read_bytes
from reader.core.importing.rereading import encoding_choices, reread, why
from reader.core.library import Library

TEXT = """افتتاح مكتبة الميناء
تاريخ النشر: 4 ديسمبر 2024
قال مدير المكتبة إن الكتب وصلت أمس من الميناء القديم، وإن الناس ينتظرون يوم الافتتاح.
وتفتح المكتبة أبوابها كل صباح.
المصدر: صدى المرفأ
كلمات دلالية: مكتبة، ميناء
"""


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


def added(library, data, name="/articles/x.txt"):
    (outcome,) = library.add([read_bytes(data, name)])
    return outcome.articles[0]


def state(library, article_id):
    article = library.article(article_id)
    kept = (article.title, article.body, article.published, article.source, article.author)
    return *kept, [k.name for k in article.keywords], article.origin


def test_text_encoded_twice_can_be_had_as_it_stood_and_back(library):
    twice = TEXT.encode().decode("latin-1").encode()
    article_id = added(library, twice, "/articles/twice.txt")
    before = state(library, article_id)
    assert before[0] == "افتتاح مكتبة الميناء"
    assert before[-1].encoding == "utf-8/windows-1252"
    choices = encoding_choices(library, article_id)
    assert choices[0].name == "utf-8/windows-1252"
    assert "utf-8" in [choice.name for choice in choices]
    replaced = reread(library, article_id, "utf-8")
    assert library.article(article_id).title.startswith("Ø§")
    assert library.article(article_id).origin.encoding == "utf-8"
    library.replacing.undo(replaced)
    assert state(library, article_id) == before
    assert library.check().problems == ()


def test_what_is_shown_of_a_page_is_its_text(library):
    page = f"<html><body><h1>مكتبة الميناء</h1><p class=a>{'نص قصير ' * 30}</p></body></html>".encode()
    article_id = added(library, page, "/articles/page.html")
    shown = encoding_choices(library, article_id)[0].sample
    assert shown.startswith("مكتبة الميناء نص قصير")
    assert "<" not in shown


def test_an_encoding_told_wrongly_is_put_right(library):
    wrong = read_bytes(TEXT.encode("windows-1256").decode("mac_arabic").encode(), "/articles/x.txt")
    original = TEXT.encode("windows-1256")
    reading = read_bytes(original, "/articles/x.txt")
    broken = type(reading)(reading.path, "text", "mac_arabic", reading.sha256, original, wrong.drafts)
    (outcome,) = library.add([broken])
    article_id = outcome.articles[0]
    likeliest = encoding_choices(library, article_id)[1]
    assert likeliest.name == "windows-1256"
    assert "افتتاح" in likeliest.sample
    reread(library, article_id, "windows-1256")
    article = library.article(article_id)
    assert (article.title, article.published, article.source) == (
        "افتتاح مكتبة الميناء",
        "2024-12-04",
        "صدى المرفأ",
    )
    assert [keyword.name for keyword in article.keywords] == ["مكتبة", "ميناء"]
    assert article.origin.encoding == "windows-1256"
    assert library.original(article_id) == original
    assert [hit.id for hit in _found(library, "الميناء")] == [article_id]
    assert library.check().problems == ()


def _found(library, text):
    from reader.core.models import ArticleFilter

    return library.search.page(ArticleFilter(text=text)).hits


def zipped(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(f"{name}.txt", data)
    return buffer.getvalue()


def test_what_fixes_its_encoding_offers_none(library):
    article_id = added(library, zipped(a=TEXT), "/articles/x.zip")
    assert encoding_choices(library, article_id) == ()
    with pytest.raises(EncodingSettled):
        reread(library, article_id, "windows-1256")


def test_each_field_is_traced_to_its_line(library):
    article_id = added(library, TEXT.encode())
    found = {line.field: (line.line, line.text) for line in why(library, article_id)}
    assert found["title"] == (1, "افتتاح مكتبة الميناء")
    assert found["published"] == (2, "تاريخ النشر: 4 ديسمبر 2024")
    assert found["source"] == (5, "المصدر: صدى المرفأ")
    assert found["keywords"] == (6, "كلمات دلالية: مكتبة، ميناء")
    assert "updated" not in found


def test_fields_are_traced_within_the_file_of_an_archive(library):
    other = "خبر آخر من المدينة\nقال الناس إن المطر نزل أمس في أول الليل وبقي حتى الفجر.\n"
    (outcome,) = library.add([read_bytes(zipped(a=other, b=TEXT.encode("cp1256")), "/articles/x.zip")])
    article = library.article(outcome.articles[1])
    assert (article.origin.path, article.origin.member) == ("/articles/x.zip", "b.txt")
    found = {line.field: (line.line, line.text) for line in why(library, article.id)}
    assert found["title"] == (1, "افتتاح مكتبة الميناء")
    assert found["source"] == (5, "المصدر: صدى المرفأ")


def test_fields_of_a_page_are_traced_to_its_source_lines(library):
    page = (
        '<html>\n<head><meta property="og:site_name" content="صدى المرفأ">\n'
        '<meta property="article:published_time" content="2024-05-02T09:30:00+03:00">\n'
        f"<title>خبر الميناء</title></head>\n<body><p>{TEXT.splitlines()[2]}</p></body></html>"
    )
    article_id = added(library, page.encode(), "/articles/x.html")
    found = {line.field: line.line for line in why(library, article_id)}
    assert found == {"title": 4, "published": 3, "source": 2}


def test_other_articles_stay(library):
    ids = fill(library, 3)
    before = [state(library, other) for other in ids]
    article_id = added(library, TEXT.encode())
    library.replacing.undo(reread(library, article_id, "windows-1252"))
    assert [state(library, other) for other in ids] == before
