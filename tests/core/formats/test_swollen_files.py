"""Files shaped to hurt: nested, lined up or parted without end. What came before the nonsense counts."""

import pytest

from reader.core.errors import ArticlesMissing, FileDamaged
from reader.core.formats import read_bytes

TITLE = "سوق الميناء"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.json", b"{}" * 120_000),
        ("x.xml", b"<rss>" + b"<a>" * 400_000),
        ("x.csv", b"title,body\n" + b"," * 400_000),
    ],
)
def test_there_are_no_articles_in_it(name, data):
    with pytest.raises(ArticlesMissing):
        read_bytes(data, name)


@pytest.mark.parametrize("piece", [b"[1,\n", b'{"a": "\n', b"{'a': [\n"])
def test_lines_of_broken_json_are_given_up(piece):
    with pytest.raises(FileDamaged):
        read_bytes(piece * 110_000, "x.jsonl")


def test_what_came_before_elements_without_end_counts():
    item = f"<rss><channel><item><title>{TITLE}</title><description>نص أول.</description></item>"
    (draft,) = read_bytes(item.encode() + b"<a>" * 20_000, "x.xml").drafts
    assert (draft.title, draft.body) == (TITLE, ("نص أول.",))


@pytest.mark.parametrize("styles", ["<b><font>", "<i>", "<span><a href=x>"])
def test_a_page_of_styles_within_one_another_keeps_its_paragraphs(styles):
    page = f"<html><title>{TITLE}</title>{styles * 20_000}<p>نص أول من النصوص.</p><p>وثان.</p>"
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    assert draft.body == ("نص أول من النصوص.", "وثان.")


def test_a_line_without_end_is_squeezed_like_any_other():
    text = "كلمة  \t من\u00a0الكلام " * 120_000
    (draft,) = read_bytes(f"{TITLE}\n{text}".encode(), "x.txt").drafts
    assert draft.body == (" ".join(text.split()),)


def test_keywords_without_end_are_cut():
    (draft,) = read_bytes(
        f'{{"title": "{TITLE}", "body": "نص.", "tags": "{"كلمة، " * 90_000}"}}'.encode(), "x"
    ).drafts
    assert draft.keywords[0] == "كلمة"


def test_columns_without_end_leave_the_named_ones():
    header = "title,body," + ",".join(f"c{at}" for at in range(30_000))
    (draft,) = read_bytes(f"{header}\n{TITLE},نص أول.\n".encode(), "x.csv").drafts
    assert (draft.title, draft.body) == (TITLE, ("نص أول.",))


def test_text_that_stands_deeper_than_is_looked_at_keeps_its_order():
    page = f"<html><title>{TITLE}</title>{'<div>' * 900}<p>نص أول.</p><p>ونص <b>ثان</b>.</p>"
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    assert " ".join(draft.body).split() == ["نص", "أول.", "ونص", "ثان", "."]


def test_a_saved_page_of_parts_without_end():
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n'
    page = f"--B\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<title>{TITLE}</title><p>نص أول.</p>\r\n"
    (draft,) = read_bytes(head + page.encode() + b"--B\r\n\r\n" * 60_000, "x.mhtml").drafts
    assert (draft.title, draft.body) == (TITLE, ("نص أول.",))


@pytest.mark.parametrize(
    ("name", "head"),
    [("x.warc", b"WARC/1.0\r\n"), ("x.mhtml", b"Content-Type: multipart/related; boundary=B\r\n")],
)
def test_headers_without_end_are_refused(name, head):
    with pytest.raises(FileDamaged):
        read_bytes(head + b"X-A: b\r\n" * 200_000, name)


@pytest.mark.parametrize("signs", ["*", "`a ", "*كلمة **أخرى* ", "_"])
def test_markdown_of_signs_without_end_keeps_its_text(signs):
    import tracemalloc

    data = f"# {TITLE}\n\nنص أول.\n\n{signs * 300_000}\n\nنص أخير.\n".encode()
    tracemalloc.start()
    (draft,) = read_bytes(data, "x.md").drafts
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (draft.title, draft.body[0], draft.body[-1]) == (TITLE, "نص أول.", "نص أخير.")
    assert peak < 20 * len(data)


def test_sections_that_are_never_closed_are_text() -> None:
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><title>{TITLE}</title><p>نص أول.</p>'
    closed = "<p><![CDATA[ونص <ثان>.]]></p>"
    (draft,) = read_bytes((page + closed + "<![CDATA[" * 60_000).encode(), "x.html").drafts
    assert draft.body[:2] == ("نص أول.", "ونص <ثان>.")


@pytest.mark.parametrize(
    ("name", "head", "piece", "end"),
    [
        ("x.md", f"# {TITLE}\n\nنص أول.\n\n", ">", " ونهاية\n"),
        ("x.md", f"# {TITLE}\n\nنص أول.\n\n| ا | ب |\n|---|---|\n", "|", "\n"),
        ("x.xml", "", "<?a?>", f"<rss><item><title>{TITLE}</title><description>نص أول.</description></item>"),
        ("x.xml", f"<rss><item><title>{TITLE}</title><description>نص أول.\n", "&", ""),
        ("x.csv", f"title,body\n{TITLE},نص أول.", ",", "\n"),
    ],
    ids=["quotations", "cells", "instructions", "ampersands", "columns"],
)
def test_signs_without_end_do_not_fill_the_memory(name: str, head: str, piece: str, end: str) -> None:
    import tracemalloc

    data = (head + piece * (4_000_000 // len(piece)) + end).encode()
    tracemalloc.start()
    try:
        read = read_bytes(data, name).drafts
    except ArticlesMissing:
        read = ()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 14 * len(data)
    assert not read or (read[0].title, read[0].body[0][:7]) == (TITLE, "نص أول.")


def test_zeros_at_the_end_are_no_part_of_a_text() -> None:
    text = f"{TITLE}\nنص أول من النصوص.\n"
    for encoding in ("utf-8", "utf-16", "windows-1256"):
        (draft,) = read_bytes(text.encode(encoding) + bytes(100_000), "x.txt").drafts
        assert (draft.title, draft.body) == (TITLE, ("نص أول من النصوص.",))


def test_a_row_of_too_many_cells_is_told() -> None:
    read = read_bytes(f"title,body\n{TITLE},نص أول.{',' * 400_000}\nخبر ثان,نص ثان.\n".encode(), "x.csv")
    assert [draft.body for draft in read.drafts] == [("نص أول.",), ("نص ثان.",)]
    assert read.left_out == "في الملف أكثر ممّا يُقرأ من ملف واحد؛ قُرئ أوّله وتُرك باقيه."


def test_attributes_without_end_are_left_out_and_told() -> None:
    attributes = "".join(f' a{number}="ا"' for number in range(400_000))
    page = f"<rss><channel><item{attributes}><title>{TITLE}</title><description>نص أول.</description></item>"
    read = read_bytes(page.encode(), "x.xml")
    assert (read.drafts[0].title, read.drafts[0].body) == (TITLE, ("نص أول.",))
    assert read.left_out == "في الملف أكثر ممّا يُقرأ من ملف واحد؛ قُرئ أوّله وتُرك باقيه."


def test_groups_of_rtf_within_one_another_without_end_are_given_up() -> None:
    beginning = f"{{\\rtf1\\ansi\\ansicpg1256 {TITLE}\\par ".encode("windows-1256")
    text = "نص أول من النصوص.\\par ".encode("windows-1256")
    read = read_bytes(beginning + text + b"{\\b " * 200_000 + b"a}", "x.rtf")
    assert (read.drafts[0].title, read.drafts[0].body) == (TITLE, ("نص أول من النصوص.",))
    assert read.left_out == "في الملف أكثر ممّا يُقرأ من ملف واحد؛ قُرئ أوّله وتُرك باقيه."
