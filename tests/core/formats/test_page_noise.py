"""What stands around a text and no author wrote is left out; what only looks like it stays."""

import pytest

from reader.core.formats import read_bytes
from reader.core.formats.text.page_noise import is_noise

FIRST = "زرع سكان الحي حديقة على سطح السوق القديم، وحملوا إليه التراب في دلاء."
LAST = "ويفتح السطح للناس كل مساء، على أن يحمل كل زائر معه ماء."


def body_of(*lines):
    (draft,) = read_bytes("\n".join(("حديقة على السطح", *lines)).encode(), "x.txt").drafts
    return draft.body


@pytest.mark.parametrize(
    "line",
    [
        "رابط الخبر بصحيفة المرفأ: حديقة على السطح",
        "للتواصل مع الكاتب ارسل رسالة SMS",
        "123456 - Stc",
        "تبدأ بالرمز (123) ثم مسافة ثم نص الرسالة إلى",
        "مقالات أخرى للكاتب" + "حديقة أخرى على السطحماء في الدلاءتراب السوق" * 5,
        ".",
        "* * *",
    ],
)
def test_a_last_line_of_the_page_goes(line):
    assert body_of(FIRST, LAST, line) == (FIRST, LAST)


@pytest.mark.parametrize(
    "line", ["وكتب مقالات أخرى للكاتب رد فيها.", "رابط الخبر بالحياة أنه منها.", "للتواصل مع الناس أوجه."]
)
def test_prose_with_the_same_words_stays(line):
    assert body_of(FIRST, line) == (FIRST, line)


def test_the_signs_of_a_gallery_go_from_the_beginning():
    assert body_of(f"Next Previous {FIRST}", LAST) == (FIRST, LAST)
    assert body_of("Next Previous", FIRST, LAST) == (FIRST, LAST)


def test_a_first_paragraph_that_repeats_the_title_goes():
    page = f"<title>حديقة على السطح</title><p>حديقة على السَّطح!<p>{FIRST}<p>{LAST}"
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    assert draft.body == (FIRST, LAST)


def test_the_end_of_a_swollen_paragraph_is_looked_at_alone():
    long = f"{FIRST} " * 9000
    assert body_of(FIRST, f"{long}انتهى. المصدر: وكالات")[1].endswith("انتهى.")


@pytest.mark.parametrize(
    "note",
    [
        "شروط التعليق: عدم الإساءة للكاتب أو لغيره من الناس، والابتعاد عن الشتائم وعن كل ما يثير الكراهية.",
        "ترحب الواحة بالنقاش المفيد، ولا تراجع التعليقات قبل نشرها. راجع إرشادات الموقع قبل أن تكتب.",
        "يرجى الالتزام بآداب الحوار عند كتابة التعليق",
    ],
)
def test_a_note_about_comments_is_noise(note):
    assert is_noise(note)


@pytest.mark.parametrize(
    "sentence",
    [
        "ترحب الحكومة بالنقاش حول القانون الجديد قبل عرضه على البرلمان.",
        "شروط القبول: أن يكون الطالب من أبناء المدينة.",
        "يرجى من المواطنين الالتزام بالتعليمات.",
    ],
)
def test_a_sentence_like_a_note_about_comments_stays(sentence):
    assert not is_noise(sentence)
