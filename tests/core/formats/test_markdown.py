from reader.core.formats import read_bytes


def only(text):
    (draft,) = read_bytes(text.encode(), "مذكرة.md").drafts
    return draft


def test_the_first_heading_is_the_title_and_signs_go():
    draft = only(
        "# السوق *القديم*\n\nسطر أول\nوتتمته **مهمة** و[رابط](http://example.org).\n\n## فصل\n\n- بند `رمز`\n"
    )
    assert draft.title == "السوق القديم"
    assert draft.body == ("سطر أول وتتمته مهمة ورابط.", "فصل", "بند رمز")


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
