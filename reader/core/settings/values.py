"""All preferences with their defaults, and what the window remembers."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.texts import marked


@dataclass(frozen=True, slots=True)
class TextSetting:
    """The style of article text: sizes in points, `line_height` and `paragraph_spacing` in ems.

    `column_width` is in characters. `text_digits` changes how digits look, not what is stored.
    """

    text_font: str = "Amiri"
    text_size: float = 20.0
    line_height: float = 1.9
    column_width: int = 68
    paragraph_spacing: float = 0.6
    justified: bool = False
    vowel_marks: bool = True
    text_digits: str = "as_written"


@dataclass(frozen=True, slots=True)
class Preset(TextSetting):
    """A named text style."""

    name: str = ""


FIRST_PRESETS = (
    Preset(name=marked("Presets", "معتاد")),
    Preset(
        name=marked("Presets", "واسع مريح"),
        text_size=24.0,
        line_height=2.2,
        column_width=60,
        paragraph_spacing=0.9,
    ),
    Preset(
        name=marked("Presets", "متراصّ"),
        text_font="Vazirmatn",
        text_size=13.0,
        line_height=1.7,
        column_width=90,
        paragraph_spacing=0.4,
    ),
)


@dataclass(frozen=True, slots=True)
class Settings(TextSetting):
    """All preferences. `digits` are those of dates and counts; what is stored does not change."""

    theme: str = "system"
    language: str = "ar"
    interface_font: str = "Vazirmatn"
    interface_size: float = 10.5
    ruler: bool = False
    presets: tuple[Preset, ...] = FIRST_PRESETS
    digits: str = "arabic_indic"
    month_names: str = "both"
    hijri: bool = True
    citation_style: str = "arabic"
    watched_folders: tuple[str, ...] = ()
    welcomed: bool = False  # the hint of the first start was closed
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()  # command and its keys, where the person chose them


@dataclass(frozen=True, slots=True)
class WindowState:
    """How the window was left.

    `geometry` and `layout` are Qt's own, in base64; `article`, `shelf`, `search` and its filters (kind and
    name) belong to the library at the path `library`.
    """

    geometry: str = ""
    layout: str = ""
    splitter: tuple[int, ...] = ()
    sidebar: bool = True
    library: str = ""
    article: int | None = None
    shelf: str = ""
    search: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    by_relevance: bool = False
    exact: bool = False
    facets: bool = False  # the filters beside the results are open
    timeline: bool = False
    period: str = "month"  # of a bar of the timeline
    name_order: str = "count"  # of keywords and sources
