"""A small library, and a way to write it out."""

from __future__ import annotations

from functools import partial

import pytest
from builders import add, draft

from reader.core.exporting import ExportRequest, Listed, export
from reader.core.models import ArticleFilter
from reader.core.wording import Wording
from reader.paths import resources

FONTS = resources() / "fonts"


@pytest.fixture
def articles(library):
    """Ids of an article with every field and of its poorer neighbour, linked to each other."""
    rich = draft(
        title="الليبية <تفتتح> *حديقة* & [مكتبة]",
        body=("قالت الشركة الليبية إن الحديقة كبيرة.", "# ليس عنوانًا", "An English paragraph, 25%."),
        published="2024-12-04T16:14+02:00",
        updated="2024-12",
        source="وكالة {الأنباء}",
        author="ليلى الكاتبة",
        place="طرابلس",
        keywords=("النفط & الغاز", "حديقة"),
        keywords_raw="النفط & الغاز حديقة",
        language="ar",
    )
    poor = draft(
        title="خبر ثانٍ", part=2, related=(1,), published=None, published_text="أمس مساءً", body=("نصّ قصير.",)
    )
    return add(library, rich, poor, path="/articles/both.txt")


@pytest.fixture
def written(library, articles, tmp_path):
    """Export to a file of this name; the file."""

    def write(name, selection=None, **more):
        target = tmp_path / name
        wanted = selection or Listed(ArticleFilter())
        export(ExportRequest(library.path, wanted, target, Wording(), FONTS), **more)
        return target

    return partial(write)
