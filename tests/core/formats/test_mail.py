"""Letters and boxes of letters."""

from pathlib import Path

import pytest

from reader.core import errors
from reader.core.formats import read_bytes, read_file

SAMPLE = Path(__file__).parents[2] / "samples" / "newsletter.eml"
TITLE = "سوق الكتب يعود إلى الميناء"
FIRST = "عاد سوق الكتب إلى أرصفة الميناء بعد عامين من الغياب، وامتدت طاولاته إلى سوق السمك القديم."
SECOND = "وقال منظموه إنهم جمعوا عشرة آلاف كتاب من بيوت المدينة وقراها خلال الشتاء الماضي كله."


def letter(body, sender="Salma <s@example.org>", subject=TITLE, more=""):
    head = f"From: {sender}\nSubject: {subject}\nDate: Wed, 04 Dec 2024 08:30:00 +0200\nMessage-ID: <1@x>\n"
    return f"{head}Content-Type: text/plain; charset=utf-8{more}\nContent-Transfer-Encoding: 8bit\n\n{body}\n"


def test_a_newsletter_is_an_article():
    reading = read_file(SAMPLE)
    (draft,) = reading.drafts
    assert (reading.format, draft.title, draft.source) == ("mail", TITLE, "نشرة المرفأ")
    assert (draft.author, draft.published) == (None, "2024-12-04T08:30:00+02:00")
    assert [paragraph[:12] for paragraph in draft.body] == ["عاد سوق الكت", "وقال منظّموه"]


@pytest.mark.parametrize("name", ["x.txt", "بلا-اسم"])
def test_it_is_told_by_its_content(name):
    assert read_bytes(SAMPLE.read_bytes().replace(b"\n", b"\r\n"), name).format == "mail"


def test_who_writes_in_his_own_name_is_the_author():
    (draft,) = read_bytes(letter(f"{FIRST}\n\n{SECOND}", "سامي منصور <s@x.example>").encode(), "x.eml").drafts
    assert (draft.title, draft.author, draft.source, draft.body) == (
        TITLE,
        "سامي منصور",
        None,
        (FIRST, SECOND),
    )


def test_flowed_lines_are_joined_and_signatures_left_out():
    words = FIRST.split()
    flowing = " ".join(words[:6]) + " \n" + " ".join(words[6:])
    written = letter(
        f"{flowing}\n\n{SECOND}\n-- \nسامي\nهاتف", subject=f"Fwd: {TITLE}", more="; format=flowed"
    )
    (draft,) = read_bytes(written.encode(), "x.eml").drafts
    assert (draft.title, draft.body) == (TITLE, (FIRST, SECOND))


def test_a_box_holds_an_article_a_letter():
    one = letter(FIRST + "\n\n" + SECOND)
    box = f"From a@x.example Wed Dec 04 08:30:00 2024\n{one}\nFrom b@x.example Thu Dec 05 08:30:00 2024\n"
    drafts = read_bytes((box + letter(SECOND, subject="الثانية")).encode(), "x.mbox").drafts
    assert [(draft.title, draft.part) for draft in drafts] == [(TITLE, 1), ("الثانية", 2)]


def test_attached_files_are_no_text():
    head, _, body = letter(FIRST).partition("Content-Transfer")
    attached = f"{head}Content-Disposition: attachment\nContent-Transfer{body}"
    with pytest.raises(errors.ArticlesMissing):
        read_bytes(attached.encode(), "x.eml")
