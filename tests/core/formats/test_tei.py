"""TEI periodicals: each article, poem or letter is an article; texts without such divisions stay whole."""

from __future__ import annotations

import pytest

from reader.core.arabic.verses import GAP
from reader.core.formats import read_bytes

HEADER = """<teiHeader><fileDesc><titleStmt><title>مجلة الواحة، الجزء الثالث</title></titleStmt><sourceDesc>
<biblStruct><monogr><title level="j">الواحة</title><title level="j" type="sub">مجلة شهرية</title>
<imprint><pubPlace><placeName>دمشق</placeName> <placeName>Damascus</placeName></pubPlace>
<date when="1913-11-30">تشرين الثاني</date></imprint></monogr></biblStruct></sourceDesc>
</fileDesc></teiHeader>"""
WALLS = """<div type="item" subtype="article"><head>أسوار
<lb/>المدينة<note place="bottom">عن كتاب قديم.</note></head>
<byline>بقلم <persName>هدى <surname>المنير</surname></persName></byline>
<p>بنيت الأسوار في عام واحد <lb/> ثم رممت بعد <choice><sic>قرنن</sic><corr>قرنين</corr></choice> من بنائها،
وبقيت منها <title>الأبواب</title> الأربعة.<note place="bottom">وقيل خمسة.</note></p>
<list><item>باب السوق</item><item>باب البحر</item></list></div>"""
NEWS = """<div type="section"><head>أخبار</head>
<div type="article"><head>المطاط</head><p>كثر المطاط في الأسواق.</p></div>
<div type="item" subtype="verse"><lg>
<l><seg>أقول وقد ناحت بقربي حمامة</seg> <seg>أيا جارتا هل تشعرين بحالي</seg></l>
<l><seg>معاذ الهوى ما ذقت طارقة النوى</seg> <seg>ولا خطرت منك الهموم ببالي</seg></l></lg></div></div>"""


def read(body, header=HEADER):
    page = f'<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0">{header}<text>{body}</text></TEI>'
    return read_bytes(page.encode(), "x.xml").drafts


def test_each_division_is_an_article():
    walls, rubber, poem = read(
        f"<front><div type='item'><p>الجزء 3</p></div></front><body>{WALLS}{NEWS}</body>"
    )
    assert (walls.title, walls.author, walls.keywords) == ("أسوار المدينة", "هدى المنير", ())
    assert (rubber.title, rubber.body, rubber.keywords) == ("المطاط", ("كثر المطاط في الأسواق.",), ("أخبار",))
    assert poem.title == "أخبار"
    for draft in (walls, rubber, poem):
        assert (draft.source, draft.place, draft.published) == ("الواحة", "دمشق", "1913-11-30")


def test_paragraphs_are_those_of_the_text_and_not_of_print():
    walls, *_ = read(f"<body>{WALLS}{NEWS}</body>")
    assert (
        walls.body[0] == "بنيت الأسوار في عام واحد ثم رممت بعد قرنين من بنائها، وبقيت منها الأبواب الأربعة."
    )
    assert [line.lstrip("• ") for line in walls.body[1:]] == [
        *("باب السوق", "باب البحر"),
        *("عن كتاب قديم.", "وقيل خمسة."),
    ]


def test_hemistichs_stand_apart():
    *_, poem = read(f"<body>{WALLS}{NEWS}</body>")
    assert poem.body == (
        f"أقول وقد ناحت بقربي حمامة{GAP}أيا جارتا هل تشعرين بحالي",
        f"معاذ الهوى ما ذقت طارقة النوى{GAP}ولا خطرت منك الهموم ببالي",
    )


@pytest.mark.parametrize("kind", ["", ' type="chapter"', ' type="section"'])
def test_a_text_in_sections_is_one_article(kind):
    parts = [
        f"<div{kind}><head>قسم {at}</head><p>{'بنيت الأسوار في عام واحد. ' * 4}</p></div>" for at in (1, 2)
    ]
    (draft,) = read(f"<body>{''.join(parts)}<list><item>باب</item></list></body>")
    assert (draft.title, draft.published) == ("مجلة الواحة، الجزء الثالث", "1913-11-30")
    assert draft.body[::2] == ("قسم 1", "قسم 2", "باب")
