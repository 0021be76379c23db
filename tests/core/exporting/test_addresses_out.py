"""The page an article is from goes out with it, and comes back."""

import json

import pytest
from builders import add, draft

from reader.core.exporting import Chosen
from reader.core.importing import import_paths
from reader.core.library import Library

URL = "https://example.org/a_1?x=2&y=%D8%A7"


@pytest.mark.parametrize(("name", "said"), [("x.bib", f"  url = {{{URL}}},"), ("x.ris", f"UR  - {URL}\r")])
def test_references_hold_it(library, written, name, said):
    assert said in written(name, Chosen(add(library, draft(url=URL)))).read_bytes().decode()


def test_the_data_of_citations_holds_it(library, written):
    file = written("x.csl.json", Chosen(add(library, draft(url=URL))))
    assert [entry["URL"] for entry in json.loads(file.read_bytes())] == [URL]


def test_it_comes_back_from_an_export(library, written, tmp_path):
    file = written("x.jsonl", Chosen(add(library, draft(url=URL))))
    import_paths([file], tmp_path / "other.db")
    with Library.open(tmp_path / "other.db") as other:
        assert other.article(1).url == URL
