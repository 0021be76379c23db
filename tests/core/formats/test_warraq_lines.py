"""What Warraq wrote comes back as it was, also where a large file is read in blocks."""

import json

from reader.core.formats import read_bytes
from reader.core.formats.line_files import line_blocks
from reader.core.formats.records.warraq_lines import whole_groups


def line(number, *related, text="نص"):
    record = {"warraq": 1, "id": number, "title": f"عنوان {number}", "body": [text], "related": list(related)}
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def test_a_block_ends_before_articles_that_point_past_it():
    block = [line(1, 2), line(2, 1), line(3, 4, 5), line(4, 3)]
    assert whole_groups(b"".join(block)) == len(block[0] + block[1])
    assert whole_groups(b"".join(block[:2])) == len(block[0] + block[1])


def test_links_to_what_is_nowhere_in_the_file_cut_nothing_small():
    block = b"".join(line(number, 1000) for number in range(1, 60))
    assert whole_groups(block) == len(block)


def test_words_of_a_text_are_no_links():
    block = line(1) + line(2, text='"related": [77]')
    assert whole_groups(block) == len(block)


def test_related_articles_stay_together_across_blocks(tmp_path):
    file = tmp_path / "x.jsonl"
    long = "كلمة " * 700
    with file.open("wb") as out:
        for number in range(1, 400, 2):
            out.write(line(number, number + 1, text=long) + line(number + 1, number, text=long))
    blocks = list(line_blocks(file) or ())
    assert len(blocks) > 2
    drafts = [draft for block in blocks for draft in read_bytes(block.data, "x.jsonl").drafts]
    assert len(drafts) == 400
    assert all(len(draft.related) == 1 for draft in drafts)


def test_keywords_are_kept_as_they_are():
    assert read_bytes(line(1) + line(2), "x.jsonl").drafts[0].keywords_settled
