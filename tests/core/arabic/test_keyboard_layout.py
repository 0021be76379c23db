"""What was typed while the keyboard was in the other language."""

import pytest

from reader.core.arabic.keyboard_layout import in_other_layout


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hgp;,lm", "الحكومة"),
        ("hgvdhq", "الرياض"),
        (",.hvm", "وزارة"),
        ("Hpl]", "أحمد"),
        ("gbfv", "للابر"),
        ("hgsghl ugd;l", "السلام عليكم"),
        ("HGDLK", "اليمن"),
        ("لخخلمث", "google"),
        ("لاشلاغ", "baby"),
        ("أكدد", None),  # no word with other keys
        ("café", None),
        ("12", None),
        ("", None),
        ("اليمن yemen", None),
    ],
)
def test_text_is_converted_to_the_other_layout(typed, meant):
    assert in_other_layout(typed) == meant
