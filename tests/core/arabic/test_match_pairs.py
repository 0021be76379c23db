"""What is typed and what is written: pairs that must meet, and pairs that must not, by the search's rules.

The pairs stand in `pairs/*.toml`, `typed written` each: typed is one word, written may be several. They meet
where the finished word typed is marked in a text with what is written.
"""

import tomllib
from pathlib import Path

import pytest

from reader.core.arabic.highlighting import Finder
from reader.core.library.queries.query import parse

TABLES = [
    tomllib.loads(file.read_text(encoding="utf-8"))
    for file in sorted((Path(__file__).parent / "pairs").glob("*.toml"))
]
KNOWN_WRONG = {pair for table in TABLES for pair in table.get("known_wrong", {})}


def pairs(part):
    """(kind, typed, written) of that part of all tables."""
    return [
        (kind, *map(str.strip, pair.split(maxsplit=1)))
        for table in TABLES
        for kind, row in table[part].items()
        for pair in row.split("،")
    ]


def meets(typed, written):
    """Whether the finished words typed are all marked in a text with those written."""
    terms = [each.term for each in parse(f"{typed} ").terms]
    return all(Finder([term])(f"نص {' '.join(written.split())} هنا").matches for term in terms)


@pytest.mark.parametrize(("kind", "typed", "written"), pairs("must"))
def test_what_is_typed_is_found(kind, typed, written):
    assert meets(typed, written)
    assert meets(written, typed)


@pytest.mark.parametrize(("kind", "typed", "written"), pairs("must_not"))
def test_another_word_is_not_found(kind, typed, written):
    assert meets(typed, written) is (f"{typed} {written}" in KNOWN_WRONG)


def test_the_tables_are_large_and_their_wrong_ones_few():
    assert len(pairs("must")) + len(pairs("must_not")) >= 1500
    assert len(KNOWN_WRONG) <= 0.03 * len(pairs("must_not"))
