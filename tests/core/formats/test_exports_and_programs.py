"""What social networks export, and programs and quotations within texts."""

import json

import pytest

from reader.core.formats import read_bytes

TEXT = "افتتح المهرجان دورته الجديدة مساء أمس في ساحة المدينة القديمة بحضور المئات من أهلها."
OTHER = "ويستمرّ المهرجان حتّى نهاية الأسبوع، وفيه عروض للأطفال كلّ صباح."
SPACE = "\u00a0"


def test_a_post_of_facebook_has_its_letters_put_right():
    post = {"timestamp": 1577880000, "data": [{"post": TEXT.encode().decode("latin-1")}], "title": "x"}
    (draft,) = read_bytes(json.dumps([post]).encode(), "posts.json").drafts
    assert TEXT in (draft.title, *draft.body)
    assert (draft.published or "").startswith("2020-01-01")


def test_what_happened_in_a_channel_is_no_message():
    messages = [
        {"type": "service", "action": "pin_message", "text": TEXT, "date": "2024-01-01T10:00:00"},
        {"type": "message", "text": f"{TEXT}\n{OTHER}", "date": "2024-01-02T10:00:00"},
    ]
    told = {"name": "قناة المدينة", "type": "public_channel", "messages": messages}
    (draft,) = read_bytes(json.dumps(told).encode(), "result.json").drafts
    assert draft.published == "2024-01-02T10:00:00"


def test_the_lines_of_a_program_keep_their_spaces():
    program = "<pre><code>if x:\n    go()\n</code></pre>"
    page = f"<html><body><h1>عنوان الدرس الأوّل</h1><p>{TEXT}</p>{program}<p>{OTHER}</p>"
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    assert f"if x:\n{SPACE * 4}go()" in "\n".join(draft.body)


def test_a_program_in_markdown_keeps_its_spaces():
    written = f"# عنوان الدرس الأوّل\n\n{TEXT}\n\n```python\nif x:\n    go()\n```\n\n{OTHER}\n"
    (draft,) = read_bytes(written.encode(), "x.md").drafts
    assert f"{SPACE * 4}go()" in draft.body


def test_a_quotation_in_markdown_stands_in_marks():
    said = "هذه الساحة بيتنا الكبير ولن نتركها"
    written = f"# عنوان الخبر الأوّل\n\n{TEXT}\n\n> {said}\n\n{OTHER}\n"
    (draft,) = read_bytes(written.encode(), "x.md").drafts
    assert draft.body == (TEXT, f"«{said}»", OTHER)


@pytest.mark.parametrize(
    "closer",
    [
        "كانت هذه تفاصيل خبر افتتاح المهرجان لهذا اليوم نرجوا بأن نكون قد وفقنا بإعطائك التفاصيل.",
        "كما تجدر الإشارة بأن الخبر الأصلي قد تم نشره ومتاح على صحيفة المدينة.",
        "The post افتتاح المهرجان appeared first on صحيفة المدينة.",
        "ظهرت المقالة افتتاح المهرجان أولاً على صحيفة المدينة.",
    ],
)
def test_what_aggregators_say_after_a_text_is_left_out(closer):
    written = f"افتتاح مهرجان المدينة القديمة\n\n{TEXT}\n\n{OTHER}\n\n{closer}\n"
    (draft,) = read_bytes(written.encode(), "x.txt").drafts
    assert draft.body == (TEXT, OTHER)


@pytest.mark.parametrize(
    "line", ["كانت هذه أجمل أيام المدينة كلّها كما يقول أهلها.", "هذا المقال طويل جدّا كما ترى."]
)
def test_a_sentence_that_begins_like_that_stays(line):
    written = f"افتتاح مهرجان المدينة القديمة\n\n{TEXT}\n\n{OTHER}\n\n{line}\n"
    (draft,) = read_bytes(written.encode(), "x.txt").drafts
    assert draft.body == (TEXT, OTHER, line)
