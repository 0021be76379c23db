"""The front matter of a Markdown file, in JSON, TOML or the common subset of YAML."""

from __future__ import annotations

import re
from datetime import date, time

from reader.core.formats.records.names import KNOWN, NAMES, plain_name

_YAML = re.compile(r"\A---(?:yaml)?[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\A(?:\+\+\+[ \t]*\n(.*?)\n\+\+\+|---toml[ \t]*\n(.*?)\n---)[ \t]*(?:\n|\Z)", re.DOTALL)
_JSON = re.compile(r"\A(?:---json|;;;)[ \t]*\n(.*?)\n(?:---|;;;)[ \t]*(?:\n|\Z)", re.DOTALL)
_PLAIN = re.compile(r"\A(?:[\w-]+(?: [\w-]+){0,2}:[ \t]+\S[^\n]{0,500}\n){2,20}(?=\n)")
_UNDER_TITLE = re.compile(rf"\A\s*# [^\n]+\n+(?={_PLAIN.pattern[2:]})")
_AT_END = re.compile(r"\n\n(?P<settings>(?:[a-z_]+:[^\n]*\n)+type_: (?P<kind>\d+))\s*\Z")  # Joplin
_NOTE = "1"
_SETTING = re.compile(r"^([\w-]+(?: [\w-]+){0,3}):(?:[ \t]+(.*)|[ \t]*)$")
_WITHIN = re.compile(r"^[ \t]+([\w-]+):[ \t]+(\S.*)$")
_BLOCK = ("|", ">", "|-", ">-", "|+", ">+")  # the value is on the following lines
_ITEM = re.compile(r"""\s*("[^"]*"|'[^']*'|[^,]+)\s*(?:,|$)""")
_LINK = re.compile(r"\[\[([^\[\]|]{1,200})(?:\|[^\[\]]{1,200})?\]\]")

Settings = dict[str, object]


class _Lines(list[str]):
    """A text that goes on over several lines."""


def front_matter(text: str) -> tuple[Settings, str]:
    """The settings, and the text after them; no settings and the whole text if there is no front matter."""
    if (found := _YAML.match(text)) and _begins_settings(found[1]):
        return _hoisted(_yaml(found[1].split("\n"))), text[found.end() :]
    if found := _TOML.match(text):
        return _hoisted(_toml(found[1] or found[2])), text[found.end() :]
    if found := _JSON.match(text):
        return _json(found[1])[0], text[found.end() :]
    if text.startswith("{"):
        settings, end = _json(text)
        return (settings, text[end:]) if settings and text[end:].strip() else ({}, text)
    if (found := _PLAIN.match(text)) and _names_article(settings := _yaml(found[0].split("\n"))):
        return {name: _delimited(name, value) for name, value in settings.items()}, text[found.end() :]
    if heading := _UNDER_TITLE.match(text):
        settings, rest = front_matter(f"title: -\n{text[heading.end() :]}")
        return {name: value for name, value in settings.items() if name != "title"}, heading[0] + rest
    return _at_end(text)


def _begins_settings(written: str) -> bool:
    """Whether the first line but comments is a setting: text too may stand between two thematic breaks."""
    lines = (line for line in written.split("\n") if line.strip() and not line.startswith("#"))
    return _SETTING.match(next(lines, "")) is not None


def _at_end(text: str) -> tuple[Settings, str]:
    """The settings that Joplin writes below a note; no text for a notebook or a tag."""
    found = _AT_END.search(text, text.rfind("\n\n"))
    if found is None:
        return {}, text
    title, _, rest = text[: found.start()].partition("\n")
    return (
        ({"title": title, **_yaml(found["settings"].split("\n"))}, rest)
        if found["kind"] == _NOTE
        else ({}, "")
    )


def _hoisted(settings: Settings) -> Settings:
    """The settings, with those nested under an unknown name moved to the top level."""
    groups = (
        value for name, value in settings.items() if isinstance(value, dict) and plain_name(name) not in KNOWN
    )
    return {**{name: value for group in groups for name, value in group.items()}, **settings}


def _json(written: str) -> tuple[Settings, int]:
    """The object the text begins with, and the offset of its end."""
    import json

    try:
        found, end = json.JSONDecoder(strict=False).raw_decode(written)
    except (ValueError, RecursionError):
        return {}, 0
    return (found, end) if isinstance(found, dict) else ({}, 0)


def _names_article(settings: Settings) -> bool:
    """Whether undelimited lines are settings: a title, and other article fields."""
    names = {plain_name(name) for name in settings}
    return not names.isdisjoint(NAMES["title"]) and len(names & KNOWN) > 1


def _delimited(name: str, value: object) -> object:
    named = plain_name(name) in NAMES["keywords"] and isinstance(value, str)
    return [part.strip() for part in re.split("[,،;]", str(value))] if named else value


def _yaml(lines: list[str]) -> Settings:
    settings: Settings = {}
    name = ""
    for line in lines:
        if (
            (within := _WITHIN.match(line))
            and isinstance(settings.get(name), dict | str)
            and not settings[name]
        ):
            settings[name] = {}
        if within and isinstance(held := settings.get(name), dict):
            held[within[1]] = _value(within[2].strip())
        elif setting := _SETTING.match(line):
            name = setting[1]
            written = (setting[2] or "").strip()
            settings[name] = "" if written in _BLOCK else _value(written)
        elif name and line.strip():
            settings[name] = _continued(settings[name], line.strip())
    return {
        name: _value(" ".join(value)) if isinstance(value, _Lines) else value
        for name, value in settings.items()
    }


def _continued(value: object, line: str) -> object:
    """The value extended by the next line: a list item, or more text. A list is extended in place."""
    if isinstance(value, _Lines):
        value.append(line)
    elif line.startswith("- ") and not (isinstance(value, str) and value):
        value = value if isinstance(value, list) else []
        value.append(_value(line[2:].strip()))
    elif isinstance(value, str):
        return _Lines(filter(None, (value, line)))
    return value


def _value(written: str) -> object:
    if written.startswith("[") and written.endswith("]") and not written.startswith("[["):
        return [_value(item.strip()) for item in _ITEM.findall(written[1:-1])]
    if len(written) > 1 and written[0] == written[-1] and written[0] in "\"'":
        quote = written[0]
        written = written[1:-1].replace('\\"' if quote == '"' else "''", quote)
    return _LINK.sub(r"\1", written)


def _toml(written: str) -> Settings:
    import tomllib

    try:
        settings = tomllib.loads(written)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    return {name: _as_written(value) for name, value in settings.items()}


def _as_written(value: object) -> object:
    return value.isoformat() if isinstance(value, date | time) else value
