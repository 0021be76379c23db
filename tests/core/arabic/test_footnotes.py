"""Signs in a text and the notes they lead to."""

from reader.core.arabic.footnotes import footnotes_of

BODY = (
    "المدينة قديمة[1] وأهلها كثير [٢]، كما جاء في (3) وفي [9].",
    "كلام آخر بلا إشارة إلا نجمة[*].",
    "1. أولًا: ليست هذه حاشية، فبعدها مثلها.",
    "[1] تاريخ المدن، ص ٤٥.",
    "2. رحلة إلى الساحل.",
    "(٣) ديوان.",
    "[*] من المترجم.",
)


def notes(paragraph, body=BODY):
    return [(note.sign, note.text) for note in footnotes_of(paragraph, len(body), lambda n: body[n - 1])]


def test_each_sign_leads_to_the_last_paragraph_that_begins_with_it():
    assert notes(1) == [("1", "تاريخ المدن، ص ٤٥."), ("٢", "رحلة إلى الساحل."), ("3", "ديوان.")]
    assert notes(2) == [("*", "من المترجم.")]


def test_a_note_leads_nowhere_and_a_text_without_signs_has_none():
    assert notes(4) == []
    assert notes(1, ("نص [1] بلا حواش.",)) == []


def test_a_place_is_that_of_the_sign():
    first = footnotes_of(1, len(BODY), lambda n: BODY[n - 1])[0]
    assert BODY[0][first.start : first.end] == "[1]"
