"""The PDF: what a program reads back out of it, and what it says of itself."""

from __future__ import annotations

import shutil
import subprocess
from typing import Any

import pytest
from builders import add, draft
from pypdf import PdfReader

from reader.core.exporting import Chosen, pdf_line
from reader.core.exporting.pdf_face import Face
from reader.core.exporting.pdf_faces import Faces
from reader.core.exporting.system_faces import SystemFaces, _file_with
from reader.core.formats import read_file
from reader.paths import resources

VOWELLED = "ذَهَبَ الطَّالِبُ إِلَى المَدْرَسَةِ وَقَرَأَ القُرْآنَ لِلَّهِ، لا إِلَهَ إِلَّا اللهُ"
MIXED = "زار وفد Daily Office الموقع في 4 ديسمبر 2024، وبلغ 45 بالمئة"
ENGLISH = "An English paragraph, of office use."
CONTROLS = str.maketrans("", "", "\u200e\u200f\u202a\u202b\u202c\u202d\u202e")


@pytest.fixture
def paper(library, written):
    (article_id,) = add(
        library,
        draft(
            title="الشركة الليبية",
            body=(
                "قالت الشركة الليبية إن الفريق وصل.",
                VOWELLED,
                MIXED,
                "An English paragraph, of office use.",
            ),
            author="ليلى",
            keywords=("نفط", "غاز"),
        ),
    )
    return written("ورقة.pdf", Chosen((article_id,)))


def words_of(path):
    return " ".join(PdfReader(path).pages[0].extract_text().translate(CONTROLS).split())


def test_words_are_read_back_in_the_order_of_reading(paper):
    text = words_of(paper)
    assert "قالت الشركة الليبية إن الفريق وصل" in text
    assert ENGLISH in text


def test_vowel_marks_and_ligatures_are_read_back_with_their_letters(paper):
    assert not set(VOWELLED.split()) - set(words_of(paper).replace("،", "، ").split()) - {"لِلَّهِ،"}


def test_no_presentation_forms_are_read_back(paper):
    assert not [
        char for char in words_of(paper) if "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufeff"
    ]


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext here")
def test_pdftotext_finds_words_and_lines(paper):
    read = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True).stdout
    text = read.translate(CONTROLS)
    assert "قالت الشركة الليبية إن الفريق وصل" in text
    assert VOWELLED.partition("،")[0] in text
    assert "زار وفد" in text
    assert "Daily Office" in text


def test_a_drawn_letter_costs_a_program_that_reads_text_little(paper):
    """Fonts named by each of them were loaded each time it stood somewhere: five times the work."""
    forms = PdfReader(paper).pages[0]["/Resources"]["/XObject"].values()  # type: ignore[index]
    drawn = [form.get_object() for form in forms]
    assert drawn
    assert not [form for form in drawn if "/Font" in form.get("/Resources", {}) or "/Filter" in form]


def test_the_file_says_what_it_is(paper):
    reader = PdfReader(paper)
    facts: dict[str, Any] = {**(reader.metadata or {})}
    assert (facts["/Title"], facts["/Author"], facts["/Keywords"]) == ("الشركة الليبية", "ليلى", "نفط, غاز")
    root: Any = reader.root_object
    assert (root["/Lang"], root["/ViewerPreferences"]["/Direction"]) == ("ar", "/R2L")
    outline: list[Any] = list(reader.outline)
    assert [entry.title for entry in outline] == ["الشركة الليبية"]


def test_a_long_article_goes_on_over_numbered_pages(library, written):
    (article_id,) = add(library, draft(body=tuple(f"الفقرة {n} " + "كلمة " * 40 for n in range(25))))
    pages = PdfReader(written("long.pdf", Chosen((article_id,)))).pages
    assert len(pages) > 2
    assert "٢" in pages[1].extract_text()
    assert "24" in pages[-1].extract_text()


def test_a_word_wider_than_the_page_is_cut_and_kept(library, written):
    address = "https://example.org/" + "a" * 400
    (article_id,) = add(library, draft(body=(address,)))
    text = "".join(PdfReader(written("wide.pdf", Chosen((article_id,)))).pages[0].extract_text().split())
    assert address in text


def test_of_a_word_without_an_end_little_is_weighed_at_once(library, written, monkeypatch):
    weighed: list[int] = []
    weigh = pdf_line.width_of

    def noted(word, style):
        weighed.append(len(word))
        return weigh(word, style)

    monkeypatch.setattr(pdf_line, "width_of", noted)
    [endless] = add(library, draft(title="عنوان", body=("ا" * 3000,)), path="/articles/endless.txt")
    file = written("endless.pdf", Chosen((endless,)))
    assert max(weighed) <= 200
    assert sum(page.extract_text().count("ا") for page in PdfReader(file).pages) >= 3000


def test_letters_stand_where_their_glyphs_do():
    word = Face("R", resources() / "fonts" / "Amiri-Regular.ttf").shape("قَلَم", "rtl")
    assert "".join(letter.char for letter in reversed(word.letters)) == "قَلَم"
    lefts = [letter.left for letter in word.letters]
    assert lefts == sorted(lefts)
    assert sum(letter.width for letter in word.letters) == pytest.approx(word.width)


SIGNS = "→ ✓ ≤ ™ 🎉 👨\u200d👩\u200d👧 中"


@pytest.fixture
def faces():
    fonts = resources() / "fonts"
    return Faces(Face("R", fonts / "Amiri-Regular.ttf"), Face("H", fonts / "Vazirmatn-Regular.ttf"))


@pytest.mark.parametrize("direction", ["rtl", "ltr"])
@pytest.mark.parametrize("sign", SIGNS.split())
def test_no_sign_is_drawn_as_an_empty_box(faces, sign, direction):
    words = list(faces.words(f"كتاب{sign}قلم", direction))
    assert len(words) == 3
    assert all(glyph for word in words for glyph, _, _ in word.glyphs)
    letters = [letter.char for word in words for letter in word.letters]
    assert sorted(letters) == sorted(f"كتاب{sign}قلم")
    assert words[0].letters[0].char == ("م" if direction == "rtl" else "ك")


def test_an_arrow_points_where_it_pointed_in_arabic_text(faces):
    arrows = [next(faces.words("→", direction)).glyphs for direction in ("rtl", "ltr")]
    assert arrows[0] == arrows[1]


def test_emoji_are_drawn_by_a_face_of_this_computer(faces):
    others = SystemFaces("R")
    there = next((sign for sign in "😀❤☎✈🎉" if others.having(sign)), None)
    if there is None:
        pytest.skip("no font of this computer has emoji in outlines")
    helped = Faces(*faces._faces, others=others)
    (before,), (word,) = (list(each.words(there, "rtl")) for each in (faces, helped))
    assert word.face.name not in {face.name for face in faces._faces}
    assert all(word.face.outline(glyph) for glyph, _, _ in word.glyphs)
    assert [letter.char for letter in word.letters] == [letter.char for letter in before.letters] == [there]


def test_without_fontconfig_another_sign_stands_in(faces, monkeypatch):
    monkeypatch.setenv("PATH", "")
    _file_with.cache_clear()
    assert SystemFaces("R").having("😀") is None
    _file_with.cache_clear()


def test_signs_that_no_face_has_are_read_back(library, written):
    (article_id,) = add(library, draft(body=(f"انتقل السعر من 3 → 5 و{SIGNS}",)))
    text = "".join(words_of(written("signs.pdf", Chosen((article_id,)))).split())
    assert not set("→✓≤™🎉👨👩👧中") - set(text)
    assert "\x00" not in text


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext here")
def test_pdftotext_reads_signs_that_no_face_has(library, written):
    (article_id,) = add(library, draft(body=(f"انتقل السعر من 3 → 5 و{SIGNS}",)))
    paper = written("signs.pdf", Chosen((article_id,)))
    read = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True).stdout
    assert not set("→✓≤™🎉👨👩👧中") - set(read)


def test_it_is_imported_as_it_was(library, written):
    body = ("قالت الشركة الليبية إن الفريق وصل إلى الحقل.", VOWELLED, MIXED)
    (article_id,) = add(
        library,
        draft(title="الشركة الليبية", body=body, source="صحيفة الحقل", keywords=("نفط", "غاز")),
    )
    (found,) = read_file(written("back.pdf", Chosen((article_id,)))).drafts
    assert (found.title, found.body) == ("الشركة الليبية", body)
    assert (found.source, found.keywords) == ("صحيفة الحقل", ("نفط", "غاز"))
