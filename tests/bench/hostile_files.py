"""Files shaped to hurt, one table: most are a piece repeated to a size between a head and an end.

`%d` in a piece is its number.
"""

from __future__ import annotations

import gzip
import io
import random
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_TITLE = "سوق الميناء القديم يفتح أبوابه\n"
_PROSE = "قال المتحدث باسم البلدية إن السوق يفتح أبوابه غدا صباحا للزوار. "
_AT_ONCE = 2000  # pieces that are written together
_WORD_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"

Maker = Callable[[Path, int], None]


@dataclass(frozen=True, slots=True)
class Swollen:
    """A file and how it is written to a size in bytes."""

    name: str
    ending: str
    write: Maker


def repeated(piece: str | bytes, head: str = "", end: str = "") -> Maker:
    """A piece again and again, numbered where it has a place for that."""
    raw = piece if isinstance(piece, bytes) else piece.encode()
    numbered = b"%d" in raw

    def write(path: Path, size: int) -> None:
        written, number = 0, 0
        with path.open("wb") as file:
            file.write(head.encode())
            while written < size:
                many = max(1, min(_AT_ONCE, (size - written) // len(raw)))
                block = (
                    b"".join(raw.replace(b"%d", b"%d" % n) for n in range(number, number + many))
                    if numbered
                    else raw * many
                )
                written, number = written + file.write(block), number + many
            file.write(end.encode())

    return write


def nested(opening: str, closing: str = "", head: str = "", end: str = "") -> Maker:
    """As many openings as closings."""

    def write(path: Path, size: int) -> None:
        times = size // len((opening + closing).encode())
        with path.open("wb") as file:
            for piece in (head.encode(), opening.encode() * times, closing.encode() * times, end.encode()):
                file.write(piece)

    return write


def encoded(text: str, encoding: str) -> Maker:
    return repeated(text.encode(encoding))


def words(path: Path, size: int) -> None:
    """Words that are hardly ever the same."""
    chance = random.Random(1)
    with path.open("w", encoding="utf-8") as file:
        file.write(_TITLE)
        for _ in range(size // 140):
            line = ("".join(chance.choices(_WORD_LETTERS, k=6)) for _ in range(10))
            file.write(" ".join(line) + ".\n")


def noise(path: Path, size: int) -> None:
    path.write_bytes(_TITLE.encode() + random.Random(1).randbytes(size).translate(None, b"\x00"))


def twice(path: Path, size: int) -> None:
    """UTF-8 read as windows-1252 and written as UTF-8 again."""
    once = (_TITLE + _PROSE * (size // len(_PROSE.encode()) // 2)).encode()
    path.write_bytes(once.decode("latin-1").encode())


def one_long_line(path: Path, size: int) -> None:
    """JSON Lines: a line of the whole size among good ones."""
    line = '{"title": "خبر %d", "body": "' + _PROSE + '"}\n'
    with path.open("w", encoding="utf-8") as file:
        file.writelines(line % number for number in range(3000))
        file.write('{"title": "طويل", "body": "' + _PROSE * (size // len(_PROSE.encode())) + '"}\n')
        file.writelines(line % number for number in range(3000, 6000))


def _zip_of(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def empty_members(path: Path, size: int) -> None:
    _zip_of(path, {f"{number}.txt": b"" for number in range(size // 600)})


def small_members(path: Path, size: int) -> None:
    text = (_TITLE + _PROSE).encode()
    _zip_of(path, {f"{number}.txt": text + b"%d" % number for number in range(size // 1500)})


def chapters(path: Path, size: int) -> None:
    count = size // 600
    items = "".join(f'<item id="c{n}" href="c{n}.xhtml"/>' for n in range(count))
    order = "".join(f'<itemref idref="c{n}"/>' for n in range(count))
    page = f"<html><h1>فصل</h1><p>{_PROSE}</p></html>".encode()
    _zip_of(
        path,
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": b'<container><rootfile full-path="b.opf"/></container>',
            "b.opf": f"<package>{items}{order}</package>".encode(),
            **{f"c{n}.xhtml": page + b"%d" % n for n in range(count)},
        },
    )


def one_chapter(path: Path, size: int) -> None:
    _zip_of(
        path,
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": b'<container><rootfile full-path="b.opf"/></container>',
            "b.opf": b'<package><item id="a" href="a.xhtml"/><itemref idref="a"/></package>',
            "a.xhtml": f"<html><h1>فصل</h1>{f'<p>{_PROSE}</p>' * (size // 130)}</html>".encode(),
            "noise.bin": random.Random(1).randbytes(size // 100),
        },
    )


def tar_members(path: Path, size: int) -> None:
    with tarfile.open(path, "w") as archive:
        for number in range(size // 512):
            archive.addfile(tarfile.TarInfo(f"{number}.txt"))


def tar_headers(path: Path, size: int) -> None:
    """Extended headers and nothing they belong to."""
    record = tarfile.TarInfo("x.txt")
    record.pax_headers = {"comment": "x" * 3000}
    path.write_bytes(record.tobuf(tarfile.PAX_FORMAT)[:-512] * (size // 4608))


def tar_long_header(path: Path, size: int) -> None:
    record = tarfile.TarInfo("x.txt")
    record.pax_headers = {f"k{number}": "x" * 90 for number in range(size // 105)}
    path.write_bytes(record.tobuf(tarfile.PAX_FORMAT) + bytes(1024))


def packed(times: int, text: str) -> Maker:
    def write(path: Path, size: int) -> None:
        data = (_TITLE + text * (size // len(text.encode()))).encode()
        for _ in range(times):
            data = gzip.compress(data, 9)
        path.write_bytes(data)

    return write


def packed_noise(path: Path, size: int) -> None:
    """As much as an archive may hold, of what hardly can be pressed."""
    buffer = io.BytesIO()
    words(path, size * 2)
    with gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=1) as file:
        file.write(path.read_bytes())
    path.write_bytes(buffer.getvalue())


def quoted(path: Path, size: int) -> None:
    """A saved page of one part, each byte of which is written with three."""
    head = f"{_MIME}--B\n{_TYPE}\nContent-Transfer-Encoding: quoted-printable\n\n"
    byte_by_byte = "".join(f"={byte:02X}" for byte in f"<p>{_PROSE}</p>".encode())
    repeated(byte_by_byte + "=\n", head, "\n--B--\n")(path, size)


_RECORD = (
    b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
)


_HTML = f"<html><title>{_TITLE}</title><p>{_PROSE}</p>"
_PAGE = f"<p>{_PROSE}</p>".encode()
_TYPE = "Content-Type: text/html; charset=utf-8"
_MIME = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n"
_RSS = "<rss><channel><title>موجز</title>"
_LD = f"<html><title>{_TITLE}</title>" + '<script type="application/ld+json">'
_MD = f"# {_TITLE}\n{_PROSE}\n\n"
_BPLIST = '<?xml version="1.0"?><!DOCTYPE plist><plist><dict><key>WebMainResource</key>'

FILES = tuple(
    Swollen(f"{ending.removeprefix('.')}-{name}", ending, write)
    for ending, makers in {
        ".txt": {
            "labels": repeated("الكاتب: سالم\n", _TITLE),
            "dates": repeated("4 ديسمبر 2024\n", _TITLE),
            "published": repeated("تاريخ النشر: 4 ديسمبر 2024\n", _TITLE),
            "pages": repeated(f"خبر %d\nتاريخ النشر: 4 ديسمبر 2024\n{_PROSE}\n", _TITLE),
            "related": repeated(f"اقرأ أيضا:\nخبر %d\n{_PROSE}\nالمصدر: وكالة\n", _TITLE),
            "keywords": repeated("كلمة ", _TITLE + "كلمات دلالية: "),
            "keyword-lines": repeated("كلمة %d\n", _TITLE + "كلمات دلالية:\n"),
            "form": repeated("النص: س\n", "العنوان: خبر\n"),
            "noise-lines": repeated("رابط دائم\n", _TITLE),
            "noise-end": repeated("شارك هذا الموضوع:\n", _TITLE + _PROSE + "\n"),
            "nul": repeated("\x00", _TITLE + _PROSE * 300),
            "nul-early": repeated("\x00", _TITLE),
            "nul-between": repeated("ا\x00", _TITLE),
            "nul-sparse": repeated(_PROSE + "\x00", _TITLE),
            "controls": repeated("\x07ا\x1b", _TITLE + _PROSE * 3000),
            "bidi": repeated("\u202e\u2067\u200f", _TITLE + _PROSE),
            "bidi-words": repeated("\u202eكلمة\u202c ", _TITLE),
            "joiners": repeated("ا\u200c", _TITLE),
            "joiners-idle": repeated(" \u200c", _TITLE + _PROSE),
            "letter": repeated("ا", _TITLE),
            "latin-letter": repeated("a", _TITLE),
            "digits": repeated("1", _TITLE),
            "marks": repeated("\u064e", _TITLE + "ب"),
            "marks-mixed": repeated("\u064e\u0651\u064b", _TITLE + "ب"),
            "tatweel": repeated("ـ", _TITLE + "ب"),
            "latin-marks": repeated("\u0301", _TITLE + "e"),
            "ligatures": repeated("\ufdfa", _TITLE),
            "lines": repeated("\n", _TITLE + _PROSE),
            "cr": repeated("\r", _TITLE + _PROSE),
            "crlf-mixed": repeated("\r\r\n\n", _TITLE + _PROSE),
            "separators": repeated("\u2028ا\u2029", _TITLE),
            "spaces": repeated(" ", _TITLE + _PROSE),
            "tabs": repeated("\t", _TITLE + _PROSE),
            "nbsp": repeated("\u00a0", _TITLE + _PROSE, "نهاية"),
            "tab-words": repeated("ا\t", _TITLE),
            "short-lines": repeated("ا\n", _TITLE),
            "same-lines": repeated(_PROSE + "\n", _TITLE),
            "prose-line": repeated(_PROSE, _TITLE),
            "one-line": repeated(_PROSE),
            "words": words,
            "bytes": noise,
            "high": repeated(b"\x80\xff", _TITLE),
            "broken": repeated(b"\xd8\xa7\xd8 ", _TITLE),
            "two-encodings": repeated(_PROSE.encode() + _PROSE.encode("windows-1256") + b"\n", _TITLE),
            "twice": twice,
            "bom": repeated("\ufeffكلمة ", _TITLE),
            "utf16": encoded(_PROSE, "utf-16-le"),
            "utf32": encoded(_PROSE, "utf-32-le"),
            "1256": encoded(_PROSE, "windows-1256"),
            "entities": repeated("&amp;amp;&#1575;", _TITLE),
            "ampersands": repeated("&", _TITLE),
            "colons": repeated("ا: ", _TITLE),
            "quotes": repeated("«", _TITLE),
            "emoji": repeated("😀", _TITLE),
            "dashes": repeated("-", _TITLE),
            "notes": repeated("[%d] ", _TITLE),
            "bullets": repeated("• بند\n", _TITLE),
        },
        ".csv": {
            "columns": repeated("عمود%d,", "title,body,", f"\nخبر,{_PROSE}\n"),
            "cells": repeated(",", f"title,body\nخبر,{_PROSE}\n"),
            "rows": repeated("خبر %d,نص الخبر %d\n", "title,body\n"),
            "wide-rows": repeated("خبر %d,نص" + ",س" * 500 + "\n", "title,body" + ",c" * 500 + "\n"),
            "quoted": repeated(_PROSE, 'title,body\nخبر,"', '"\n'),
            "open-quote": repeated(_PROSE + "\n", 'title,body\nخبر,"'),
            "quotes": repeated('""', 'title,body\nخبر,"', '"\n'),
            "empty-rows": repeated("\n", f"title,body\nخبر,{_PROSE}\n"),
            "no-names": repeated("ا,ب\n", ""),
        },
        ".trec": {
            "empty": repeated("<DOC></DOC>"),
            "docs": repeated("<DOC><DOCNO>%d</DOCNO><TITLE>خبر %d</TITLE><TEXT>نص الخبر %d.</TEXT></DOC>\n"),
            "open": repeated("<DOC><TEXT>ا"),
            "text": repeated(_PROSE, "<DOC><TITLE>خبر</TITLE><TEXT>", "</TEXT></DOC>"),
            "tags": repeated("<F%d>ا</F%d>", "<DOC><TEXT>ا</TEXT>", "</DOC>"),
        },
        ".xml": {
            "items": repeated(
                "<item><title>خبر %d</title><description>نص %d.</description></item>",
                _RSS,
                "</channel></rss>",
            ),
            "empty": repeated("<item/>", _RSS, "</channel></rss>"),
            "open": repeated("<item>", _RSS),
            "nested": nested("<a>", "</a>", "<rss>", "</rss>"),
            "attributes": repeated(
                ' a%d="ا"',
                "<rss><channel><item",
                f"><title>خبر</title><description>{_PROSE}</description></item></channel></rss>",
            ),
            "names": repeated("<e%d/>", _RSS),
            "text": repeated(
                _PROSE,
                _RSS + "<item><title>خبر</title><description>",
                "</description></item></channel></rss>",
            ),
            "cdata": repeated(
                "<![CDATA[ا]]>",
                _RSS + "<item><title>خبر</title><description>",
                "</description></item></channel></rss>",
            ),
            "cdata-html": repeated(
                f"<p>{_PROSE}</p>",
                _RSS + "<item><title>خبر</title><description><![CDATA[",
                "]]></description></item></channel></rss>",
            ),
            "entities": repeated(
                "&nbsp;&amp;",
                _RSS + "<item><title>خبر</title><description>",
                "</description></item></channel></rss>",
            ),
            "comments": repeated("<!---->", _RSS),
            "instructions": repeated("<?a?>", ""),
            "signs": repeated("< ", _RSS + "<item><title>خبر</title><description>"),
            "categories": repeated(
                "<category>وسم %d</category>",
                _RSS + f"<item><title>خبر</title><description>{_PROSE}</description>",
                "</item></channel></rss>",
            ),
            "ampersands": repeated("&", _RSS + "<item><title>خبر</title><description>"),
            "records": repeated(
                "<page><title>خبر %d</title><text>نص %d.</text></page>", "<pages>", "</pages>"
            ),
            "fields": repeated(
                '<doc><field name="title">خبر %d</field><field name="text">نص %d.</field></doc>',
                "<add>",
                "</add>",
            ),
        },
        ".json": {
            "nested": nested("[", "]"),
            "nested-objects": nested('{"a":', "}", "", ""),
            "open-objects": repeated('{"title":"ا",'),
            "key": repeated("ا", '{"title": "خبر", "', '": 1}'),
            "string": repeated(_PROSE, '{"title": "خبر", "body": "', '"}'),
            "escaped": repeated("\\u0627", '{"title": "خبر", "body": "', '"}'),
            "surrogates": repeated("\\ud83d\\ude00", '{"title": "خبر", "body": "', '"}'),
            "half-surrogates": repeated("\\ud83d", '{"title": "خبر", "body": "', '"}'),
            "backslashes": repeated("\\\\", '{"title": "خبر", "body": "', '"}'),
            "objects": repeated('{"title":"خبر %d","body":"نص الخبر %d."},', "[", "{}]"),
            "empty-objects": repeated("{},", "[", "{}]"),
            "empty-lists": repeated("[],", "[", "[]]"),
            "numbers": repeated("1,", "[", "1]"),
            "digits": repeated("1", '{"title": "خبر", "body": "نص", "n": ', "}"),
            "keys": repeated('"k%d":"ا",', '{"title": "خبر", "body": "نص",', '"z":1}'),
            "strings": repeated('"فقرة %d",', '{"title": "خبر", "body": [', '"ا"]}'),
            "tags": repeated('"وسم %d",', '{"title": "خبر", "body": "نص", "tags": [', '"ا"]}'),
            "keyed": repeated('"%d":{"title":"خبر %d","body":"نص %d."},', "{", '"z":{}}'),
            "spaces": repeated(" ", '{"title": "خبر", "body": "نص"', "}"),
            "columns": repeated('"%d":"نص %d",', '{"title": {"0":"خبر"}, "text": {', '"z":"ا"}}'),
            "table": repeated('["خبر %d","نص %d."],', '[["title","text"],', "[]]"),
            "broken": repeated('{"title":"خبر","body":"نص"} ', ""),
            "concatenated": repeated("{}", ""),
            "html": repeated(f"<p>{_PROSE}</p>", '{"title": "خبر", "body": "', '"}'),
            "html-tags": repeated("<b>ا</b>", '{"title": "خبر", "body": "', '"}'),
        },
        ".jsonl": {
            "long-line": one_long_line,
            "small": repeated('{"title":"خبر %d","body":"نص الخبر %d."}\n'),
            "empty": repeated("{}\n"),
            "lines": repeated("\n", '{"title":"خبر","body":"نص"}\n{"title":"خبر آخر","body":"نص"}\n'),
            "broken": repeated(
                '{"title":"خبر %d","body":\n',
                '{"title":"خبر","body":"نص"}\n{"title":"خبر آخر","body":"نص"}\n',
            ),
            "scalars": repeated("1\n", '{"title":"خبر","body":"نص"}\n{"title":"خبر آخر","body":"نص"}\n'),
            "own": repeated(
                '{"warraq": 1, "id": %d, "title": "خبر %d", "body": ["نص %d."], "related": [1,2,3]}\n'
            ),
        },
        ".epub": {"chapters": chapters, "chapter": one_chapter},
        ".zip": {"empty": empty_members, "small": small_members},
        ".tar": {"members": tar_members, "headers": tar_headers, "header": tar_long_header},
        ".gz": {
            "once": packed(1, _PROSE),
            "thrice": packed(3, _PROSE),
            "zeros": packed(1, "\x00"),
            "words": packed_noise,
        },
        ".html": {
            "entities": repeated("&amp;&#1575;", _HTML),
            "comments": repeated("<!-- -->", _HTML),
            "comment": repeated("ا", _HTML + "<!--"),
            "script": repeated("var a = 1;\n", _HTML + "<script>", "</script>"),
            "scripts": repeated("<script></script>", _HTML),
            "paragraphs": repeated(f"<p>{_PROSE}", _HTML),
            "short-paragraphs": repeated("<p>ا", _HTML),
            "open-divs": repeated("<div>ا", _HTML),
            "open-bold": repeated("<b>ا", _HTML),
            "bold": repeated("<b>ا</b>", _HTML),
            "links": repeated('<a href="/%d">رابط %d</a> ', _HTML),
            "tag-links": repeated('<a rel="tag" href="/tag/%d">وسم %d</a> ', _HTML),
            "breaks": repeated("<br>", _HTML),
            "text-breaks": repeated("ا<br>", _HTML),
            "attributes": repeated(' a%d="ا"', "<html><body", f"><p>{_PROSE}"),
            "classes": repeated("c%d ", '<html><body><div class="', f'"><p>{_PROSE}'),
            "lists": nested("<ul><li>", "", _HTML),
            "closed-lists": nested("<ul><li>ا", "</li></ul>", _HTML),
            "items": repeated("<li>ا", _HTML + "<ol>"),
            "tables": repeated("<table><tr><td>", _HTML),
            "cells": repeated("<td>ا", _HTML + "<table><tr>"),
            "rows": repeated("<tr><td>ا<td>ب", _HTML + "<table>"),
            "terms": repeated("<dt>ا<dd>ب", _HTML + "<dl>"),
            "headings": repeated("<h1>سوق الميناء القديم</h1>", _HTML),
            "titles": repeated("<title>ا</title>", _HTML),
            "metas": repeated('<meta property="article:tag" content="وسم %d">', "<html>", _HTML),
            "times": repeated('<time datetime="2024">ا</time>', _HTML),
            "authors": repeated('<span class="author">سالم %d</span> ', _HTML),
            "bodies": repeated('<div class="article-body">ا</div>', _HTML),
            "articles": repeated(f"<article><p>{_PROSE}</p></article>", _HTML),
            "notes": repeated('<a href="#fn%d">1</a><p id="fn%d">ا</p>', _HTML),
            "textarea": repeated("ا ", _HTML + "<textarea>"),
            "open-tag": repeated("a ", _HTML + "<div "),
            "signs": repeated("<", _HTML),
            "pre": repeated("ا\n", _HTML + "<pre>", "</pre>"),
            "json-ld": repeated(
                _PROSE,
                _LD + '{"@type":"NewsArticle","headline":"خبر","articleBody":"',
                '"}</script>' + f"<p>{_PROSE}",
            ),
            "json-ld-nested": nested("[", "]", _LD, f"</script><p>{_PROSE}"),
            "json-ld-graph": repeated(
                '{"@type":"Person","name":"سالم"},', _LD + '{"@graph":[', "{}]}</script>" + f"<p>{_PROSE}"
            ),
            "json-lds": repeated(
                '<script type="application/ld+json">{"@type":"NewsArticle"}</script>', _HTML
            ),
            "svg": repeated("<svg><path>", _HTML),
            "nested-spans": nested("<span>", "</span>", _HTML),
            "font": repeated("<font><p>ا", _HTML),
            "form-tables": repeated("<table><b>ا", _HTML),
            "xhtml-cdata": repeated(
                "<![CDATA[ا]]>", '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>'
            ),
            "data-image": repeated("QUJD", _HTML + '<img src="data:image/png;base64,', '">'),
        },
        ".mhtml": {
            "parts": repeated("--B\nContent-Type: text/plain\n\nا\n", _MIME),
            "pages": repeated(
                f"--B\nContent-Type: text/html; charset=utf-8\n\n<p>{_PROSE}\n", _MIME, "--B--\n"
            ),
            "quoted": quoted,
            "base64": repeated(
                "PHA+2KfZhNmG2LUg2YfZhtinPC9wPg==\n",
                _MIME + "--B\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n",
                "\n--B--\n",
            ),
            "headers": repeated("X-A: b\n", _MIME + "--B\n"),
            "boundaries": repeated("--B\n", _MIME),
        },
        ".opml": {
            "outlines": repeated(
                '<outline text="موجز %d" xmlUrl="http://a.example/%d"/>', "<opml><body>", "</body></opml>"
            ),
            "nested": nested('<outline text="ا">', "</outline>", "<opml><body>", "</body></opml>"),
            "empty": repeated("<outline/>", "<opml><body>", "</body></opml>"),
        },
        ".webarchive": {
            "keys": repeated("<key>a%d</key><string>ا</string>", _BPLIST + "<dict>"),
            "nested": nested("<array>", "</array>", _BPLIST),
            "data": repeated(
                "PHA+2KfZhNmG2LUg2YfZhtinPC9wPgo=\n",
                _BPLIST + "<dict><key>WebResourceData</key><data>",
                "</data></dict></dict></plist>",
            ),
        },
        ".warc": {
            "empty": repeated(_RECORD % (0, b"")),
            "pages": repeated(_RECORD % (len(_PAGE), _PAGE)),
        },
        ".md": {
            "links": repeated("[رابط](http://a.example/%d) ", _MD),
            "images": repeated("![صورة](http://a.example/%d) ", _MD),
            "brackets": repeated("[", _MD),
            "open-links": repeated("[ا](", _MD),
            "pairs": repeated("[]", _MD),
            "backticks": repeated("`", _MD),
            "code": repeated("`ا` ", _MD),
            "emphasis": repeated("*ا* ", _MD),
            "strong": repeated("**ا** ", _MD),
            "stars": repeated("*ا ", _MD),
            "escapes": repeated("\\*", _MD),
            "pipes": repeated("|", _MD + "| ا | ب |\n|---|---|\n"),
            "rows": repeated("| ا | ب |\n", _MD + "| ا | ب |\n|---|---|\n"),
            "tables": repeated("| ا | ب |\n|---|---|\n", _MD),
            "quote-depth": repeated(">", _MD, " ا\n"),
            "quotes": repeated("> ا\n", _MD),
            "notes": repeated("[^%d]: حاشية\n", _MD),
            "note-marks": repeated("[^%d] ", _MD),
            "references": repeated("[a%d]: http://a.example/\n", _MD),
            "reference-links": repeated("[ا][%d] ", _MD),
            "lists": repeated("- ا\n", _MD),
            "deep-lists": repeated("  - ا\n    - ب\n", _MD),
            "headings": repeated("# ا\n", _MD),
            "comments": repeated("<!--", _MD),
            "tags": repeated("<b>ا</b>", _MD),
            "breaks": repeated("<br>", _MD),
            "fences": repeated("```\n", _MD),
            "front-matter": repeated("k%d: ا\n", "---\ntitle: خبر\n", f"---\n{_PROSE}\n"),
            "front-list": repeated("  - وسم %d\n", "---\ntitle: خبر\ntags:\n", f"---\n{_PROSE}\n"),
            "rules": repeated("---\n", _MD),
            "underlines": repeated("ا\n===\n", _MD),
            "lines": repeated("ا\n", _MD),
            "hard-lines": repeated("ا  \n", _MD),
            "addresses": repeated("<http://a.example/%d> ", _MD),
        },
    }.items()
    for name, write in makers.items()
)
