"""Writing out: whole or not at all, with an account, and in words a person understands."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import add, draft, fill

from reader.core.errors import (
    ArticleNotFound,
    ExportDiskFull,
    ExportFormatUnknown,
    ExportNothing,
    ExportNotWritable,
    ExportOntoLibrary,
    LibraryAbsent,
)
from reader.core.exporting import (
    ENDINGS,
    FORMATS,
    AllMarks,
    Chosen,
    ExportRequest,
    Listed,
    export,
    format_named,
)
from reader.core.models import ArticleFilter, TextRange
from reader.core.wording import Wording

EVERYTHING = Listed(ArticleFilter())


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_ending_is_written(written, ending):
    assert written(f"out{ending}").stat().st_size > 20


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_article_of_a_title_alone_is_written(library, written, ending):
    [alone] = add(library, draft(title="عنوان بلا نص", body=()), path="/articles/title.txt")
    assert written(f"title{ending}", Chosen((alone,))).stat().st_size > 20


def test_an_ending_counts_in_capitals(written):
    assert written("OUT.TXT").read_text("utf-8").startswith("الليبية")


def test_an_unknown_ending_is_refused_and_the_known_ones_are_named(written):
    with pytest.raises(ExportFormatUnknown) as refused:
        written("out.doc")
    assert all(each.endings[0] in refused.value.sentence for each in FORMATS)


def test_a_file_stays_as_it_was_when_an_article_is_missing(written, tmp_path):
    old = tmp_path / "out.txt"
    old.write_text("قديم", "utf-8")
    with pytest.raises(ArticleNotFound):
        written("out.txt", Chosen((1, 99)))
    assert old.read_text("utf-8") == "قديم"
    assert [path.name for path in tmp_path.glob("*out*")] == ["out.txt"]


def test_a_cancelled_export_leaves_nothing(library, articles, tmp_path):
    seen: list[tuple[int, int, str]] = []
    report = export(
        ExportRequest(library.path, EVERYTHING, tmp_path / "out.epub", Wording()),
        progress=lambda *state: seen.append(state),
        cancelled=lambda: bool(seen),
    )
    assert report.cancelled
    assert (report.articles, report.marks) == (0, 0)
    assert not list(tmp_path.glob("*out*"))


def test_progress_counts_to_the_end(library, tmp_path):
    fill(library, 3)
    seen: list[tuple[int, int]] = []
    export(
        ExportRequest(library.path, EVERYTHING, tmp_path / "out.txt", Wording()),
        progress=lambda done, total, _title: seen.append((done, total)),
    )
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_the_report_tells_what_was_written(library, articles, tmp_path):
    report = export(ExportRequest(library.path, EVERYTHING, tmp_path / "out.md", Wording()))
    assert (report.path, report.format, report.articles, report.cancelled) == (
        tmp_path / "out.md",
        "markdown",
        2,
        False,
    )


def test_nothing_to_write_is_said(library, tmp_path):
    with pytest.raises(ExportNothing):
        export(ExportRequest(library.path, EVERYTHING, tmp_path / "out.md", Wording()))


def test_a_folder_that_is_not_there_is_said(written):
    with pytest.raises(ExportNotWritable):
        written("no/such/folder/out.txt")


def test_a_library_that_is_gone_is_said_and_none_is_made_in_its_place(tmp_path):
    with pytest.raises(LibraryAbsent):
        export(ExportRequest(tmp_path / "gone.db", EVERYTHING, tmp_path / "out.md", Wording()))
    assert list(tmp_path.iterdir()) == []


def test_the_library_is_never_written_over(library, articles):
    link = library.path.with_name("link.txt")
    link.symlink_to(library.path)
    with pytest.raises(ExportOntoLibrary):
        export(ExportRequest(library.path, EVERYTHING, link, Wording()))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said(library, articles, tmp_path, monkeypatch):
    opened = Path.open

    def open_full(path, mode="r", **more):
        return opened(Path("/dev/full") if path.suffix == ".part" else path, mode, **more)

    monkeypatch.setattr(Path, "open", open_full)
    with pytest.raises(ExportDiskFull):
        export(ExportRequest(library.path, EVERYTHING, tmp_path / "out.txt", Wording()))


def test_a_name_as_long_as_a_name_can_be_is_written(written):
    assert written(f"{'م' * 125}.txt").stat().st_size > 20


def test_a_name_that_is_too_long_is_said(written):
    with pytest.raises(ExportNotWritable):
        written(f"{'م' * 200}.txt")


def test_chosen_articles_come_in_the_order_chosen(written, articles):
    first, second = articles
    text = written("out.txt", Chosen((second, first, second))).read_text("utf-8")
    assert text.index("خبر ثانٍ") < text.index("الليبية")
    assert text.count("خبر ثانٍ") == 1


def test_a_long_list_is_written_whole(library, tmp_path):
    fill(library, 503)
    assert export(ExportRequest(library.path, EVERYTHING, tmp_path / "out.jsonl", Wording())).articles == 503


def test_marks_are_quoted_with_their_notes(library, written, articles):
    library.bookmarks.add(articles[0], 1, "راجع الأرقام")
    library.bookmarks.add(articles[0], None, "مهمة كلها")
    library.marks.add(articles[0], TextRange(3, 3, 3, 10), "green", "note")
    text = written("marks.txt", AllMarks()).read_text("utf-8")
    assert "«قالت الشركة الليبية إن الحديقة كبيرة.»\n\nملاحظة: راجع الأرقام" in text
    assert "ملاحظة: مهمة كلها" in text
    assert "«English»\n\nملاحظة: note" in text
    assert "خبر ثانٍ" not in text


def test_marks_of_a_list_leave_the_others_out(library, written, articles):
    for article_id in articles:
        library.bookmarks.add(article_id, 1)
    text = written("marks.md", AllMarks(ArticleFilter(keyword="حديقة"))).read_text("utf-8")
    assert "قالت الشركة" in text
    assert "قصير" not in text


def test_no_invisible_sign_goes_out(library, written, articles):
    for name in ("out.txt", "out.md", "out.html", "out.bib", "out.ris"):
        text = written(name).read_text("utf-8")
        assert not any("\u200e" <= char <= "\u200f" or "\u2066" <= char <= "\u2069" for char in text), name


def test_a_format_is_found_by_its_id():
    assert format_named("ris").endings == (".ris",)
    with pytest.raises(KeyError):
        format_named("doc")
