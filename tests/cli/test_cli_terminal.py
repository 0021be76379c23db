"""What a terminal is given: shaped and ordered where it does neither, marked, wrapped, from the right."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.cli.isolates import isolated_commands
from reader.cli.layout import Page, Row, wrapped
from reader.cli.ordering import ESCAPES, Emphasis, OrderedByTerminal, OrderedByUs
from reader.cli.terminals import orders_arabic_itself
from reader.core.arabic.visual import columns

pty = pytest.importorskip("pty", reason="terminals of this kind are Unix's")

ESCAPE = re.compile(r"\x1b\[[0-9;]* ?[A-Za-z]")
PLAIN_PAGE = Page(OrderedByUs(Emphasis()), Emphasis(), 60)
MARKING_PAGE = Page(OrderedByUs(ESCAPES), ESCAPES, 60)
ARABIC_TEXT = st.text(
    st.sampled_from("ابتثلمهوّ َلآأ«»()، .12aZ-/\n\u200f\u2067\u2069\U0001f600"), max_size=200
)

SHAPING_TERMINALS = [
    {"VTE_VERSION": "7006", "TERM": "xterm-256color"},
    {"VTE_VERSION": "5800"},
    {"KONSOLE_VERSION": "221203"},
    {"MLTERM": "3.9.0", "TERM": "mlterm"},
    {"TERM_PROGRAM": "Apple_Terminal"},
    {"TERM_PROGRAM": "mintty"},
    {"INSIDE_EMACS": "29.1,eshell"},
    {"TERM": "xterm-kitty"},
]
OTHER_TERMINALS = [
    {},
    {"TERM": "xterm"},
    {"TERM": "linux"},
    {"VTE_VERSION": "5202"},
    {"VTE_VERSION": "unknown"},
    {"TERM_PROGRAM": "vscode"},
    {"WT_SESSION": "1"},
    {"TERM": "alacritty"},
]


def on_a_terminal(words: list[str], environment: dict[str, str], columns: int = 60) -> str:
    """What `python -m reader WORDS…` writes to a terminal of that many columns."""
    import fcntl
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("VTE_", "TERM", "COLU"))
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "reader", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**kept, "TERM": "xterm", **environment},
    )
    os.close(theirs)
    written = b""
    while chunk := _read(ours):
        written += chunk
    process.wait(timeout=30)
    os.close(ours)
    return written.decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says EIO where the other end is closed
        return b""


@pytest.mark.parametrize("environment", SHAPING_TERMINALS, ids=str)
def test_terminals_that_order_arabic(environment):
    assert orders_arabic_itself(environment)


@pytest.mark.parametrize("environment", OTHER_TERMINALS, ids=str)
def test_terminals_that_do_not(environment):
    assert not orders_arabic_itself(environment)


def test_a_row_in_visual_order(stocked, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    lines = stocked("list", "--limit", 1, "--offset", 1, "--shape", "always").lines
    assert [line.strip() for line in lines] == [
        "ﺩﻭﺭﻮﻟﺍ ﻲﺣ ﻲﻓ ﺔﻣﺎﻋ ﺔﺒﺘﻜﻣ ﺡﺎﺘﺘﻓﺍ      1",
        "2023 ﺱﺭﺎﻣ/ﺭﺍﺫﺁ 3 · ﻑﺎﻔﻀﻟﺍ ﺔﻔﻴﺤﺻ",
    ]
    assert [columns(line) for line in lines] == [60, 60]


def test_a_pipe_is_left_alone_unless_asked(stocked):
    assert stocked("show", 1).text == stocked("show", 1, "--shape", "never").text
    assert "\x1b" not in stocked("show", 1, "--shape", "always").text
    assert stocked("show", 1, "--json", "--shape", "always").json["id"] == 1


def test_an_unknown_terminal_gets_shaped_letters(stocked):
    seen = on_a_terminal(["show", "1"], {})
    assert seen.startswith("\x1b[8l")
    assert seen.endswith("\x1b[8h")
    assert "ﺩﻭﺭﻮﻟﺍ ﻲﺣ ﻲﻓ ﺔﻣﺎﻋ ﺔﺒﺘﻜﻣ ﺡﺎﺘﺘﻓﺍ" in seen
    assert all(columns(ESCAPE.sub("", line)) in (0, 60) for line in seen.splitlines())


def test_a_terminal_that_orders_gets_letters_as_typed(stocked):
    seen = on_a_terminal(["show", "1"], {"VTE_VERSION": "7006"})
    assert seen.startswith("\x1b[2 k")
    assert seen.endswith("\x1b[ k")
    assert "\x1b[1mافتتاح مكتبة عامة في حي الورود\x1b[0m\n" in seen


def test_shape_overrules_the_terminal(stocked):
    assert "حي الورود" in on_a_terminal(["show", "1", "--shape", "never"], {})
    assert "ﺩﻭﺭﻮﻟﺍ ﻲﺣ" in on_a_terminal(["show", "1", "--shape=always"], {"VTE_VERSION": "7006"})


def test_found_words_are_marked(stocked):
    seen = on_a_terminal(["search", "شجره"], {})
    assert "\x1b[1;4mﺓﺮﺠﺷ\x1b[0m" in seen
    assert "\x1b[1;4mشجرة\x1b[0m" in on_a_terminal(["search", "شجره"], {"KONSOLE_VERSION": "221203"})
    assert "\x1b[1;4m" not in on_a_terminal(["search", "شجره"], {"TERM": "dumb"})


def test_a_search_that_finds_nothing_says_what_would(stocked):
    seen = on_a_terminal(["search", "شجرة قافلق ", "--shape", "never"], {}, 100)
    assert "لا مقالات.\n" in seen
    assert "بإحدى الكلمات (--reach any): مقالة واحدة.\n" in seen
    assert "لعلّك أردت «قافلة»: مقالة واحدة.\n" in on_a_terminal(
        ["search", "قافلق ", "--shape", "never"], {}, 100
    )


def test_the_list_on_a_terminal_ends_with_an_account(stocked):
    seen = on_a_terminal(["list", "--shape", "never"], {})
    assert "3 مقالات.\n" in seen
    assert "3 مقالات، وهذه من 2 إلى 2.\n" in on_a_terminal(
        ["list", "--limit", "1", "--offset", "1", "--shape", "never"], {}
    )


def test_a_terminal_gets_a_screenful(library, stocked):
    from builders import fill

    fill(library, 100)
    seen = on_a_terminal(["list", "--shape", "never"], {})
    assert "103 مقالات، وهذه من 1 إلى 50.\n" in seen


def test_json_on_a_terminal_is_bare(stocked):
    assert "\x1b" not in on_a_terminal(["list", "--json"], {})


def test_progress_is_shown_to_who_watches_and_wiped(page):
    seen = on_a_terminal(["import", str(page), "--shape", "never"], {})
    _before, _, after = seen.partition("\r\x1b[Kقُرئ 1 من 1 (المقالات: 2)")
    assert after.startswith("\r\x1b[K")
    assert "الملفات: 1 (استُورد 1)." in after


def test_an_error_names_its_path_in_order():
    seen = on_a_terminal(["import", "/no/such/file.txt"], {}, 100)
    assert "/no/such/file.txt" in seen
    assert ":ﺩﻮﺟﻮﻣ ﺮﻴﻏ ﻒﻠﻤﻟﺍ" in seen


def test_options_keep_their_dashes():
    assert "--unread" in on_a_terminal(["list", "--help"], {})
    (line,) = PLAIN_PAGE.message(isolated_commands("انظر: warraq list --help"))
    assert line.strip() == "warraq list --help :ﺮﻈﻧﺍ"


def test_a_line_that_begins_in_latin_still_runs_from_the_right():
    (title, details) = PLAIN_PAGE.row(Row(7, "BBC عربي", ("Reuters", "أمس")))
    assert title.endswith(" ﻲﺑﺮﻋ BBC      7")
    assert details.strip() == "ﺲﻣﺃ · Reuters"


def test_a_latin_paragraph_runs_from_the_left():
    (line,) = PLAIN_PAGE.paragraph(1, "Hello عالم.")
    assert line.strip().startswith("Hello ﻢﻟﺎﻋ.")


def test_marks_outlive_the_order():
    row = Row(1, "عنوان", (), "كتب الكاتب كتب (كتب) مكتب", ((11, 14), (21, 25)))
    passage = list(MARKING_PAGE.row(row))[-1]
    assert ESCAPE.sub("", passage).strip() == "ﺐﺘﻜﻣ (ﺐﺘﻛ) ﺐﺘﻛ ﺐﺗﺎﻜﻟﺍ ﺐﺘﻛ"
    assert passage.count("\x1b[1;4m") == 2
    assert "\x1b[1;4mﺐﺘﻜﻣ\x1b[0m" in passage


@given(ARABIC_TEXT, st.integers(5, 80))
def test_wrapping_keeps_every_word(text, width):
    lines = [text[start:end] for start, end in wrapped(text, width)]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= width for line in lines)


@pytest.mark.parametrize("word", ["ا" * 500_000, "e" + "\u0301" * 100_000])
def test_a_word_without_an_end_is_cut_at_once(word):
    begun = time.process_time()
    lines = list(wrapped(word, 60))
    assert "".join(word[start:end] for start, end in lines) == word
    assert time.process_time() - begun < 5


@given(ARABIC_TEXT, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=3))
@example("\u2066\u202e ", [])
@example("1\n\n\t\x1b[31m", [])
@example("\u0651\u064b", [(0, 1)])
def test_any_text_makes_lines_as_wide_as_the_terminal(text, marks):
    row = Row(12345, text, (text,), text, tuple(marks))
    for line in (*MARKING_PAGE.row(row), *PLAIN_PAGE.paragraph(1, text), *PLAIN_PAGE.message(text)):
        assert columns(ESCAPE.sub("", line)) == 60


@given(ARABIC_TEXT)
def test_marks_change_nothing_but_marks(text):
    page = Page(OrderedByTerminal(ESCAPES), ESCAPES, 60)
    with_marks = page.row(Row(1, "ع", (), text, ((0, 3), (5, 6))))
    without = page.row(Row(1, "ع", (), text))
    assert [ESCAPE.sub("", line) for line in with_marks] == [ESCAPE.sub("", line) for line in without]
