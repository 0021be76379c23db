"""Feeds as sites write them: an item is an article, the feed its source, and nothing in a DTD is obeyed."""

from pathlib import Path

import pytest

from reader.core import errors
from reader.core.formats import read_bytes, read_file

SAMPLE = Path(__file__).parents[2] / "samples" / "feed.xml"
TEXT = "هذه فقرة من مقالة قصيرة، وهي تقول ما تقول."
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>صدى المرفأ</title>
<entry><title type="html">خبر &amp;amp; خبر</title><published>2024-05-02T09:30:00Z</published>
<updated>2024-05-03T10:00:00Z</updated><author><name>سلمى</name></author><category term="كتب"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p><p>وبعدها أخرى.</p></div>
</content></entry></feed>"""


def test_an_item_is_an_article():
    reading = read_file(SAMPLE)
    first, second = reading.drafts
    assert (reading.format, first.part, second.part) == ("feed", 1, 2)
    assert first.title == "حديقة على سطح السوق: شجر & ماء"
    assert first.body == ("زرع سكان المدينة حديقة على سطح السوق.", "ويفتح السطح كل مساء.")
    assert (first.published, first.author) == ("2024-05-02T09:30:00+03:00", "سلمى الرباط")
    assert (first.source, first.keywords) == ("صدى المرفأ", ("بيئة", "السوق القديم"))
    assert second.title == 'قارب "شمسي" يعبر الخليج & يعود'
    assert second.body == ("عبر القارب", "الخليج في ست ساعات.")
    assert (second.author, second.published) == ("نادر عون", "2024-05-03")


def test_an_atom_entry_gives_its_fields():
    (draft,) = read_bytes(ATOM.encode(), "atom").drafts
    assert (draft.title, draft.source, draft.author) == ("خبر & خبر", "صدى المرفأ", "سلمى")
    assert (draft.published, draft.updated) == ("2024-05-02T09:30:00+00:00", "2024-05-03T10:00:00+00:00")
    assert (draft.keywords, draft.body) == (("كتب",), (TEXT, "وبعدها أخرى."))


def test_rdf_with_old_line_ends_is_read():
    rdf = "<?xml version='1.0'?>\r<rdf:RDF><channel><title>صدى</title></channel>\r<item><title>خبر</title>\r"
    rdf += f"<description>{TEXT}</description><dc:date>2024-05-02</dc:date></item></rdf:RDF>"
    (draft,) = read_bytes(rdf.encode(), "x.txt").drafts
    assert (draft.title, draft.source, draft.published, draft.body) == ("خبر", "صدى", "2024-05-02", (TEXT,))


def test_articles_in_other_xml_are_read():
    page = f"<?xml version='1.0'?><list><row><headline>خبر</headline><body>{TEXT}</body></row></list>"
    (draft,) = read_bytes(page.encode(), "x.xml").drafts
    assert (draft.title, draft.body) == ("خبر", (TEXT,))


def test_the_encoding_a_feed_declares_is_used():
    page = SAMPLE.read_text(encoding="utf-8").replace('encoding="utf-8"', 'encoding="windows-1256"')
    assert read_bytes(page.encode("windows-1256"), "x.xml").drafts[0].source == "صدى المرفأ"


def test_a_feed_that_breaks_off_gives_what_came_before():
    whole = SAMPLE.read_bytes()
    drafts = read_bytes(whole[: whole.index(b"<dc:creator>")], "x.xml").drafts
    assert [len(draft.body) for draft in drafts] == [2, 2]


@pytest.mark.parametrize(
    "entity", ['<!ENTITY a "هههه"><!ENTITY b "&a;&a;">', '<!ENTITY a SYSTEM "file:///etc/passwd">']
)
def test_declared_entities_are_refused(entity):
    with pytest.raises(errors.FileHostile) as raised:
        read_bytes(f"<!DOCTYPE rss [{entity}]><rss><item><title>&b;</title></item></rss>".encode(), "x.xml")
    assert "x.xml" in raised.value.sentence


def test_xml_without_articles_is_told():
    with pytest.raises(errors.ArticlesMissing):
        read_bytes(b"<?xml version='1.0'?><svg><g/></svg>", "x.xml")


@pytest.mark.parametrize("piece", ["<a>", "<![CDATA[", "<!--", "<!---->", "&", "<?x?>", "<item>"])
def test_long_repetition_ends_soon(piece):
    for page in (f"<rss>{piece * 30_000}", f"{piece * 30_000}<rss>"):
        with pytest.raises(errors.FileError):
            read_bytes(page.encode(), "x.xml")


def test_an_author_with_an_address_is_a_name_however_written():
    page = "<rss><channel><item><title>خبر</title><author>{}</author><description>{}</description>"
    for written in ("salma@sada.example (سلمى الرباط)", "سلمى الرباط (salma@sada.example)"):
        (draft,) = read_bytes(page.format(written, TEXT).encode(), "x.rss").drafts
        assert draft.author == "سلمى الرباط"


def test_an_author_without_end_is_read_soon():
    author = "ا" * 200_000
    page = f"<rss><item><title>خبر</title><author>{author}</author><description>{TEXT}</description></item>"
    assert read_bytes(page.encode(), "x.rss").drafts[0].title == "خبر"


def test_entries_of_atom_take_the_author_of_the_feed_and_the_labels_of_categories():
    entry = (
        "<entry><title>أول</title><content>نص أول من النصوص.</content>{author}"
        '<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/x#post"/>'
        '<category term="k1" label="كتب"/></entry>'
    )
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>صدى</title><author><name>سعاد</name></author>'
        f"{entry.format(author='')}{entry.format(author='<author><name>علي</name></author>')}</feed>"
    )
    first, second = read_bytes(feed.encode(), "x.atom").drafts
    assert (first.author, second.author) == ("سعاد", "علي")
    assert first.keywords == ("كتب",)


def test_a_feed_without_items_is_no_article():
    feed = "<rss><channel><title>صدى</title><description>أخبار المرفأ</description></channel></rss>"
    with pytest.raises(errors.ArticlesMissing):
        read_bytes(feed.encode(), "x.xml")


def test_articles_whose_titles_are_attributes():
    text = "نص أول من النصوص طويل بما يكفي ليكون مقالة قصيرة في ملف قديم."
    (draft,) = read_bytes(
        f'<news><piece title="أول" date="2024-12-04">{text}</piece></news>'.encode(), "x.xml"
    ).drafts
    assert (draft.title, draft.published, draft.body) == ("أول", "2024-12-04", (text,))


def test_items_of_podcasts_give_author_and_keywords():
    facts = "<itunes:author>سلمى الجابري</itunes:author><itunes:keywords>نسيج,صباغة</itunes:keywords>"
    item = f"<item><title>ورشة الصباغة</title>{facts}<description>{TEXT}</description></item>"
    feed = f"<rss><channel><title>حكايات</title>{item}</channel></rss>"
    (draft,) = read_bytes(feed.encode(), "x.xml").drafts
    assert (draft.author, draft.keywords) == ("سلمى الجابري", ("نسيج", "صباغة"))
