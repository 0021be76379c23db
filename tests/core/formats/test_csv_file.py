"""Tables: the header names the fields, whatever the delimiter and the encoding."""

from pathlib import Path

import pytest

from reader.core import errors
from reader.core.formats import read_bytes, read_file

SAMPLE = Path(__file__).parents[2] / "samples" / "articles.csv"
TEXT = "هذه فقرة من مقالة قصيرة وهي تقول ما تقول."


def test_a_row_is_an_article():
    reading = read_file(SAMPLE)
    first, second = reading.drafts
    assert (reading.format, first.part, second.part) == ("csv", 1, 2)
    assert (first.title, first.published) == ("سوق الكتب، ورفوف على الماء", "2024-05-02")
    assert first.body == ('عاد سوق الكتب إلى "الميناء".', "وقال منظّموه إنه باق.")
    assert first.keywords == ("كتب", "الميناء القديم")
    assert (second.author, second.published) == ("نادر عون", "2024-05-03T16:05:00+01:00")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "windows-1256"])
def test_any_delimiter_in_any_encoding(delimiter, codec):
    rows = [("id", "العنوان", "المصدر", "النص"), ("1", "خبر المدينة", "صدى المرفأ", TEXT)]
    table = "\r\n".join(delimiter.join(row) for row in rows)
    (draft,) = read_bytes(table.encode(codec), "x.csv").drafts
    assert (draft.title, draft.source, draft.body) == ("خبر المدينة", "صدى المرفأ", (TEXT,))


def test_it_is_told_by_its_header():
    assert read_bytes(SAMPLE.read_bytes(), "x.txt").format == "csv"
    assert read_bytes(b"title of the text\nline, two\n", "x.txt").format == "text"


def test_a_cell_may_be_long():
    (draft,) = read_bytes(f'title,text\nخبر,"{TEXT * 5000}"\n'.encode(), "x.csv").drafts
    assert len(draft.body[0]) == len(TEXT) * 5000


def test_what_programs_write_for_nothing_is_nothing():
    (draft,) = read_bytes(f"title,author,tags,text\nخبر,N/A,nan,{TEXT}\n".encode(), "x.csv").drafts
    assert (draft.author, draft.keywords) == (None, ())


def test_a_table_of_something_else_is_told():
    with pytest.raises(errors.ArticlesMissing):
        read_bytes(b"year,price\n2024,3\n", "x.csv")


def test_a_row_longer_than_any_article_is_refused(monkeypatch):
    monkeypatch.setattr("reader.core.formats.csv_file._LONGEST_LINE", 500)
    longest = "title,body\nخبر," + "ا" * 400 + "\n"
    assert len(read_bytes(longest.encode(), "x.csv").drafts) == 1
    with pytest.raises(errors.FileTooLarge):
        read_bytes(("title,body\nخبر," + "ا" * 600 + "\n").encode(), "x.csv")


def test_rows_before_a_quotation_without_end_are_read(monkeypatch):
    monkeypatch.setattr("reader.core.formats.csv_file._LONGEST_LINE", 500)
    endless = 'ثان,"' + "سطر من النص.\n" * 80
    read = read_bytes(f"title,body\nخبر,نص الخبر.\n{endless}".encode(), "x.csv")
    assert [draft.title for draft in read.drafts] == ["خبر"]
    assert read.left_out == "الملف مبتور أو فيه خلل؛ قُرئ السليم منه."
    with pytest.raises(errors.FileDamaged):
        read_bytes(f"title,body\n{endless}".encode(), "x.csv")


def test_commas_of_an_unquoted_last_column_belong_to_its_text():
    drafts = read_bytes(
        "id,title,text\n1,خبر,بدأ الموسم, ثم انتهى, ثم عاد\n2,آخر,سطر بلا فواصل,,\n".encode(), "x.csv"
    ).drafts
    assert [draft.body for draft in drafts] == [("بدأ الموسم, ثم انتهى, ثم عاد",), ("سطر بلا فواصل",)]


def test_a_table_of_one_column_is_read_line_by_line():
    drafts = read_bytes(
        "Text\nبدأ الموسم, ثم انتهى في يوم واحد\nعاد الموسم, ثم مضى في ليلة\n".encode(), "x.csv"
    ).drafts
    assert [draft.title for draft in drafts] == [
        "بدأ الموسم, ثم انتهى في يوم واحد",
        "عاد الموسم, ثم مضى في ليلة",
    ]


def test_known_columns_beside_an_unknown_text_keep_their_names():
    rows = "".join(f"{at},نادر,{at} {TEXT} {TEXT},صدى المرفأ,https://a.ma/{at}\n" for at in range(3))
    drafts = read_bytes(f"k,poet_id,zz,source,source_url\n{rows}".encode(), "x.csv").drafts
    assert [draft.source for draft in drafts] == ["صدى المرفأ"] * 3
    assert [draft.url for draft in drafts] == [f"https://a.ma/{at}" for at in range(3)]
    assert drafts[1].body == (f"1 {TEXT} {TEXT}",)


def test_texts_are_found_under_unknown_names_where_the_known_ones_have_none():
    rows = "".join(f"صباح,{at} {TEXT} {TEXT},\n" for at in range(3))
    drafts = read_bytes(f"category,zz,description\n{rows}".encode(), "x.csv").drafts
    assert [draft.keywords for draft in drafts] == [("صباح",)] * 3
