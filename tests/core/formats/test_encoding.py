"""Encodings are told from the bytes, and text comes out right or not at all."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import FileBinary
from reader.core.formats.encoding import decode
from reader.core.formats.files import read_bytes
from reader.core.formats.reencoding import choices, read_as, text_in

TEXT = (
    "افتتحت بلدية المرفأ مكتبة عامة في سوق النحاسين.\nوقالت المديرة إن القراءة فيها مجانية للجميع، كل يوم.\n"
)


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("windows-1256", "windows-1256"),
        ("iso8859-6", "iso8859-6"),
        ("cp720", "cp720"),
        ("mac_arabic", "mac_arabic"),
    ],
)
def test_each_encoding_is_known_by_its_bytes(codec, name):
    text = TEXT.replace("،", ",") if codec == "cp720" else TEXT
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding) == (text, name)


def test_a_code_page_of_the_shapes_of_letters_gives_letters():
    shapes = (
        "ﺍﻓﺗﺗﺡ ﺍﻟﺳﻭﻕ ﺍﻟﻗﺩﻳﻡ ﺍﺑﻭﺍﺑﻩ ﻓﻲ ﻣﺩﻳﻧﺓ ﺍﻟﻧﺣﺎﺳﻳﻥ ﺑﻌﺩ ﺗﺭﻣﻳﻣﻩ ﻭﻗﺎﻝ ﺷﻳﺥ ﺍﻟﺳﻭﻕ ﺍﻥ ﺍﻟﺯﻭﺍﺭ ﻳﺳﺗﻁﻳﻌﻭﻥ ﺭﺅﻳﺓ ﺍﻟﺻﻧﺎﻉ"
    )
    decoded = decode(shapes.encode("cp864"))
    assert (decoded.text, decoded.encoding) == (unicodedata.normalize("NFKC", shapes), "cp864")
    assert "السوق القديم" in decoded.text


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_become_one(ends):
    assert decode(TEXT.replace("\n", ends).encode()).text == TEXT


def test_a_few_broken_bytes_do_not_make_it_another_encoding():
    data = TEXT.encode()
    decoded = decode(data[:31] + data[32:60] + b"\xff" + data[60:])
    assert decoded.encoding == "utf-8"
    assert 1 <= decoded.text.count("\ufffd") <= 4
    assert decoded.text.endswith("كل يوم.\n")


def test_two_encodings_in_one_file_are_both_read():
    first, second = TEXT.split("\n")[:2]
    decoded = decode(first.encode() + b"\n" + second.encode("windows-1256"))
    assert decoded.text == f"{first}\n{second}"


def taken_for(text, wrong, right="utf-8"):
    """The text in one encoding taken for another; bytes it lacks become characters of their own."""
    data = text.encode(right)
    return "".join(bytes([byte]).decode(wrong, "replace").replace("\ufffd", chr(byte)) for byte in data)


@pytest.mark.parametrize(
    "wrong", ["windows-1252", "windows-1256", "mac_roman", "cp437", "cp850", "windows-1251"]
)
@pytest.mark.parametrize("text", [TEXT, "إعلان\nتم تأجيل الموعد.\n"])
def test_text_encoded_twice_is_put_right_and_says_so(wrong, text):
    decoded = decode(taken_for(text, wrong).encode())
    assert (decoded.text, decoded.encoding) == (text, f"utf-8/{wrong}")
    assert text_in(taken_for(text, wrong).encode(), decoded.encoding) == text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("windows-1252", "windows-1256"),
        ("windows-1252", "iso8859-6"),
        ("windows-1251", "windows-1256"),
        ("cp437", "cp720"),
    ],
)
def test_a_code_page_taken_for_another_is_put_right_too(wrong, right):
    text = TEXT.replace("،", ",") if right == "cp720" else TEXT
    decoded = decode(taken_for(text, wrong, right).encode())
    assert (decoded.text, decoded.encoding) == (text, f"utf-8/{wrong}={right}")
    assert text_in(taken_for(text, wrong, right).encode(), decoded.encoding) == text


def test_text_encoded_three_times_is_put_right():
    thrice = taken_for(taken_for(TEXT, "windows-1252"), "windows-1252")
    decoded = decode(thrice.encode())
    assert (decoded.text, decoded.encoding) == (TEXT, "utf-8/windows-1252/windows-1252")


@pytest.mark.parametrize("wrong", ["windows-1252", "windows-1256"])
def test_a_line_encoded_twice_among_right_ones_is_put_right(wrong):
    first, second, _ = TEXT.split("\n")
    good = "\n".join((*(f"{second} «Université» {number}" for number in range(9)), ""))
    for text, data in (
        (f"{first}\n{good}", f"{taken_for(first, wrong)}\n{good}"),
        (f"{good}{first}\n{good}", f"{good}{taken_for(first, wrong)}\n{good}"),
    ):
        decoded = decode(data.encode())
        assert (decoded.text, decoded.encoding) == (text, f"utf-8/{wrong}")
        assert text_in(data.encode(), decoded.encoding) == text


def test_quotation_marks_survive_the_repair_of_other_lines():
    text = f"{TEXT}قالت: «ماء وكهرباء».\n"
    assert decode(f"{taken_for(TEXT, 'windows-1252')}قالت: «ماء وكهرباء».\n".encode()).text == text


def test_escaped_text_that_was_encoded_twice_is_put_right():
    title, body, _ = TEXT.split("\n")
    record = {"title": taken_for(title, "windows-1252"), "body": taken_for(body, "windows-1252") + ' \\ "'}
    reading = read_bytes(json.dumps(record).encode(), "a.json")
    assert (reading.drafts[0].title, reading.drafts[0].body) == (title, (f'{body} \\ "',))
    assert reading.encoding == "utf-8/windows-1252"
    assert reading.original == json.dumps(record).encode()


def test_a_declared_code_page_that_is_confused_with_another_is_not_believed():
    data = "إعلان\nتم تأجيل الموعد.".encode("windows-1256")
    assert decode(data, "iso-8859-6").text == "إعلان\nتم تأجيل الموعد."
    data = TEXT.encode("iso8859-6")
    assert decode(data, "windows-1256").text == TEXT
    assert decode(data, "iso-8859-6").text == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "Çà et là, l'été: «Ça ira», dit-il à Çelik; où est-il passé, ce garçon?",
        "Ørsted og Ærø; Østergård på Øresund, Ålborg. Ø. Ågård sier Ø, Ù og §.",
        "ЗАО «Зубр»: Щука и Шмель, зб. 5; Щёлково, Ш§ 3.",
        "Ção, ção, ação; está, há, á; Çá é çá.",
        "خط§ 3، ط§ 4 من القانون: الظ„ والط§ إشارتان في الجدول.",
    ],
)
def test_text_that_only_resembles_it_is_left_alone(text):
    decoded = decode(text.encode())
    assert (decoded.text, decoded.encoding) == (text, "utf-8")


def test_french_stays_french():
    text = "Le marché a été rouvert à l'été; déjà, le théâtre fête ses élèves.\n"
    assert decode(text.encode("windows-1252")).text == text


@pytest.mark.parametrize("data", [bytes(200), b"\x89PNG\r\n\x1a\n", b"PK\x03\x04....", bytes(range(32)) * 9])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(FileBinary):
        decode(data)


@given(st.binary())
def test_any_bytes_are_text_or_refused(data):
    try:
        decode(data)
    except FileBinary:
        return


@given(st.text(st.characters(min_codepoint=0x621, max_codepoint=0x64A), min_size=1))
def test_arabic_in_utf_8_comes_back(text):
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("codec", ["utf-8", "windows-1256", "utf-16", "iso8859-6"])
def test_every_encoding_that_is_offered_can_be_read(codec):
    data = (TEXT * 20).encode(codec)
    current = decode(data).encoding
    offered = [choice.name for choice in choices(data, "a.txt", current)]
    assert offered[0] == current
    assert len(offered) > 1
    for name in offered:
        assert read_as(data, "a.txt", name).drafts
    assert codec == "utf-8" or not [name for name in offered if "/" in name]  # nothing is encoded twice


def test_a_preview_ends_with_a_whole_word() -> None:
    words = "وصلت السفينة إلى المرفأ صباح اليوم محملة بالقمح"
    (utf8, *_) = choices(" ".join([words] * 20).encode(), "a.txt", "utf-8")
    shown = utf8.sample.removesuffix("…")
    assert shown != utf8.sample
    assert set(shown.split()) <= set(words.split())
