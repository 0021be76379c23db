import pytest

from reader.core.formats import read_bytes


def only(text):
    (draft,) = read_bytes(text.encode(), "مذكرة.md").drafts
    return draft


def test_the_first_heading_is_the_title_and_signs_go():
    draft = only(
        "# السوق *القديم*\n\nسطر أول\nوتتمته **مهمة** و[رابط](http://example.org).\n\n## فصل\n\n- بند `رمز`\n"
    )
    assert draft.title == "السوق القديم"
    assert draft.body == ("سطر أول وتتمته مهمة ورابط.", "فصل", "• بند رمز")


def test_front_matter_gives_the_fields():
    draft = only(
        "---\ntitle: 'عنوان: مذكرة'\ndate: 2024-12-04\nauthor: سلمى\n"
        "tags:\n  - قهوة\n  - بن يمني\n---\n\nنص المذكرة.\n"
    )
    assert (draft.title, draft.published, draft.author) == ("عنوان: مذكرة", "2024-12-04", "سلمى")
    assert (draft.keywords, draft.body) == (("قهوة", "بن يمني"), ("نص المذكرة.",))


def test_a_date_not_understood_is_kept():
    draft = only("---\ntitle: عنوان\ndate: ذات صباح\ntags: [قهوة, بن]\n---\nنص.\n")
    assert (draft.published, draft.published_text, draft.keywords) == (None, "ذات صباح", ("قهوة", "بن"))


def test_without_heading_or_settings_it_is_text():
    draft = only("سطر العنوان\n\nفقرة من النص.\n\nالمصدر: وكالات\n")
    assert (draft.title, draft.body, draft.source) == ("سطر العنوان", ("فقرة من النص.",), "وكالات")


def test_lists_keep_their_signs_and_what_stands_in_them():
    text = "- خبز\n- ماء\n  - بارد\n    - مثلج\n* ملح\n  خشن\n\n1. أولا\n2) ثانيا\n"
    assert only(f"# قائمة\n\n{text}").body == (
        *("• خبز", "• ماء", "◦ بارد", "▪ مثلج", "• ملح خشن", "1. أولا", "2. ثانيا"),
    )


def test_tables_become_rows():
    two = "| البلدة | السكان |\n|---|---:|\n| المرفأ | 900 |\n"
    three = "البلدة | سنة | عدد\n--- | --- | ---\nالمرفأ | | 5\n"
    assert only(f"# جدول\n\n{two}\n{three}\nنص بعده.").body == (
        *("البلدة: السكان", "المرفأ: 900", "البلدة | سنة | عدد", "المرفأ | – | 5", "نص بعده."),
    )


def test_headings_end_paragraphs_and_verses_end_lines():
    text = "نص.\n## فصل\nتحته\nوتتمته\n\nفصل آخر\n---\nبيت أول  \nبيت ثان\\\nبيت ثالث<br>بيت رابع\n"
    assert only(f"# عنوان\n\n{text}").body == (
        *("نص.", "فصل", "تحته وتتمته", "فصل آخر", "بيت أول", "بيت ثان", "بيت ثالث", "بيت رابع"),
    )


def test_frames_and_references_are_no_text():
    draft = only('<div dir="rtl">\n\n# عنوان\n\nنص [هنا][1].\n\n[1]: http://example.org\n<!-- سر\n')
    assert (draft.title, draft.body) == ("عنوان", ("نص هنا.",))


def test_a_fence_keeps_its_lines():
    assert only("# عنوان\n\nنص\n```\nسطر\nوسطر\n```\nنص آخر\n").body == ("نص", "سطر", "وسطر", "نص آخر")


@pytest.mark.parametrize("piece", ["[", "[a](", "**a ", "`a", "<http://", "#  a", "a|b\n", "x   <br>   "])
def test_swollen_signs_are_read_soon(piece):
    assert only(f"# عنوان\n\n{piece * 8000}").title == "عنوان"


def test_a_heading_may_be_closed_and_hold_signs():
    assert only("# لغة C# ##\n\nنص.\n").title == "لغة C#"
    assert only("# لغة C#\n\nنص [x](http://a/b_(c)).\n").body == ("نص x.",)


ARABIC = "---\nالعنوان: السوق القديم\nتاريخ النشر: 4 ديسمبر 2024\nالوسوم: [قهوة, بن]\nالكاتب: سلمى\n---\n"
OBSIDIAN = """---
title: >
  السوق
  القديم
published: 2024-12-04
tags:
- قهوة
- بن
author:
  - "[[سلمى]]"
---
"""
TOML = """+++
title = "السوق القديم"
date = 2024-12-04
tags = ["قهوة", "بن"]
authors = ["سلمى"]
draft = false
+++
"""


@pytest.mark.parametrize("matter", [ARABIC, OBSIDIAN, TOML])
@pytest.mark.parametrize("name", ["x.md", "x.txt"])
def test_front_matter_of_many_makers(matter, name):
    (draft,) = read_bytes(f"{matter}\n![صورة](x.png)\n\nنص المذكرة.\n".encode(), name).drafts
    assert (draft.title, draft.published, draft.author) == ("السوق القديم", "2024-12-04", "سلمى")
    assert (draft.keywords, draft.body) == (("قهوة", "بن"), ("نص المذكرة.",))


def test_nested_front_matter_gives_author_and_keywords():
    settings = "title: نسيج الوادي\nauthor:\n  name: سلمى الجابري\ntaxonomy:\n  tag: [نسيج, صباغة]"
    draft = only(f"---\n{settings}\n---\n\nنص المذكرة.\n")
    assert (draft.author, draft.keywords, draft.body) == ("سلمى الجابري", ("نسيج", "صباغة"), ("نص المذكرة.",))


def test_front_matter_that_breaks_off_is_passed_over():
    assert only("+++\ntitle = 'السوق\n+++\n# عنوان\n\nنص المذكرة.\n").title == "عنوان"


def test_when_it_was_changed():
    assert only("---\ntitle: عنوان\nlastmod: 2024-12-05\n---\nنص.\n").updated == "2024-12-05"
