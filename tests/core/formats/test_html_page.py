"""Saved pages: what they say of themselves, their text, and nothing of what surrounds it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.formats import read_bytes, read_file
from reader.core.formats.html import tree as html_tree
from reader.core.formats.html_page import read

SAMPLE = Path(__file__).parents[2] / "samples" / "news_page.html"
PARAGRAPH = "هذه فقرة من المقال طويلة بما يكفي لتكون نثرا، ولا رابط فيها، وهي تقول ما تقول."


def draft_of(page):
    (draft,) = read_bytes(page.encode(), "صفحة.html").drafts
    return draft


def test_a_page_gives_its_article():
    reading = read_file(SAMPLE)
    (draft,) = reading.drafts
    assert (reading.format, reading.encoding) == ("html", "utf-8")
    assert draft.title == "حديقة جديدة على سطح السوق القديم: شجر وماء"
    assert (draft.published, draft.updated) == ("2023-05-02T08:30:00+03:00", "2023-05-02T10:00:00+03:00")
    assert (draft.source, draft.author, draft.place) == ("صدى المرفأ", "سلمى الرباط", "صيدا")
    assert draft.keywords == ("حدائق", "السوق القديم", "بلدية المرفأ")
    assert [paragraph[:12] for paragraph in draft.body] == ["صيدا – زرع س", "وقال أحدهم إ", "ويفتح السطح "]
    assert 'إن "الماء يصل من خزان المطر"' in draft.body[1]


def test_a_page_is_known_by_its_beginning_too():
    assert read_bytes(SAMPLE.read_bytes(), "صفحة.txt").format == "html"


@pytest.mark.parametrize("codec", ["windows-1256", "iso8859-6"])
def test_the_encoding_a_page_declares(codec):
    page = (
        f'<html><head><meta charset="{codec}"><title>عنوان</title></head><body><p>{PARAGRAPH}</body></html>'
    )
    (draft,) = read_bytes(page.encode(codec, "replace"), "x.html").drafts
    assert draft.title == "عنوان"


def test_a_page_without_marks_is_judged_by_its_prose():
    links = "".join(f'<li><a href="/{n}">رابط إلى خبر آخر من أخبار الموقع {n}</a></li>' for n in range(20))
    page = f"<body><div><ul>{links}</ul></div><td><div>{PARAGRAPH}<br><br>{PARAGRAPH} ثم.</div></td></body>"
    assert draft_of(page).body == (PARAGRAPH, f"{PARAGRAPH} ثم.")


def test_numeric_entities_are_letters():
    coded = "".join(f"&#{ord(char)};" for char in PARAGRAPH)
    assert draft_of(f"<html><title>x</title><p>{coded}</p>").body == (PARAGRAPH,)


def test_a_page_without_a_title_takes_its_heading_or_its_name():
    assert draft_of(f"<html><title></title><h1>عنوان</h1><p>{PARAGRAPH}").title == "عنوان"
    assert draft_of(f"<html><title>Untitled Document</title><p>{PARAGRAPH}").title == "صفحة"


def test_labels_in_the_text_fill_what_the_page_left_out():
    draft = draft_of(f"<html><title>عنوان</title><p>{PARAGRAPH}</p><p>المصدر: صدى المرفأ</p>")
    assert (draft.source, draft.body) == ("صدى المرفأ", (PARAGRAPH,))


def test_broken_structured_data_is_passed_over():
    page = f'<html><title>عنوان</title><script type="application/ld+json">{{oops</script><p>{PARAGRAPH}'
    assert draft_of(page).title == "عنوان"


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</div>", "<table>", "<td>", "نص ", "<a href=x>", "</a>", "<!--", "&#x;", "<br>"]
        )
    )
)
def test_no_page_breaks_the_reading(pieces):
    assert len(read(("<html>" + "".join(pieces)).encode(), "عنوان").drafts) == 1


def test_deep_nesting_is_read():
    assert draft_of("<html><title>عنوان</title>" + "<div>" * 50_000 + PARAGRAPH).body == (PARAGRAPH,)


@pytest.mark.parametrize("piece", ["<div class=article-body>نص ", "<pre>\n", "<ul><li>", "<dl><dt>ا<dd>ب"])
def test_frames_within_frames_are_read_soon(piece):
    assert draft_of(f"<html><title>عنوان</title><p>{PARAGRAPH}</p>{piece * 12_000}").title == "عنوان"


def test_what_follows_frames_that_are_closed_again_stands_outside_them():
    page = html_tree.parse(f"<body>{'<div>' * 3000}{PARAGRAPH}{'</div>' * 3000}<ul><li>خبز</ul>")
    (holder,) = page.elements("ul")
    assert holder.parent is not None
    assert holder.parent.tag == "body"


@pytest.mark.parametrize("piece", ["<!--[", "<![CDA", '<a href="', "<div>", "<b><p>", "<x ", "</p", "&#"])
def test_a_page_swollen_with_broken_pieces_is_read_soon(piece):
    assert read_bytes(f"<html><title>عنوان</title><p>{PARAGRAPH}</p>{piece * 4000}".encode(), "x.html").drafts


def test_xhtml_has_empty_elements_and_cdata():
    page = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><script src="x"/><title/></head>'
        f"<body><h1>عنوان</h1><p><a id='1'/>{PARAGRAPH}</p><p><![CDATA[{PARAGRAPH} <ثم>]]></p></body></html>"
    )
    assert draft_of(page).body == (PARAGRAPH, f"{PARAGRAPH} <ثم>")


def test_text_in_a_frame_named_like_a_widget_stays():
    frame = f"<div id='cp_widget_7'>{PARAGRAPH} {PARAGRAPH} {PARAGRAPH}<br></div>"
    tags = "<div class='widget'><a href='/a'>رابط</a> وآخر</div>"
    around = f"<p>{PARAGRAPH} {PARAGRAPH} {PARAGRAPH} ثم.</p>" * 3
    draft = draft_of(f"<title>عنوان</title><article>{around}{frame}{tags}</article>")
    assert draft.body[3:] == (f"{PARAGRAPH} {PARAGRAPH} {PARAGRAPH}",)
