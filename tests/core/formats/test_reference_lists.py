"""Lists of references in RIS and in BibTeX."""

import pytest

from reader.core import errors
from reader.core.formats import omissions, read_bytes, references

ABSTRACT = "تتناول الدراسة أثر مدّ البحر في بيوت الطين على الساحل الشرقيّ وما فعله الأهل لحمايتها."
RIS = f"""TY  - NEWS
TI  - بيوت الطين والبحر
AU  - العمري, هالة
AU  - ناصر, سعد
T2  - صحيفة الساحل
DA  - 2021/05/09
KW  - طين
KW  - بحر
AB  - {ABSTRACT}
UR  - https://sahel.example/a/7
LA  - ar
ER  -

TY  - JOUR
TI  - مراكب بلا أشرعة
PY  - 2018
AB  - {ABSTRACT}
  وهذا سطر يتمّ ما قبله.
ER  -
"""
BIB = f"""% من مدير المراجع
@string{{sahel = "صحيفة الساحل"}}
@article{{amri2021,
  title = {{{{بيوت الطين}} والبحر}},
  author = {{العمري, هالة and ناصر, سعد}},
  journal = "صحيفة الساحل",
  year = 2021, month = may, day = 9,
  keywords = {{طين، بحر}},
  abstract = {{{ABSTRACT}}},
  url = {{https://sahel.example/a/7}},
  langid = {{arabic}},
}}
"""


@pytest.mark.parametrize(
    ("written", "name"), [(RIS, "x.ris"), (BIB, "x.bib"), (RIS, "x.txt"), (BIB, "x.txt")]
)
def test_a_reference_is_an_article(written, name):
    reading = read_bytes(written.encode(), name)
    draft = reading.drafts[0]
    assert (reading.format, draft.title, draft.body) == ("references", "بيوت الطين والبحر", (ABSTRACT,))
    assert (draft.author, draft.source) == ("هالة العمري، سعد ناصر", "صحيفة الساحل")
    assert (draft.published, draft.keywords) == ("2021-05-09", ("طين", "بحر"))
    assert (draft.url, draft.language) == ("https://sahel.example/a/7", "ar")


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("العمري، هالة and ناصر، سعد", "هالة العمري، سعد ناصر"),
        ("هالة العمري، سعد ناصر", "هالة العمري، سعد ناصر"),
        ("ابن ناصر, سعد", "سعد ابن ناصر"),
    ],
)
def test_the_family_name_before_a_comma_is_the_last(written, author):
    data = BIB.replace("العمري, هالة and ناصر, سعد", written).encode()
    assert read_bytes(data, "x.bib").drafts[0].author == author


def test_a_line_without_a_tag_goes_on_with_the_one_before():
    _, second = read_bytes(RIS.encode(), "x.ris").drafts
    assert (second.title, second.published) == ("مراكب بلا أشرعة", "2018")
    assert "وهذا سطر يتمّ ما قبله." in second.body[-1]


def test_quotation_marks_end_a_value_and_braces_within_do_not():
    written = f'@article{{a, title = "{{بيوت الطين}} والبحر", abstract = "{ABSTRACT}"}}'
    (draft,) = read_bytes(written.encode(), "x.bib").drafts
    assert (draft.title, draft.body) == ("بيوت الطين والبحر", (ABSTRACT,))


def test_a_brace_that_is_never_closed_spoils_no_other_reference():
    written = f"@article{{a,\n  abstract = {{{ABSTRACT}}},\n  title = {{{{بيوت الطين}},\n"
    read = read_bytes((written * 3 + BIB).encode(), "x.bib").drafts
    assert [draft.body for draft in read] == [(ABSTRACT,)] * 4
    assert read[-1].title == "بيوت الطين والبحر"


@pytest.mark.parametrize(
    "written", ["TY  - NEWS\nER  - \n", "@article{a,\n}", '@book{a, title = "', "@book{a, title = {"]
)
def test_references_that_say_nothing_are_told(written):
    with pytest.raises(errors.FileError):
        read_bytes(written.encode(), "x.bib")


def test_of_very_many_references_the_rest_is_left_out_and_told(monkeypatch):
    monkeypatch.setattr(references, "_MAX", 1)
    reading = read_bytes(RIS.encode(), "x.ris")
    assert [draft.title for draft in reading.drafts] == ["بيوت الطين والبحر"]
    assert reading.left_out == omissions.REST


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"Ibn al-{\d{H}}ad{\={\i}}th", "Ibn al-Ḥadīth"),
        (r"{\d T}abar\={\i} and \.Zayn", "Ṭabarī and Żayn"),
        (r"{\"U}ber die W{\"a}rme der Fl\"usse", "Über die Wärme der Flüsse"),
        (r"caf\'e {\c c}a \v{s}", "café ça š"),
        (r"don\'t say \'yes\' at a.ma/\~user", "don't say 'yes' at a.ma/~user"),
    ],
)
def test_accents_of_tex(written, shown):
    entry = f"@article{{k, title = {{{written}}}, author = {{Huda}}, year = 2024}}"
    (draft,) = read_bytes(entry.encode(), "x.bib").drafts
    assert draft.title == shown
