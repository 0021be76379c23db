"""Records whose names tell little: texts under other names, lists side by side, what stands beside them."""

import pytest
from builders import read_record

TITLE = "افتتاح سوق الحرفيين في وادي الزهور"
FIRST = "افتُتح صباح اليوم سوق الحرفيين في وادي الزهور، وحضر الافتتاح جمع من أهل الوادي وضيوفه."
SECOND = "وقال أحد الصنّاع إن السوق ستفتح أبوابها كل يوم خميس، وإن الدخول إليها بلا مقابل."
TEXT = f"{FIRST}\n{SECOND}"
OTHER = (
    "إغلاق جسر القرية القديم",
    "أُغلق جسر القرية القديم أمام العابرين حتى آخر الشهر، وبدأ العمل في ترميمه.",
)


@pytest.mark.parametrize(
    "values",
    [
        {"title": TITLE, "نص_كامل_للخبر": TEXT},
        {"title": TITLE, "payload": TEXT, "description": "سوق جديدة"},
        {"subject": TITLE, "message": TEXT},
        {"title": TITLE, "sentences": [FIRST, SECOND]},
        {"title": TITLE, "lead": FIRST, "body": SECOND},
        {"title": TITLE, "lead": FIRST, "body": TEXT},
        {"article": {"title": TITLE, "body": TEXT}, "meta": {"date": "2024-12-04", "source": "صدى الوادي"}},
    ],
)
def test_no_text_is_lost(values):
    (draft,) = read_record(values)
    assert (draft.title, draft.body) == (TITLE, (FIRST, SECOND))
    assert draft.published == ("2024-12-04" if "meta" in values else None)
    assert draft.source == ("صدى الوادي" if "meta" in values else None)


def test_a_short_value_of_another_name_is_no_text():
    (draft,) = read_record({"title": TITLE, "description": FIRST, "image_credit": "تصوير سامي منصور"})
    assert draft.body == (FIRST,)


@pytest.mark.parametrize(
    "values",
    [
        {"title": [TITLE, OTHER[0]], "text": [TEXT, OTHER[1]]},
        {TITLE: TEXT, OTHER[0]: OTHER[1]},
    ],
)
def test_lists_of_titles_and_texts_side_by_side_are_articles(values):
    assert [(draft.title, "\n".join(draft.body)) for draft in read_record(values)] == [
        (TITLE, TEXT),
        OTHER,
    ]


def test_lists_in_one_article_are_no_table():
    (draft,) = read_record({"title": [TITLE], "content": [TEXT], "tags": ["القمح"]})
    assert (draft.title, draft.keywords) == (TITLE, ("القمح",))


@pytest.mark.parametrize("name", ["created_utc", "published_timestamp"])
def test_seconds_and_milliseconds_are_dates(name):
    for number in (1733328840, 1733328840000):
        assert (
            read_record({"title": TITLE, "text": TEXT, name: number})[0].published
            == "2024-12-04T16:14:00+00:00"
        )


def test_an_element_for_the_dateline_gives_place_and_agency():
    doc = (
        f"<DOC><HEADLINE>{TITLE}</HEADLINE><DATELINE>القاهرة 4-12 (أ ف ب)</DATELINE><TEXT>{TEXT}</TEXT></DOC>"
    )
    (draft,) = read_record(doc, "x.sgml")
    assert (draft.place, draft.source) == ("القاهرة", "أ ف ب")


def test_a_document_with_elements_of_unknown_names_is_read():
    doc = f"<DOC><DOCNO>AB 1</DOCNO><TTL>{TITLE}</TTL><TXT>{TEXT}</TXT></DOC>"
    (draft,) = read_record(doc, "x.sgml")
    assert (draft.title, draft.body) == (TITLE, (FIRST, SECOND))


@pytest.mark.parametrize("name", ["x.xml", "x.txt", "x"])
def test_attributes_and_lists_of_elements_give_date_and_keywords(name):
    tags = "<tags><tag>القمح</tag><tag>الأمطار</tag></tags>"
    item = f'<item title="{TITLE}" date="2024-12-04"><text>{TEXT}</text>{tags}</item>'
    (draft,) = read_record(f"<news>{item}</news>", name)
    assert (draft.title, draft.body) == (TITLE, (FIRST, SECOND))
    assert (draft.published, draft.keywords) == ("2024-12-04", ("القمح", "الأمطار"))


def test_keywords_among_the_media_of_a_feed_are_taken():
    words = "<media:keywords>القمح, الأمطار</media:keywords><media:title>صورة</media:title>"
    item = f"<item><title>{TITLE}</title><description>{TEXT}</description>{words}</item>"
    assert read_record(f"<rss><channel>{item}</channel></rss>", "x.xml")[0].keywords == (
        "القمح",
        "الأمطار",
    )
