"""References: each form as its readers demand it, with signs escaped and precision kept."""

from __future__ import annotations

import json

import pytest
from builders import add, draft

from reader.core.exporting import Chosen


@pytest.fixture
def reference(library, written):
    def made(name, **fields):
        return written(name, Chosen(add(library, draft(**fields)))).read_bytes().decode("utf-8")

    return made


def test_bibtex_escapes_the_signs_of_tex(reference):
    entry = reference("x.bib", title=r"50% من {الأموال} & $ # _ ~ ^ \ هنا", author="ليلى and علي")
    assert (
        r"title = {50\% من \{الأموال\} \& \$ \# \_ \textasciitilde{} \textasciicircum{} \textbackslash{} هنا}"
        in entry
    )
    assert "author = {{ليلى and علي}}" in entry


@pytest.mark.parametrize(
    ("published", "lines"),
    [
        ("2024-12-04T16:14", ["year = {2024}", "month = dec", "day = {4}", "date = {2024-12-04}"]),
        ("2024-12", ["year = {2024}", "month = dec", "date = {2024-12}"]),
        ("2024", ["year = {2024}", "date = {2024}"]),
        (None, []),
    ],
)
def test_bibtex_dates_have_the_precision_that_was_written(reference, published, lines):
    entry = reference("x.bib", published=published)
    found = [
        line.strip(" ,") for line in entry.splitlines() if line.strip().startswith(("year", "month", "da"))
    ]
    assert found == lines


def test_ris_has_a_tag_a_line_and_an_end(reference):
    lines = reference("x.ris", author="ليلى", source="وكالة", published="2024-12", keywords=("أ", "ب")).split(
        "\r\n"
    )
    assert lines[0] == "TY  - NEWS"
    assert {"AU  - ليلى", "T2  - وكالة", "PY  - 2024", "DA  - 2024/12//", "KW  - أ", "KW  - ب"} <= set(lines)
    assert lines[-3:] == ["ER  - ", "", ""]


def test_csl_json_is_a_list_of_items(reference):
    (item,) = json.loads(reference("x.csl.json", author="ليلى", source="وكالة", published="2024-12-04"))
    assert item["author"] == [{"literal": "ليلى"}]
    assert item["issued"] == {"date-parts": [[2024, 12, 4]]}
    assert (item["type"], item["container-title"], item["language"]) == ("article-newspaper", "وكالة", "ar")
