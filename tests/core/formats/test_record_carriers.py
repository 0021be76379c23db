"""Records as more programs write them: names, days in pieces, attributes, prefixes."""

import json

import pytest

from reader.core.formats import read_bytes

TITLE = "مكتبة الواحة تفتح أبوابها من جديد"
TEXT = "فتحت مكتبة الواحة أبوابها أمس بعد عامين من الترميم شارك فيه متطوعون من أهل الحي القديم."
NEXT = "وتضم المكتبة خمسة آلاف كتاب في فروع المعرفة، وقاعة للأطفال، وأخرى للمخطوطات."
HELD = {"title": TITLE, "text": TEXT}
BODY = f"<p>{TEXT}</p><p>{NEXT}</p>"
CORPUS = f'<corpus><text title="{TITLE}" date="2024-03-12">{BODY}</text></corpus>'
NITF = (
    f'<nitf><head><title>{TITLE}</title><docdata><date.issue norm="20240312T102200Z"/><key-list>'
    '<keyword key="كتب"/><keyword key="قراءة"/></key-list></docdata></head><body><body.head><dateline>'
    f"<location>تونس</location></dateline></body.head><body.content>{BODY}</body.content></body></nitf>"
)
TEI = (
    f"<TEI><teiHeader><titleStmt><title>{TITLE}</title><author>هدى علي</author></titleStmt>"
    '<publisher>صحيفة الواحة</publisher><date when="2024-03-12">12 مارس</date></teiHeader>'
    f"<text><body>{BODY}</body></text></TEI>"
)
PREFIXED = (
    '<ns0:feed xmlns:ns0="http://www.w3.org/2005/Atom"><ns0:title>صحيفة الواحة</ns0:title><ns0:entry>'
    f'<ns0:title>{TITLE}</ns0:title><ns0:content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;&lt;p&gt;{NEXT}'
    "&lt;/p&gt;</ns0:content></ns0:entry></ns0:feed>"
)


def one(data, name):
    (draft,) = read_bytes(data.encode(), name).drafts
    return draft


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({**HELD, "seendate": "20240312T102200Z"}, {"published": "2024-03-12T10:22:00+00:00"}),
        ({**HELD, "upload_date": "20240312"}, {"published": "2024-03-12"}),
        ({**HELD, "issued": {"date-parts": [[2024, 3, 12]]}}, {"published": "2024-03-12"}),
        ({**HELD, "issued": {"date-parts": [[2024, 3]]}}, {"published": "2024-03"}),
        ({**HELD, "container-title": "صحيفة الواحة"}, {"source": "صحيفة الواحة"}),
        (
            {**HELD, "source": "https://waha.example/1", "sitename": "صحيفة الواحة"},
            {"source": "صحيفة الواحة"},
        ),
        ({**HELD, "source": "https://waha.example/1"}, {"source": "waha.example"}),
        (
            {"article": {"head": {"title": TITLE, "date": "2024-03-12"}, "body": {"content": TEXT}}},
            {"published": "2024-03-12"},
        ),
        (
            {"webTitle": TITLE, "fields": {"headline": TITLE, "bodyText": TEXT, "byline": "هدى علي"}},
            {"author": "هدى علي"},
        ),
        (
            {"headline": {"main": TITLE}, "text": TEXT, "byline": {"original": "هدى علي"}},
            {"author": "هدى علي"},
        ),
        (
            {"metadata": {"dc.title": [{"value": TITLE}], "dc.description.abstract": [{"value": TEXT}]}},
            {},
        ),
        ({"headline_text": TITLE, "article_text": TEXT}, {}),
        (
            {
                "version": "https://jsonfeed.org/version/1",
                "title": "صحيفة الواحة",
                "author": {"name": "هدى علي"},
                "items": [{"id": "1", "title": TITLE, "content_text": TEXT}],
            },
            {"author": "هدى علي", "source": "صحيفة الواحة"},
        ),
        (
            {"title": TITLE, "text": [TEXT, "\n\n", {"type": "hashtag", "text": "#كتب"}]},
            {"keywords": ("كتب",)},
        ),
    ],
)
def test_values_of_objects_are_read(values, expected):
    draft = one(json.dumps(values, ensure_ascii=False), "x.json")
    assert (draft.title, draft.body) == (TITLE, (TEXT,))
    assert {name: getattr(draft, name) for name in expected} == expected


def test_a_long_first_sentence_of_a_text_without_a_title_stays_in_it():
    draft = one(json.dumps({"text": f"{TEXT}\n{NEXT}"}, ensure_ascii=False), "x.jsonl")
    assert draft.body == (TEXT, NEXT)
    assert draft.title.rstrip("…") in TEXT


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (f"<Corpus><Doc><Head>{TITLE}</Head><Body>{TEXT}\n{NEXT}</Body></Doc></Corpus>", {}),
        (CORPUS, {"published": "2024-03-12"}),
        (
            NITF,
            {"published": "2024-03-12T10:22:00+00:00", "place": "تونس", "keywords": ("كتب", "قراءة")},
        ),
        (TEI, {"published": "2024-03-12", "source": "صحيفة الواحة", "author": "هدى علي"}),
        (PREFIXED, {"source": "صحيفة الواحة"}),
    ],
)
def test_elements_of_xml_are_read(written, expected):
    draft = one(f'<?xml version="1.0"?>{written}', "x.xml")
    assert (draft.title, draft.body) == (TITLE, (TEXT, NEXT))
    assert {name: getattr(draft, name) for name in expected} == expected


def test_a_page_hides_text_by_its_style_and_marks_keywords():
    draft = one(
        f"<html><body><article><h1>{TITLE}</h1><p style='color: red; display:none'>لا يراه أحد</p>{BODY}"
        f"<span itemprop='keywords'>كتب, قراءة</span></article></body></html>",
        "x.html",
    )
    assert draft.body[:2] == (TEXT, NEXT)
    assert draft.keywords == ("كتب", "قراءة")
