"""Text in the frames that letters, old pages and editors set it in: none of it is lost."""

import pytest

from reader.core.formats import read_bytes

TITLE = "مكتبة الواحة تفتح أبوابها من جديد"
BODY = (
    "فتحت مكتبة الواحة أبوابها أمس بعد عامين من الترميم شارك فيه متطوعون من أهل الحي القديم ومن الجامعة.",
    "وتضم المكتبة خمسة آلاف كتاب في فروع المعرفة، وقاعة للأطفال، وأخرى للمخطوطات.",
    "ويقول مديرها إن القراء عادوا قبل أن يجف الطلاء، وإن أول من دخلها طفل في السابعة.",
)
FONTS = "".join(f"<p align=right><font face=Arial>{text}</font></p>" for text in BODY)
SPANS = "".join(f"<p><span style='color:red'><span>{text}</span></span></p>" for text in BODY)
ROWS = "".join(f"<tr><td><p>{text}</p></td></tr>" for text in BODY)
CELLS = "".join(f"<tr><td>{text}</td></tr>" for text in BODY)
PARTS = "".join(f"<section><div><p>{text}</p></div></section>" for text in BODY)
LINES = "<br><br>".join(f"<font size=4>{text}</font>" for text in BODY)


@pytest.mark.parametrize(
    "frame",
    [
        f"<center><table><tr><td>{FONTS}</td></tr></table></center>",
        f"<div>{SPANS}</div>",
        f"<table width=600><tr><td><img src=x></td></tr>{ROWS}</table>",
        f"<table>{CELLS}</table>",
        f"<div>{PARTS}</div>",
        f"<table><tr><td><a href=1>الرئيسية</a></td><td>{LINES}</td></tr></table>",
        "".join(f"<div class=row><div class=col>{text}</div></div>" for text in BODY),
        "".join(f"<p><strong><em>{text}</em></strong></p>" for text in BODY),
        f"<p>{BODY[0]}</p><div class=x><img src=1></div><p>{BODY[1]}</p><div><p>{BODY[2]}</p></div>",
    ],
)
def test_no_paragraph_is_lost(frame):
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{frame}</body></html>"
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    assert (draft.title, draft.body) == (TITLE, BODY)
