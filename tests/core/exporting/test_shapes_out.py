"""Headings, lists, tables and poems are what they are in every format, and come back as they were."""

from __future__ import annotations

import re
import subprocess

import pytest
from builders import add, draft

from reader.core.exporting import Chosen
from reader.core.formats import read_file

PROSE = [
    f"كلام طويل عن {what} والماء والملح والزيت والزعتر وما يتبعها من أشياء كثيرة لا تنتهي بسهولة."
    for what in ("الخبز", "التمر", "البحر", "الجبل", "النهر", "الطريق", "الحقل", "السوق")
]
BODY = (
    PROSE[0],
    "طريق الملح القديم",
    PROSE[1],
    "• خبز الليبية",
    "◦ شعير <أسمر>",
    "◦ قمح",
    "• ماء",
    PROSE[2],
    "3. ثالثًا",
    "4. رابعًا",
    PROSE[3],
    "المدينة | السكان | السنة",
    "درنة | 90 | 2020",
    PROSE[4],
    "يا نهر عد بي إلى الدار",
    "فقد طال هذا الطريق",
    PROSE[5],
    "• وحيد",
    PROSE[6],
)


@pytest.fixture
def shaped(library, written):
    (article_id,) = add(library, draft(title="عنوان", body=BODY))

    def write(name):
        return written(name, Chosen((article_id,)))

    return write


@pytest.mark.parametrize("name", ["out.html", "out.md", "out.epub", "out.txt"])
def test_what_has_a_shape_comes_back_with_it(shaped, name):
    (back,) = read_file(shaped(name)).drafts
    assert [line.replace("\n", " ") for line in back.body if not line.startswith("نُشر")] == list(BODY)


def test_the_page_has_elements_for_them(shaped):
    page = shaped("out.html").read_text("utf-8")
    assert '<h2 dir="rtl">طريق الملح القديم</h2>' in page
    assert "<ul><li>خبزالليبية<ul><li>شعير&lt;أسمر&gt;</li><li>قمح</li></ul></li><li>ماء</li></ul>" in re.sub(
        r' dir="rtl"|\s', "", page
    )
    assert '<li value="3" dir="rtl">ثالثًا</li>' in page
    assert (page.count("<tr>"), page.count("<td ")) == (2, 6)
    assert page.count('<p class="verse"') == 2
    assert '<p class="item" dir="rtl">• وحيد</p>' in page


def test_markdown_has_signs_for_them(shaped):
    text = shaped("out.md").read_text("utf-8")
    assert "\n\n## طريق الملح القديم\n\n" in text
    assert "\n\n- خبز الليبية\n    - شعير \\<أسمر\\>\n    - قمح\n- ماء\n\n" in text
    assert "\n\n3. ثالثًا\n4. رابعًا\n\n" in text
    assert "\n\n| المدينة | السكان | السنة |\n| --- | --- | --- |\n| درنة | 90 | 2020 |\n\n" in text
    assert "\n\nيا نهر عد بي إلى الدار\\\nفقد طال هذا الطريق\n\n" in text


def test_lines_that_belong_together_stand_close_in_plain_text(shaped):
    text = shaped("out.txt").read_text("utf-8")
    assert "• خبز الليبية\n◦ شعير <أسمر>\n◦ قمح\n• ماء\n\n" in text


def test_paper_hangs_items_and_is_read_back_in_order(shaped):
    file = shaped("out.pdf")
    told = subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True
    ).stdout
    lines = [" ".join(line.replace("\u202b", "").replace("\u202c", "").split()) for line in told.splitlines()]
    for line in ("طريق الملح القديم", "• خبز الليبية", "المدينة | السكان | السنة", "فقد طال هذا الطريق"):
        assert line in lines
