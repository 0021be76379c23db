"""Files that are shaped to hurt: pages, feeds, books and other files of tags, by their endings."""

from __future__ import annotations

from hostile_makers import MIME, PROSE, TITLE, TYPE, Maker, chapters, nested, one_chapter, quoted, repeated

_HTML = f"<html><title>{TITLE}</title><p>{PROSE}</p>"
_PAGE = f"<p>{PROSE}</p>".encode()
_RSS = "<rss><channel><title>موجز</title>"
_WIKI = f"<mediawiki><page><title>خبر</title><ns>0</ns><revision><text>{PROSE}"
_LD = f"<html><title>{TITLE}</title>" + '<script type="application/ld+json">'
_BPLIST = '<?xml version="1.0"?><!DOCTYPE plist><plist><dict><key>WebMainResource</key>'

_RECORD = (
    b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
)

PAGES: dict[str, dict[str, Maker]] = {
    ".trec": {
        "empty": repeated("<DOC></DOC>"),
        "docs": repeated("<DOC><DOCNO>%d</DOCNO><TITLE>خبر %d</TITLE><TEXT>نص الخبر %d.</TEXT></DOC>\n"),
        "open": repeated("<DOC><TEXT>ا"),
        "text": repeated(PROSE, "<DOC><TITLE>خبر</TITLE><TEXT>", "</TEXT></DOC>"),
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
            f"><title>خبر</title><description>{PROSE}</description></item></channel></rss>",
        ),
        "names": repeated("<e%d/>", _RSS),
        "text": repeated(
            PROSE,
            _RSS + "<item><title>خبر</title><description>",
            "</description></item></channel></rss>",
        ),
        "cdata": repeated(
            "<![CDATA[ا]]>",
            _RSS + "<item><title>خبر</title><description>",
            "</description></item></channel></rss>",
        ),
        "cdata-html": repeated(
            f"<p>{PROSE}</p>",
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
            _RSS + f"<item><title>خبر</title><description>{PROSE}</description>",
            "</item></channel></rss>",
        ),
        "ampersands": repeated("&", _RSS + "<item><title>خبر</title><description>"),
        "records": repeated("<page><title>خبر %d</title><text>نص %d.</text></page>", "<pages>", "</pages>"),
        "wiki-comments": repeated("ا &lt;!-- ", _WIKI),
        "wiki-links": repeated("ا [//a.example ", _WIKI),
        "fields": repeated(
            '<doc><field name="title">خبر %d</field><field name="text">نص %d.</field></doc>',
            "<add>",
            "</add>",
        ),
    },
    ".epub": {"chapters": chapters, "chapter": one_chapter},
    ".html": {
        "entities": repeated("&amp;&#1575;", _HTML),
        "comments": repeated("<!-- -->", _HTML),
        "comment": repeated("ا", _HTML + "<!--"),
        "script": repeated("var a = 1;\n", _HTML + "<script>", "</script>"),
        "scripts": repeated("<script></script>", _HTML),
        "paragraphs": repeated(f"<p>{PROSE}", _HTML),
        "short-paragraphs": repeated("<p>ا", _HTML),
        "open-divs": repeated("<div>ا", _HTML),
        "open-bold": repeated("<b>ا", _HTML),
        "bold": repeated("<b>ا</b>", _HTML),
        "links": repeated('<a href="/%d">رابط %d</a> ', _HTML),
        "tag-links": repeated('<a rel="tag" href="/tag/%d">وسم %d</a> ', _HTML),
        "breaks": repeated("<br>", _HTML),
        "text-breaks": repeated("ا<br>", _HTML),
        "attributes": repeated(' a%d="ا"', "<html><body", f"><p>{PROSE}"),
        "classes": repeated("c%d ", '<html><body><div class="', f'"><p>{PROSE}'),
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
        "articles": repeated(f"<article><p>{PROSE}</p></article>", _HTML),
        "notes": repeated('<a href="#fn%d">1</a><p id="fn%d">ا</p>', _HTML),
        "textarea": repeated("ا ", _HTML + "<textarea>"),
        "open-tag": repeated("a ", _HTML + "<div "),
        "signs": repeated("<", _HTML),
        "pre": repeated("ا\n", _HTML + "<pre>", "</pre>"),
        "json-ld": repeated(
            PROSE,
            _LD + '{"@type":"NewsArticle","headline":"خبر","articleBody":"',
            '"}</script>' + f"<p>{PROSE}",
        ),
        "json-ld-nested": nested("[", "]", _LD, f"</script><p>{PROSE}"),
        "json-ld-graph": repeated(
            '{"@type":"Person","name":"سالم"},', _LD + '{"@graph":[', "{}]}</script>" + f"<p>{PROSE}"
        ),
        "json-lds": repeated('<script type="application/ld+json">{"@type":"NewsArticle"}</script>', _HTML),
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
        "parts": repeated("--B\nContent-Type: text/plain\n\nا\n", MIME),
        "pages": repeated(f"--B\nContent-Type: text/html; charset=utf-8\n\n<p>{PROSE}\n", MIME, "--B--\n"),
        "quoted": quoted,
        "base64": repeated(
            "PHA+2KfZhNmG2LUg2YfZhtinPC9wPg==\n",
            f"{MIME}--B\n{TYPE}\n" + "Content-Transfer-Encoding: base64\n\n",
            "\n--B--\n",
        ),
        "headers": repeated("X-A: b\n", MIME + "--B\n"),
        "boundaries": repeated("--B\n", MIME),
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
}
