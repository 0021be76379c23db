"""Encodings are told from the bytes, and text comes out right or not at all."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import FileBinary
from reader.core.formats.encoding import decode

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


@pytest.mark.parametrize("wrong", ["windows-1252", "windows-1256"])
def test_text_encoded_twice_is_put_right_and_says_so(wrong):
    twice = "".join(
        bytes([byte]).decode(wrong, "replace").replace("\ufffd", chr(byte)) for byte in TEXT.encode()
    )
    decoded = decode(twice.encode())
    assert (decoded.text, decoded.encoding) == (TEXT, f"utf-8/{wrong}")


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
