"""`warraq search`: the query of the search field, its hits and where they stand."""

from __future__ import annotations


def test_hits_as_json_have_snippets_and_matches(stocked):
    found = stocked("search", "قافله", "--json").json
    assert list(found) == ["query", "total", "hits"]
    assert (found["query"], found["total"]) == ("قافله", 1)
    (hit,) = found["hits"]
    assert list(hit) == ["id", "title", "snippet", "matches"]
    assert (hit["id"], hit["title"]) == (2, "قافلة كتب تجوب القرى")
    assert next(hit["snippet"][start:end] for start, end in hit["matches"]) == "قافلة"


def test_nothing_found_is_not_a_failure(stocked):
    done = stocked("search", "زرافة", "--json")
    assert (done.status, done.json) == (0, {"query": "زرافة", "total": 0, "hits": []})
    assert stocked("search", "زرافة").text == ""


def test_words_need_no_quotes_and_options_stand_anywhere(stocked):
    together = stocked("search", "حلقة قراءة", "--json").json
    apart = stocked("search", "حلقة", "--json", "قراءة").json
    assert together == apart
    assert [hit["id"] for hit in apart["hits"]] == [1]


def test_filters_narrow_the_search(stocked):
    assert stocked("search", "كل", "--json").json["total"] == 2
    assert stocked("search", "كل", "--since", "2023", "--json").json["total"] == 1


def test_total_counts_beyond_the_limit(stocked):
    first = stocked("search", "كل", "--limit", 1, "--json").json
    second = stocked("search", "كل", "--limit", 1, "--offset", 1, "--json").json
    assert (first["total"], len(first["hits"])) == (2, 1)
    assert {first["hits"][0]["id"], second["hits"][0]["id"]} == {1, 2}


def test_hits_in_a_pipe_are_separated_by_tabs(stocked):
    (line,) = stocked("search", "رمان").lines
    number, title, source, date, passage = line.split("\t")
    assert (number, title, source, date) == ("3", "يوميات بستاني", "", "")
    assert "شجرة رمان" in passage


def test_a_query_that_looks_like_an_option(stocked):
    done = stocked("search", "--json", "--", "-قافلة")
    assert done.status == 0
    assert done.json["query"] == "-قافلة"


def test_the_order_is_asked_for(stocked):
    for order in ("relevance", "RELEVANCE-ALL"):
        found = stocked("search", "كل قافلة", "--reach", "any", "--json", "--order", order).json
        assert [hit["id"] for hit in found["hits"]] == [2, 1]
    newest = stocked("search", "كل قافلة", "--reach", "any", "--json").json
    assert [hit["id"] for hit in newest["hits"]] == [1, 2]


def test_exact_finds_words_only_as_typed(stocked):
    assert stocked("search", "القافلة ", "--json").json["total"] == 1
    assert stocked("search", "بالقافلة ", "--exact", "--json").json["total"] == 0
    assert stocked("search", "القرى ", "--exact", "--json").json["total"] == 1


def test_the_query_language_works_in_the_terminal(stocked):
    found = stocked("search", "عنوان:قافلة -زرافة", "--json").json
    assert [hit["id"] for hit in found["hits"]] == [2]


def test_words_to_leave_out_are_no_options(stocked):
    both = stocked("search", "قراءة", "--json").json["total"]
    assert both > 0
    without = stocked("search", "قراءة", "-مكتبة", "--json")
    assert (without.status, without.json["query"]) == (0, "قراءة -مكتبة")
    assert without.json["total"] < both
    alone = stocked("search", "-مكتبة", "--limit", "1", "--json")
    assert (alone.status, alone.json["query"]) == (0, "-مكتبة")


def test_what_only_the_title_has_is_shown_there(stocked):
    (hit,) = stocked("search", "بستاني", "--json").json["hits"]
    assert hit["snippet"] == hit["title"] == "يوميات بستاني"
    assert [hit["snippet"][start:end] for start, end in hit["matches"]] == ["بستاني"]


def test_the_last_word_is_whole(stocked):
    whole, begun = (stocked("search", query, "--json").json for query in ("قاف", "قاف*"))
    assert (whole["query"], whole["total"]) == ("قاف", 0)
    assert (begun["query"], begun["total"]) == ("قاف*", 1)
