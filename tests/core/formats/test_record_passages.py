"""Texts of records in parts: sections with headings, tokens, questions with answers; and what is none."""

from __future__ import annotations

import json

import pytest
from builders import read_record

from reader.core.errors import ArticlesMissing

ASKED = "هل يجوز سقي النخيل بماء البئر المشتركة بين الجيران؟"
ANSWERED = (
    "نعم يجوز ذلك إذا اتفق الجيران على مواعيد السقي وكتبوها بينهم قبل دخول الصيف.",
    "فإن اختلفوا رجعوا إلى عرف القرية، وهو أن يبدأ الأقرب إلى البئر ثم الذي يليه.",
)
ANSWER = "\n".join(ANSWERED)
HEADED = [
    {"title": "نشأة البئر", "paragraphs": ["حفر البئر أهل القرية قبل قرن.", "وتعاقبت على حراسته ثلاث أسر."]},
    {"title": "البئر اليوم", "content": "يسقي البئر اليوم أربعين بستانا."},
]
IN_ORDER = (
    *("نشأة البئر", "حفر البئر أهل القرية قبل قرن.", "وتعاقبت على حراسته ثلاث أسر."),
    *("البئر اليوم", "يسقي البئر اليوم أربعين بستانا."),
)


@pytest.mark.parametrize("field", ["sections", "content", "أجزاء"])
def test_sections_keep_their_headings_and_their_texts(field):
    (draft,) = read_record({"title": "بئر القرية", "date": "2024-12-04", field: HEADED})
    assert draft.body == IN_ORDER


def test_sections_may_hold_sections():
    (draft,) = read_record({"title": "بئر القرية", "content": [{"heading": "تاريخ", "sections": HEADED}]})
    assert draft.body == ("تاريخ", *IN_ORDER)


def test_the_name_of_a_site_before_a_text_is_its_source():
    (draft,) = read_record([{"content": ["OASIS.MA", "سقي النخيل", *ANSWERED]}])
    assert (draft.title, draft.source, draft.body) == ("سقي النخيل", "OASIS.MA", ANSWERED)


def test_tokens_are_one_text():
    words = ANSWERED[0].split()
    (draft,) = read_record([{"title": "السقي", "text": words}])
    assert draft.body == (ANSWERED[0],)
    (row,) = read_record(f'id,title,text\n1,السقي,"{words}"\n', "x.csv")
    assert row.body == draft.body


def test_lines_of_a_list_stay_lines():
    lines = [f"هذا هو السطر ذو الرقم {number}" for number in range(12)]
    (draft,) = read_record([{"title": "أسطر", "text": lines}])
    assert draft.body == tuple(lines)


@pytest.mark.parametrize(
    "names",
    [("question", "answer"), ("ques", "ans"), ("السؤال", "الجواب"), ("fatwa_question", "fatwa_answer")],
)
@pytest.mark.parametrize("beside", [{}, {"date": "2024-12-04"}, {"name": "سائل", "links": ["x", "y"]}])
def test_a_question_heads_its_answer(names, beside):
    (draft,) = read_record([{names[0]: ASKED, names[1]: ANSWER, **beside}])
    assert (draft.title, draft.body) == (ASKED, ANSWERED)


def test_a_question_opens_the_text_under_a_title():
    for written, name in (
        (json.dumps([{"title": "سقي النخيل", "question": ASKED, "answer": ANSWER}]), "x.json"),
        (f',title,ques,ans\n0,سقي النخيل,{ASKED},"{ANSWER}"\n', "x.csv"),
    ):
        (draft,) = read_record(written, name)
        assert (draft.title, draft.body) == ("سقي النخيل", (ASKED, *ANSWERED))


def test_a_long_question_is_no_title():
    asked = f"{ASKED} {ANSWERED[0]} {ANSWERED[1]} {ASKED}"
    (draft,) = read_record([{"question": asked, "answer": ANSWER}])
    assert draft.body == (asked, *ANSWERED)


def test_questions_without_answers_are_left_out():
    empty = {"question": "تنبيه", "answer": "المنشور الأصلي"}
    answered = {"question": ASKED, "answer": f"{ANSWER} {ANSWER}"}
    assert [draft.title for draft in read_record([empty, *[answered] * 3, empty])] == [ASKED] * 3


def test_fatwas_are_found_beside_lists_of_names():
    data = {"categories": ["الكل", "السقي"], "fatwas": [{"question": ASKED, "answer": ANSWER}]}
    (draft,) = read_record(data)
    assert draft.body == ANSWERED


@pytest.mark.parametrize(
    "data",
    [
        [{"question": ASKED, "answer": "نعم"}, {"question": ASKED, "answer": "لا"}],
        [{"question": ASKED, "options": [ANSWER, "لا"], "answer": ANSWER}],
        [{"query": ASKED, "expected_tool": "search"} for _ in range(5)],
        {"packages": {"": {"name": "x", "dependencies": {"post-html": "^0.16.6", "levn": "~0.4"}}, "b": {}}},
        {
            "foundations": [{"icon": "Book", "title": "أصالة", "text": "هوية تجمع التراث والحديث."}] * 2,
            "menu": [],
        },
        {"title": "Overview", "panels": [{"title": "Brokers", "type": "graph"}, {"title": "Disks"}]},
        {
            "items": [
                {
                    "title": "دروس",
                    "emoji": "📻",
                    "subItems": [{"title": "درس", "audioUrl": "https://a.ma/1"}] * 3,
                }
            ]
        },
    ],
)
def test_quizzes_dashboards_and_playlists_are_no_articles(data):
    with pytest.raises(ArticlesMissing):
        read_record(data)


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda rows: rows,
        lambda rows: {"chapters": [{"id": 1}], "hadiths": rows},
        lambda rows: {"metadata": {"length": 4, "arabic": {"title": "كتاب"}}, "hadiths": rows},
    ],
)
def test_long_prose_under_unknown_names_is_the_text(wrapped):
    rows = [
        {
            "id": number,
            "arabic": f"{number} {ANSWERED[0]} {ANSWERED[1]} {ANSWERED[0]}",
            "english": {"text": "w"},
        }
        for number in range(4)
    ]
    drafts = read_record(wrapped(rows))
    assert [draft.body[0] for draft in drafts] == [row["arabic"] for row in rows]


def test_a_large_list_may_have_unknown_names_too():
    row = {"id": 1, "arabic": f"{ANSWERED[0]} {ANSWERED[1]} {ANSWERED[0]}"}
    drafts = read_record([{**row, "arabic": f"{at} {row['arabic']}"} for at in range(20_000)])
    assert len(drafts) == 20_000


@pytest.mark.parametrize("prose", ["قصير جدا", "log: the service has started and waits for its clients " * 4])
def test_short_or_foreign_values_under_unknown_names_are_no_texts(prose):
    with pytest.raises(ArticlesMissing):
        read_record([{"id": number, "value1": f"{number} {prose}", "level": "info"} for number in range(4)])
