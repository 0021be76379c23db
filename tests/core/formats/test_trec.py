"""TREC documents: each is an article, well-formed or not."""

from pathlib import Path

import pytest

from reader.core import errors
from reader.core.formats import read_bytes, read_file

SAMPLE = Path(__file__).parents[2] / "samples" / "articles.trec"


def test_a_document_is_an_article():
    reading = read_file(SAMPLE)
    first, second = reading.drafts
    assert (reading.format, first.part, second.part) == ("trec", 1, 2)
    assert (first.title, first.source) == ("سوق الكتب يعود إلى الميناء", "صدى المرفأ")
    assert (first.published, first.author, first.keywords) == ("2024-05-02", None, ("ثقافة",))
    assert first.body == (
        "عاد سوق الكتب إلى رصيف الميناء & زاره ألفان، منهم 3 < 5 سنوات.",
        "وقال منظّموه إنه باق إلى آخر الشهر.",
    )
    assert (second.published, second.author) == ("2024-05-03T16:05:00+01:00", "نادر عون")


@pytest.mark.parametrize("name", ["x.txt", "x.xml", "بلا-اسم"])
def test_it_is_told_by_its_content(name):
    assert read_bytes(SAMPLE.read_bytes(), name).format == "trec"


def test_documents_of_nothing_are_told():
    with pytest.raises(errors.ArticlesMissing):
        read_bytes(b"<DOC>\n<X></X></DOC>", "x.txt")


def test_paragraphs_cut_at_a_margin():
    head = "<DOC>\n<HEADLINE>\nخبر\n</HEADLINE>\n<TEXT>\n"
    doc = f"{head}<P>\nأول السطر\nوآخره.\n</P>\n<P>\nثان.\n</P>\n</TEXT>\n</DOC>\n"
    (draft,) = read_bytes(doc.encode(), "x.sgml").drafts
    assert draft.body == ("أول السطر وآخره.", "ثان.")


def test_tags_without_end_are_refused(monkeypatch):
    written = ("<DOC><TITLE>خبر</TITLE><TEXT>نص الخبر.</TEXT></DOC>" * 20).encode()
    assert len(read_bytes(written, "x.trec").drafts) == 20
    monkeypatch.setattr("reader.core.formats.trec._MAX_TAGS", 100)
    with pytest.raises(errors.FileTooLarge):
        read_bytes(written, "x.trec")
