"""Articles in XML of agencies, libraries and notes: fields are found wherever the schema puts them."""

from __future__ import annotations

import pytest
from sample_articles import CRAFTSMEN

from reader.core.formats import read_bytes

TITLE, BODY = CRAFTSMEN
HTML = CRAFTSMEN.html
OTHER = "تراجع طفيف في أسعار التمور قبل موسم الجني"
ALL = {"published": "2024-12-04", "source": "المرفأ", "author": "هدى المنير"}
NEWSML = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="المرفأ"/>
<versionCreated>2024-12-05</versionCreated><firstCreated>2024-12-04</firstCreated></itemMeta><contentMeta>
<located qcode="x"><name>تونس</name></located><creator><name>هدى المنير</name></creator><keyword>حرف</keyword>
<headline>{TITLE}</headline><description>{BODY[0][:40]}</description></contentMeta>
<contentSet><inlineXML><html><head><title>{TITLE}</title></head><body>{HTML}</body></html></inlineXML>
</contentSet></newsItem>"""
NITF = f"""<nitf><head><title>{TITLE}</title><pubdata name="المرفأ"/><docdata><date.issue norm="20241204"/>
<key-list>
<keyword key="حرف"/></key-list></docdata></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline>
<byline>هدى المنير<byttl>مراسلة</byttl></byline><dateline><location>تونس</location></dateline></body.head>
<body.content>{HTML}</body.content></body></nitf>"""
JATS = f"""<article><front><journal-meta><journal-title-group><journal-title>المرفأ</journal-title>
</journal-title-group></journal-meta><article-meta><title-group><article-title>{TITLE}</article-title>
</title-group><contrib-group><contrib>
<name><surname>المنير</surname><given-names>هدى</given-names></name><aff>جامعة</aff>
</contrib></contrib-group><pub-date><day>4</day><month>12</month><year>2024</year></pub-date><abstract>
<p>ملخّص.</p></abstract>
<kwd-group><kwd>حرف</kwd></kwd-group></article-meta></front><body><sec><title>{BODY[0]}</title>
<p>{BODY[1]}</p></sec>
</body><back><ref-list>
<ref><article-title>{OTHER}</article-title></ref></ref-list></back></article>"""
TEI = f"""<TEI><teiHeader><fileDesc><titleStmt><title>{TITLE}</title><author>هدى المنير</author></titleStmt>
<publicationStmt><publisher>المرفأ</publisher><date when="2024-12-04">الأربعاء</date></publicationStmt>
</fileDesc>
<profileDesc><textClass><keywords><term>حرف</term></keywords></textClass></profileDesc></teiHeader>
<text><body>{HTML}</body></text></TEI>"""
RDF = f"""<rdf:RDF><bib:Article><dcterms:isPartOf><bib:Periodical><dc:title>المرفأ</dc:title></bib:Periodical>
</dcterms:isPartOf><bib:authors><rdf:Seq><rdf:li><foaf:Person>
<foaf:surname>المنير</foaf:surname><foaf:givenName>هدى
</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
<dc:title>{TITLE}</dc:title>
<dcterms:abstract>{" ".join(BODY)}</dcterms:abstract><dc:subject>حرف</dc:subject><dc:date>2024-12-04</dc:date>
</bib:Article></rdf:RDF>"""
OAI = f"""<OAI-PMH><responseDate>2025-01-01</responseDate><ListRecords><record><header>
<identifier>oai:x:1</identifier>
<datestamp>2025-01-01</datestamp></header><metadata><oai_dc:dc><dc:title>{TITLE}</dc:title>
<dc:creator>هدى المنير
</dc:creator><dc:subject>حرف</dc:subject><dc:description>{" ".join(BODY)}</dc:description><dc:publisher>المرفأ
</dc:publisher><dc:date>2024-12-04</dc:date>
<dc:identifier>https://example.net/a</dc:identifier></oai_dc:dc></metadata>
</record></ListRecords></OAI-PMH>"""
NOTE = f"""<!DOCTYPE en-export SYSTEM "x.dtd"><en-export><note><title>{TITLE}</title>
<created>20241204T081500Z</created>
<tag>حرف</tag><note-attributes><author>هدى المنير</author><source>web.clip7</source>
<source-url>https://example.net/a
</source-url></note-attributes><content><![CDATA[<en-note><div>{BODY[0]}</div><div>{BODY[1]}</div>
</en-note>]]>
</content></note></en-export>"""


def only(written):
    (draft,) = read_bytes(f'<?xml version="1.0"?>\n{written}'.encode(), "x.xml").drafts
    return draft


@pytest.mark.parametrize("written", [NEWSML, NITF, JATS, TEI, RDF, OAI])
def test_articles_are_found_in_any_schema(written):
    draft = only(written)
    assert (draft.title, " ".join(draft.body)) == (TITLE, " ".join(BODY))
    assert {name: getattr(draft, name) for name in ALL} == ALL


@pytest.mark.parametrize("written", [NEWSML, NITF, TEI, RDF, OAI])
def test_keywords_are_found_in_any_schema(written):
    assert only(written).keywords == ("حرف",)


@pytest.mark.parametrize("written", [NEWSML, NITF])
def test_places_are_found_in_news_schemas(written):
    assert only(written).place == "تونس"


def test_notes_of_evernote_have_their_fields():
    draft = read_bytes(f'<?xml version="1.0"?>\n{NOTE}'.encode(), "x.enex").drafts[0]
    assert (draft.title, draft.body, draft.keywords) == (TITLE, BODY, ("حرف",))
    assert (draft.published, draft.author) == ("2024-12-04T08:15:00+00:00", "هدى المنير")
    assert (draft.url, draft.source) == ("https://example.net/a", "example.net")


def test_several_units_keep_their_fields_apart():
    written = "".join(
        f"<unit><about><headline>{title}</headline><by><author>{by}</author></by></about>"
        f"<held><text>{BODY[0]}</text></held>"
        f"<comment><author>قارئ</author><text>تعليق طويل</text></comment></unit>"
        for title, by in ((TITLE, "هدى المنير"), (OTHER, "سامر جابر"))
    )
    drafts = read_bytes(
        f"<?xml version='1.0'?><all><title>مجموعة</title>{written}</all>".encode(), "x.xml"
    ).drafts
    assert [(draft.title, draft.author, draft.body) for draft in drafts] == [
        (TITLE, "هدى المنير", (BODY[0],)),
        (OTHER, "سامر جابر", (BODY[0],)),
    ]


def test_pages_without_text_in_an_export_of_a_blog():
    items = "".join(
        f"<item><title>{title}</title><content:encoded>{text}</content:encoded><wp:status>draft</wp:status>"
        f"<wp:post_modified>2024-12-05 10:00:00</wp:post_modified><wp:post_type>post</wp:post_type></item>"
        for title, text in ((OTHER, ""), (TITLE, BODY[0]))
    )
    draft = only(f"<rss><channel><title>المرفأ</title>{items}</channel></rss>")
    assert (draft.title, draft.updated) == (TITLE, "2024-12-05T10:00:00")


DOCBOOK = f"""<article><info><title>{TITLE}</title><author><personname><firstname>هدى</firstname>
<surname>المنير</surname>
</personname></author><pubdate>2024-12-04</pubdate><publisher><publishername>المرفأ</publishername>
</publisher></info>
{"".join(f"<para>{paragraph}</para>" for paragraph in BODY)}</article>"""
MODS = f"""<mods><titleInfo><title>{TITLE}</title></titleInfo><name type="personal">
<namePart type="family">المنير
</namePart><namePart type="given">هدى</namePart><role><roleTerm>author</roleTerm></role></name><originInfo>
<publisher>
المرفأ</publisher><dateIssued>2024-12-04</dateIssued></originInfo><abstract>{" ".join(BODY)}</abstract>
<subject><topic>
حرف</topic></subject><subject><topic>أسواق</topic></subject><location><url>https://example.net/a</url>
</location></mods>"""


@pytest.mark.parametrize("written", [DOCBOOK, MODS])
def test_articles_are_found_in_schemas_of_books_and_libraries(written):
    draft = only(written)
    assert (draft.title, " ".join(draft.body)) == (TITLE, " ".join(BODY))
    assert {name: getattr(draft, name) for name in ALL} == ALL


def test_references_of_mods_need_no_abstract():
    host = """<relatedItem type="host"><titleInfo><title>الواحة</title>
    <subTitle>مجلة شهرية</subTitle></titleInfo>
    <name><namePart>محرر المجلة</namePart></name><originInfo><dateIssued>1913-11-30</dateIssued></originInfo>
    </relatedItem>"""
    person = "<name><namePart type='given'>هدى</namePart><namePart type='family'>المنير</namePart></name>"
    page = "<modsCollection>{}</modsCollection>".format(
        "".join(
            f"<mods><titleInfo><title>{title}</title></titleInfo>{more}{host}</mods>"
            for title, more in (("راعية الخيل", person), ("فاتحة السنة", ""))
        )
    )
    drafts = read_bytes(page.encode(), "x.xml").drafts
    assert [(draft.title, draft.author) for draft in drafts] == [
        ("راعية الخيل", "هدى المنير"),
        ("فاتحة السنة", None),
    ]
    for draft in drafts:
        assert (draft.source, draft.published, draft.body) == ("الواحة: مجلة شهرية", "1913-11-30", ())


def test_subjects_and_addresses_are_taken_from_mods():
    draft = only(MODS)
    assert (draft.keywords, draft.url, draft.place) == (("حرف", "أسواق"), "https://example.net/a", None)


def test_categories_of_a_wiki_become_keywords():
    page = f"{BODY[0]}\n\n== مراجع ==\n* {{{{مرجع}}}}\n\n[[تصنيف:حرف]]\n[[تصنيف:أسواق|*]]"
    draft = only(f"<mediawiki><page><title>{TITLE}</title><ns>0</ns><text>{page}</text></page></mediawiki>")
    assert (draft.body, draft.keywords) == ((BODY[0],), ("حرف", "أسواق"))
