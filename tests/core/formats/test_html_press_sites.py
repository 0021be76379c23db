"""What news sites write into their pages that is neither an author, nor keywords, nor text."""

import json

import pytest

from reader.core.formats import read_bytes

TITLE = "بلدية الربوة تفتح سوقها القديم بعد الترميم"
BODY = (
    "فتحت بلدية الربوة صباح اليوم سوقها القديم أمام الزوار بعد عامين من أعمال الترميم الواسعة.",
    "وقالت مديرة السوق سلمى الحداد إن خمسين متجرا عادت إلى العمل في الأسبوع الأول من الشهر.",
    "وأضافت أن أعمال المرحلة الثانية تبدأ في الربيع المقبل وتشمل الساحة الغربية وخان القوافل.",
    "وتبلغ كلفة المشروع ثلاثة ملايين، دفعت البلدية نصفها وتبرع التجار بالنصف الآخر كله.",
)
ADDRESS = "https://www.rabwanews.example/news/17"


def read(head="", lines=BODY):
    text = "".join(f"<p>{line}</p>" for line in lines)
    head = f"<meta charset='utf-8'><title>{TITLE}</title><meta property='og:url' content='{ADDRESS}'>{head}"
    body = f"<h1>{TITLE}</h1><div class='article-body'>{text}</div>"
    page = f"<html lang='ar'><head>{head}</head><body>{body}</body></html>"
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    return draft


@pytest.mark.parametrize(
    "head",
    [
        "<meta name='author' content='rabwanews'>",
        "<meta name='author' content='RabwaNews'>",
        "<meta name='twitter:site' content='@rabwa_tv'><meta itemprop='author' content='Rabwa TV'>",
        "<meta name='DC.Creator' content='Developed By Hala Nour'>",
    ],
)
def test_the_site_and_its_makers_are_no_author(head):
    assert read(head).author is None


def test_an_author_declared_after_the_site_counts():
    head = "<meta name='author' content='rabwanews'><meta name='dc.creator' content='هدى السالم'>"
    assert read(head).author == "هدى السالم"


def test_the_words_of_the_title_are_no_keywords():
    assert read(f"<meta name='keywords' content='{','.join(TITLE.split())}'>").keywords == ()
    assert read("<meta name='keywords' content='الربوة, السوق القديم'>").keywords == (
        "الربوة",
        "السوق القديم",
    )


@pytest.mark.parametrize("above", ["2min", "3 min read", "12 minutes", "<>"])
def test_a_time_of_reading_and_the_title_again_are_no_text(above):
    assert read(lines=(above, TITLE, *BODY)).body == BODY


@pytest.mark.parametrize(
    "between",
    [
        "© رويترز / هالة نور",
        "© REUTERS / HALA NOUR",
        "محتوى إعلاني",
        "تخطى قصص مقترحة وواصل القراءة",
        "قصص مقترحة نهاية",
        "إعلان",
    ],
)
def test_what_stands_between_paragraphs_is_no_text(between):
    assert read(lines=(*BODY[:2], between, *BODY[2:])).body == BODY


def test_the_end_of_a_comment_is_no_text():
    assert read(lines=(*BODY, "-->")).body == BODY


def declared(author, **others):
    article = {"@type": "NewsArticle", "headline": TITLE, "author": author, **others}
    return read(f"<script type='application/ld+json'>{json.dumps(article)}</script>")


def test_an_organization_is_the_source_and_no_author():
    paper = {"@type": "Organization", "name": "صدى الربوة"}
    writer = {"@type": "Person", "name": "هدى السالم"}
    assert (declared(paper).author, declared(paper).source) == (None, "صدى الربوة")
    assert declared([paper, writer]).author == "هدى السالم"
    both = declared(paper, publisher={"@type": "NewsMediaOrganization", "name": "شبكة الربوة"})
    assert (both.author, both.source) == (None, "شبكة الربوة")
