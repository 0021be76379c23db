"""Markdown as site generators hold it: HTML, template tags, attributes, and names of files with a date."""

import pytest

from reader.core.formats import read_bytes

MATTER = "---\ntitle: السوق القديم\ndate: 2024-12-04\n---\n\n"


def only(text, name="مذكرة.md"):
    (draft,) = read_bytes(text.encode(), name).drafts
    return draft


def body(text):
    return only(MATTER + text).body


def test_html_in_a_post_leaves_its_paragraphs_apart():
    post = (
        '<h2 style="text-align:center">مرحبا بكم</h2>\n\nفقرة أولى فيها <a href="/x">رابط</a>.\n\n'
        "<figure>\n\n<img src='x.jpg' alt='صورة'>\n<figcaption>بائع في السوق</figcaption>\n</figure>\n\n"
        "<div>فقرة &laquo;ثانية&raquo;.\n\nفقرة ثالثة.</div>\n"
    )
    assert body(post) == ("مرحبا بكم", "فقرة أولى فيها رابط.", "فقرة «ثانية».", "فقرة ثالثة.")


def test_html_lists_and_tables_become_items_and_rows():
    items = "<ul>\n<li>خبز</li>\n<li>ملح <b>خشن</b></li>\n</ul>"
    rows = "<table><tr><td>المرفأ</td><td>900</td></tr>\n<tr><td>الربوة</td> <td>70</td></tr></table>"
    assert body(f"{items}\n\n{rows}\n") == ("• خبز", "• ملح خشن", "المرفأ | 900", "الربوة | 70")


def test_tags_in_a_row_leave_it_whole():
    table = '| البلدة | السكان |\n|---|---|\n| <p align="center">المرفأ</p> | نحو<br>900 |\n'
    assert body(table) == ("البلدة: السكان", "المرفأ: نحو 900")


def test_code_keeps_its_tags():
    post = (
        "يكتب العنوان هكذا:\n\n```html\n<h1>السوق</h1>\n<!-- سر -->\n```\n\nولا يكتب `<div>` هنا.\n\nخاتمة.\n"
    )
    assert body(post) == (
        *("يكتب العنوان هكذا:", "<h1>السوق</h1>", "<!-- سر -->", "ولا يكتب <div> هنا.", "خاتمة."),
    )


@pytest.mark.parametrize(
    "tag",
    [
        '{{< youtube "a1b2" >}}',
        '{{% figure src="x.png" %}}',
        "{% include series.html %}",
        '{{ youtube(id="a1b2") }}',
        "{: .lead}",
        "- محتويات\n{:toc}",
        "[TOC]",
        "<style>\n.post { direction: rtl; }\n</style>",
        '<iframe src="https://example.org/x"></iframe>',
        "![صورة](data:image/png;base64," + "iVBORw0K" * 400 + ")",
    ],
)
def test_tags_of_site_generators_are_no_text(tag):
    assert body(f"فقرة أولى.\n\n{tag}\n\nفقرة ثانية.\n") == ("فقرة أولى.", "فقرة ثانية.")


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("{% highlight ruby %}", "{% endhighlight %}"),
        ("{% codeblock lang:ruby %}", "{% endcodeblock %}"),
        ("{{< highlight ruby >}}", "{{< /highlight >}}"),
    ],
)
def test_highlighted_code_keeps_its_lines(opening, closing):
    assert body(f"مثال:\n\n{opening}\nputs 1\nputs 2\n{closing}\n\nخاتمة.\n") == (
        *("مثال:", "puts 1", "puts 2", "خاتمة."),
    )


def test_braces_in_prose_stay():
    assert body("يكتب {{ اسم }} و{الاسم} في القالب.\n") == ("يكتب {{ اسم }} و{الاسم} في القالب.",)


def test_the_name_of_a_heading_is_no_text():
    assert body("## فصل الشتاء {#winter}\n\nنص.\n") == ("فصل الشتاء", "نص.")


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ('"*السوق* القديم"', "السوق القديم"),
        ("'السوق\n  القديم '", "السوق القديم"),
        ("'مقهى ''الربوة'''", "مقهى 'الربوة'"),
        ('"قال \\"نعم\\""', 'قال "نعم"'),
        ("5 * 3 * 2", "5 * 3 * 2"),
    ],
)
def test_titles_as_front_matter_writes_them(written, title):
    assert only(f"---\ntitle: {written}\n---\n\nنص المذكرة.\n").title == title


def test_tags_over_several_lines():
    matter = '---\ntitle: السوق\ntags: [\n  "قهوة",\n  "بن، يمني",\n  هال\n]\n---\n\nنص.\n'
    assert only(matter).keywords == ("قهوة", "بن، يمني", "هال")


@pytest.mark.parametrize(
    "name", ["_posts/2024-12-04-souq.md", "2024-12-04-souq/index.md", "blog/2024-12-04_souq/index.md"]
)
def test_the_date_in_the_name_of_a_post(name):
    assert only("---\ntitle: السوق\n---\n\nنص.\n", name).published == "2024-12-04"
    assert only("---\ntitle: السوق\ndate: 2023-01-02\n---\n\nنص.\n", name).published == "2023-01-02"
    assert only("# السوق\n\nنص.\n", name).published is None


def test_a_post_named_index_is_called_as_its_folder():
    assert only("---\nlang: ar\n---\n\nنص.\n", "blog/2024-12-04-السوق/index.md").title == "السوق"
    assert only("---\nlang: ar\n---\n\nنص.\n", "السوق القديم/index.md").title == "السوق القديم"


@pytest.mark.parametrize(
    "piece", ["<style>", "{{<", "{% ", "<p ", "```\n", "`a", "<!--", "{: ", "<td>", "[toc]"]
)
def test_swollen_tags_are_read_soon(piece):
    assert only(f"{MATTER}{piece * 8000}\n\nنص.\n").title == "السوق القديم"


@pytest.mark.parametrize(
    "written",
    [
        "بائع **البن ** في السوق",
        "بائع ** البن** في السوق",
        "بائع** **البن في السوق",
        "**بائع **البن **في** السوق",
        "[![](a.png)\n](https://example.org/a)بائع البن في السوق",
        "![صورة [1]](a.png)بائع البن في السوق[](https://example.org)",
        "<svg><path d='M0'/></svg>بائع البن في السوق",
    ],
)
def test_signs_as_converters_from_html_write_them(written):
    assert body(f"{written}\n") == ("بائع البن في السوق",)


def test_signs_that_mean_no_emphasis_stay():
    assert body("المساحة r ** 2 والحجم r ** 3 لا غير.\n") == ("المساحة r ** 2 والحجم r ** 3 لا غير.",)


def test_markers_before_a_wide_space():
    assert body("-\xa0خبز\n-\xa0 \xa0ملح\n\n##\xa0فصل\n\nنص.\n") == ("• خبز", "• ملح", "فصل", "نص.")


def test_preformatted_text_keeps_its_lines():
    assert body("مثال:\n\n<pre>\nputs 1\nputs 2\n</pre>\n\nخاتمة.\n") == (
        "مثال:",
        "puts 1",
        "puts 2",
        "خاتمة.",
    )


def test_a_quotation_begins_a_paragraph():
    assert body(
        "قال البائع:\n> من ذاق عرف القهوة\n> وعرف أهلها\n\nثم سكت ومضى إلى آخر السوق حيث دكانه.\n"
    ) == (*("قال البائع:", "«من ذاق عرف القهوة وعرف أهلها»", "ثم سكت ومضى إلى آخر السوق حيث دكانه."),)


def test_text_between_two_rules_is_no_front_matter():
    draft = only("---\n# السوق القديم\n\n**البلدة:** المرفأ\n\nنص المذكرة: قصير.\n\n---\n")
    assert (draft.title, draft.body) == ("السوق القديم", ("البلدة: المرفأ", "نص المذكرة: قصير."))
    assert only("---\n# تعليق\ntitle: السوق\n---\n\nنص.\n").title == "السوق"


def test_lines_of_links_to_other_languages_and_pages_are_no_text():
    above, below = "**[عربي](../ar/),[English](../en/)**", "[← عودة](/blog/) | [Read in English](/en/)"
    first, last = "فتحت مكتبة البلدة قاعة جديدة.", "وهي [هنا](/a) أو [هناك](/b)."
    page = f"---\ntitle: مكتبة البلدة\n---\n\n{above}\n\n{first}\n\n{last}\n\n---\n\n{below}\n"
    (draft,) = read_bytes(page.encode(), "x.md").drafts
    assert draft.body == (first, "وهي هنا أو هناك.")
