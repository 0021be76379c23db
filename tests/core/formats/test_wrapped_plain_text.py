"""Text files without labels: lines cut at a margin, verses, a title in stars, documents one after another."""

from __future__ import annotations

import textwrap

from builders import draft_of
from sample_articles import WEAVERS

from reader.core.formats import read_bytes

TITLE, BODY = WEAVERS


def test_the_stars_around_a_title_are_left_out():
    draft = draft_of(f"**{TITLE}**", *BODY)
    assert draft.title == TITLE


def wrapped(*paragraphs):
    return "\n\n".join("\n".join(textwrap.wrap(paragraph, 64)) for paragraph in paragraphs)


def test_lines_cut_at_a_margin_are_joined():
    written = f"{TITLE}\nتاريخ النشر: 4 ديسمبر 2024\n\n{wrapped(*BODY)}\n"
    (draft,) = read_bytes(written.encode(), "x.txt").drafts
    assert (draft.title, draft.published, draft.body) == (TITLE, "2024-12-04", BODY)


def test_verses_keep_their_lines_apart():
    verses = [
        "يا دار ليلى بالخليج تذكري أياما مضت كان فيها الشمل مجتمعا هنا",
        "ما زال نجم الليل يرعى طيفها والقلب بين الموج والرمل انثنى",
        "وإذا الصباح أطل من خلف الربى عادت حمائمها تعيد لنا الغنا",
    ]
    poem = "\n".join(verses)
    written = f"{TITLE}\n\n{poem}\n\n{poem}\n\n{poem}\n"
    (draft,) = read_bytes(written.encode(), "x.txt").drafts
    assert draft.body[:2] == tuple(verses[:2])


def test_a_text_of_emoji_is_kept():
    (draft,) = read_bytes("🌴🌴🌊".encode(), "x.txt").drafts
    assert draft.title == "🌴🌴🌊" or draft.body == ("🌴🌴🌊",)


def test_each_document_of_wikiextractor_is_an_article():
    one = (
        f'<doc id="8" url="https://wiki.example/8" title="{TITLE}">\n{TITLE}\n\n'
        + "\n\n".join(BODY)
        + "\n</doc>\n"
    )
    first, second = read_bytes((one + one.replace(TITLE, "النيلة")).encode(), "wiki_00").drafts
    assert (first.title, first.body, first.url) == (TITLE, BODY, "https://wiki.example/8")
    assert (second.title, second.body) == ("النيلة", BODY)
