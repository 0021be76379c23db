"""The cards of similar articles go with the article they belong to."""

from __future__ import annotations

from reader.core.models import ArticleSummary, SimilarArticle
from reader.core.rendering import Page

SUMMARY = ArticleSummary(
    2, "مقالة أخرى", "صحيفة", "2024-01-01", None, "2024-01-02T00:00:00Z", "", 9, False, False
)


NEXT = Page(3, "العنوان", "", (), ("فقرة أخرى.",), (), (), marked=False)


def test_the_next_page_is_laid_out_without_the_cards_of_the_page_before(show) -> None:
    view = show("الفقرة الأولى.")
    bare = view.text.document().rootFrame().frameFormat().bottomMargin()
    view.related.show_similar((SimilarArticle(SUMMARY, ("كلمة",)),) * 3)
    view.text.fit()
    assert view.text.document().rootFrame().frameFormat().bottomMargin() > bare
    view.show_page(NEXT)
    assert view.text.document().rootFrame().frameFormat().bottomMargin() == bare


def test_their_heading_begins_where_they_do_in_any_language(show) -> None:
    view = show("الفقرة الأولى.")
    view.related.show_similar((SimilarArticle(SUMMARY, ("كلمة",)),))
    heading = view.related._shown_similar[0]
    heading.setText("lll")
    heading.resize(300, 30)
    picture = heading.grab().toImage()
    ground = picture.pixelColor(150, 0)
    inked = [x for x in range(300) if any(picture.pixelColor(x, y) != ground for y in range(30))]
    assert min(inked) > 270


def test_the_text_takes_the_focus_of_a_card_that_goes(show, qtbot) -> None:
    view = show("الفقرة الأولى.")
    with qtbot.waitActive(view):
        view.activateWindow()
    view.related.show_similar((SimilarArticle(SUMMARY, ("كلمة",)),))
    view.related._similar[0].setFocus()
    assert view.related._similar[0].hasFocus()
    view.show_page(NEXT)
    assert view.text.hasFocus()
