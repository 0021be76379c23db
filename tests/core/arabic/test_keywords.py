"""Keywords: delimiters are followed, and a run that lost its own is split by what its article says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic.keywords.paths import best_path, best_path_of_distinct
from reader.core.arabic.keywords.splitting import split_keywords
from reader.core.arabic.keywords.text import ArticleText

TITLE = "بلدية المرفأ تفتح مكتبة عامة في سوق النحاسين"
BODY = (
    "افتتحت بلدية المرفأ مكتبة عامة في سوق النحاسين، بحضور وزارة الثقافة وسكان الحي.",
    "وقالت سلمى الرباط، مديرة المكتبة العامة، إن بلدية المرفأ تنوي ترميم سوق النحاسين كله.",
)


@pytest.mark.parametrize(
    "run",
    [
        "قهوة، بن يمني، محامص",
        "قهوة, بن يمني, محامص",
        "قهوة ; بن يمني ; محامص",
        "قهوة | بن يمني | محامص",
        "قهوة - بن يمني - محامص",
        "#قهوة #بن_يمني #محامص",
        "قهوة\nبن يمني\nمحامص",
        "قهوة    بن يمني    محامص",
        "قهوة، بن يمني، محامص، قهوة",
    ],
)
def test_delimiters_are_followed_exactly(run):
    assert split_keywords(run, "", ()) == ("قهوة", "بن يمني", "محامص")


def test_a_sign_within_a_phrase_is_no_delimiter_beside_a_surer_one():
    assert split_keywords("قهوة، بن - يمني، محامص", "", ()) == ("قهوة", "بن - يمني", "محامص")


def test_a_run_is_split_into_the_phrases_of_its_article():
    run = "المكتبة العامة سوق النحاسين بلدية المرفأ سلمى الرباط وزارة الثقافة"
    expected = ("المكتبة العامة", "سوق النحاسين", "بلدية المرفأ", "سلمى الرباط", "وزارة الثقافة")
    assert split_keywords(run, TITLE, BODY) == expected


def test_phrases_of_three_words_and_of_one():
    run = "مجلس الأمن الدولي تونس الأمم المتحدة وزير الخارجية المصري"
    body = (
        "دعا مجلس الأمن الدولي إلى جلسة عن تونس في مقر الأمم المتحدة، وقال وزير الخارجية المصري إنه سيحضر.",
    )
    expected = ("مجلس الأمن الدولي", "تونس", "الأمم المتحدة", "وزير الخارجية المصري")
    assert split_keywords(run, "", body) == expected


@pytest.mark.parametrize(
    "names",
    [
        ("المعبر", "معبر الزيتون", "معبر الزيتون البري", "المساعدات"),
        ("الحرب في أوكرانيا", "الدعم الأميركي لأوكرانيا"),
    ],
    ids=["a phrase within a longer one", "a preposition before a known place"],
)
def test_words_that_come_again_are_no_keyword_named_twice(names):
    assert split_keywords(" ".join(names), "", ()) == names


def test_keywords_stay_as_written():
    assert split_keywords("المجالس البلدیة", "", ()) == ("المجالس البلدیة",)


def test_the_best_path_adds_up_highest():
    scores = {(0, 1): 1.0, (1, 3): 2.5, (0, 2): 2.0, (2, 3): 1.0, (1, 2): 0.0, (0, 3): 3.0}
    assert best_path(3, 3, lambda start, end: scores[start, end]) == (3.5, [(0, 1), (1, 3)])


@pytest.mark.parametrize(
    ("pair", "cut"),
    [(0.0, [(0, 1), (1, 3)]), (-9.0, [(0, 1), (1, 2), (2, 3)])],
    ids=["likely enough", "too unlikely"],
)
def test_no_piece_has_the_name_of_another_where_another_cut_is_likely_enough(pair, cut):
    names = ("كندا", "اقتصاد", "كندا")
    scores = {(0, 1): 1.0, (1, 2): 1.0, (2, 3): 1.0, (0, 2): pair - 1, (1, 3): pair}
    pieces = best_path_of_distinct(
        3, 2, lambda start, end: scores[start, end], lambda piece: names[slice(*piece)]
    )
    assert pieces == cut


@given(st.text(), st.text(), st.lists(st.text()))
def test_every_word_of_any_run_comes_out_once_or_more(run, title, body):
    phrases = split_keywords(run, title, body)
    assert len(set(phrases)) == len(phrases)
    assert all(phrase == " ".join(phrase.split()) != "" for phrase in phrases)


@given(
    st.lists(
        st.sampled_from(["سوق", "النحاسين", "بلدية", "المرفأ", "وزارة", "في", "2024", "Qt"]),
        min_size=1,
        max_size=20,
    )
)
def test_no_word_of_a_run_is_lost(words):
    phrases = split_keywords(" ".join(words), TITLE, BODY)
    assert {word for phrase in phrases for word in phrase.split()} == set(words)


OTHER_SUBJECTS = (
    (
        "أمطار رعدية وانخفاض في درجات الحرارة",
        "توقعت هيئة الأرصاد الجوية هطول أمطار رعدية وانخفاض درجات الحرارة.",
        "حالة الطقس|أمطار رعدية|درجات الحرارة|هيئة الأرصاد الجوية",
    ),
    (
        "ارتفاع أسعار النفط",
        "ارتفعت أسعار النفط بعد قرار خفض الإنتاج. وصعدت العقود الآجلة لخام برنت.",
        "أسعار النفط|خام برنت|خفض الإنتاج",
    ),
    (
        "هاتف جديد بمزايا ذكاء اصطناعي",
        "أطلقت شركة آبل هاتف iPhone 16 بمزايا تعتمد على الذكاء الاصطناعي. ويعمل بنظام iOS 18 الجديد.",
        "شركة آبل|iPhone 16|الذكاء الاصطناعي|iOS 18",
    ),
    (
        "موعد عيد الأضحى",
        "أعلنت دار الإفتاء أن غدا أول أيام شهر ذي الحجة. ويتوجه حجاج بيت الله الحرام إلى منى.",
        "دار الإفتاء|عيد الأضحى|شهر ذي الحجة|حجاج بيت الله الحرام",
    ),
    (
        "وزير الخارجية يلتقي نظيره",
        "التقى وزير الخارجية، سعيد عبد العاطي، نظيره عبدالله الكاتب في تونس وبحثا ملف الساحل.",
        "وزير الخارجية|سعيد عبد العاطي|عبدالله الكاتب|تونس",
    ),
)


OFFICES = (
    (
        "لقاء في العاصمة",
        "استقبل الرئيس التونسي يوسف المرزوق وفدا.",
        "تونس|الرئيس التونسي يوسف المرزوق|الاستثمار",
    ),
    (
        "زيارة إلى المرفأ",
        "وصل وزير الخارجية سامي الزيتوني مساء.",
        "القاهرة|وزير الخارجية سامي الزيتوني|الحدود",
    ),
    (
        "في ذكرى النخلة",
        "أحيا المسرح ذكرى محمود النخلة. وكان الشاعر يعيش هنا، وأحب الشاعر بيته.",
        "المسرح البلدي|الشاعر محمود النخلة",
    ),
)


@pytest.mark.parametrize(("title", "text", "phrases"), OFFICES)
def test_an_office_goes_with_the_name_of_who_holds_it(title, text, phrases):
    names = tuple(phrases.split("|"))
    assert split_keywords(" ".join(names), title, (text,)) == names


@pytest.mark.parametrize(("title", "text", "phrases"), OTHER_SUBJECTS)
def test_runs_of_other_subjects(title, text, phrases):
    names = tuple(phrases.split("|"))
    assert split_keywords(" ".join(names), title, (text,)) == names


def test_what_an_article_says_far_down_does_not_slow_the_rest():
    run = "المكتبة العامة سوق النحاسين"
    assert split_keywords(run, TITLE, (*BODY, "كلمة " * 200_000)) == ("المكتبة العامة", "سوق النحاسين")


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("عند سوق نحاس كبير", True),
        ("عند سُوقٍ  نُحَـاسٍ", True),
        ("«سوق»\u00a0«نحاس»", True),
        ("عند سوق، نحاس", False),
        ("عند سوق.نحاس", False),
        ("عند سوق - نحاس", False),
        ("عند سوق\nنحاس", False),
        ("عند سوق كبير نحاس", False),
        ("عند سوق ونحاس", False),
    ],
)
def test_words_follow_each_other_within_a_clause(text, together):
    read = ArticleText(["سوق", "نحاس"], "عنوان", [text])
    assert (read.pairs["سوق", "نحاس"] > 0) == together
    assert (read.count("سوق"), read.count("نحاس")) == (1, 1)


def test_words_in_capitals_and_other_alphabets_are_met():
    assert ArticleText(["ios", "كيف"], "IOS", ["في iOS ڪیف؟"]).pairs["ios", "كيف"] == 1
