"""Lists of feeds: each becomes a source, and nothing is fetched."""

import pytest

from reader.core import errors
from reader.core.formats import read_bytes

LIST = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>قراءاتي</title></head><body>
<outline text="أخبار"><outline type="rss" text="صدى المرفأ" xmlUrl="https://sada.example/feed"
 htmlUrl="https://sada.example/" description="أخبار الميناء &amp; السوق"/>
<outline text="ثقافة"><outline title="كتب" xmlUrl="https://kutub.example/rss"/></outline></outline>
<outline xmlUrl="https://www.nameless.example/rss"/><outline text="فارغ"/></body></opml>"""


@pytest.mark.parametrize("name", ["x.opml", "x.xml", "x"])
def test_each_feed_is_a_source(name):
    reading = read_bytes(LIST.encode(), name)
    assert reading.format == "opml"
    first, second, third = reading.drafts
    assert (first.title, first.source, first.keywords) == ("صدى المرفأ", "صدى المرفأ", ("أخبار",))
    assert first.body == ("أخبار الميناء & السوق", "https://sada.example/", "https://sada.example/feed")
    assert (second.source, second.keywords, second.part) == ("كتب", ("أخبار", "ثقافة"), 2)
    assert third.source == "nameless.example"


def test_a_list_without_feeds():
    with pytest.raises(errors.ArticlesMissing):
        read_bytes(b"<opml><body><outline text='x'/></body></opml>", "x.opml")
