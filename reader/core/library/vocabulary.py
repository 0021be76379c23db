"""The words that occur in the library: what an unfinished word may become, and what a misspelt one meant."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.core.library.database import Database
    from reader.core.library.preparing import Tokens

MOST_STEMS = 160
_SURE_STEMS = 48
_SEEN_ENOUGH = 5000  # articles with the stems so far, after which rarer ones are left out
_LONGEST = 40  # letters; what is longer is no word
_COUNT = """INSERT INTO {table} (form, stem, root, articles) VALUES (?, ?, ?, ?)
ON CONFLICT (form) DO UPDATE SET articles = articles + excluded.articles"""
_COUNT_DOWN = "UPDATE {table} SET articles = articles - ? WHERE form = ?"
_FORGET = "DELETE FROM {table} WHERE form = ? AND articles <= 0"
_OF_ROOT = "SELECT DISTINCT stem FROM vocabulary WHERE root = ? ORDER BY stem"
_BEGUN = "SELECT stem, sum(articles) FROM vocabulary WHERE form >= ? AND form < ? GROUP BY stem"
_STARTS = ("", "ال", "و", "وال", "ب", "بال", "لل", "ل", "ف", "فال", "كال")
_CLITICS = ("وال", "بال", "فال", "كال", "ال", "لل", "و", "ف", "ب", "ك", "ل")
_LEAST = 2  # letters of a beginning


def count(database: Database, articles: Iterable[Tokens], table: str = "vocabulary") -> None:
    """Count the words of articles that came into the index."""
    from reader.core.arabic.roots import root_of_stem

    times = _times(articles)
    rows = [(form, stem, root_of_stem(stem), times[form, stem]) for form, stem in sorted(times)]
    database.connection.executemany(_COUNT.format(table=table), rows)


def discount(database: Database, articles: Iterable[Tokens], table: str = "vocabulary") -> None:
    """Count off the words of articles that went out of the index; what no article holds is forgotten."""
    times = _times(articles)
    forms = sorted(times)
    change = database.connection.executemany
    change(_COUNT_DOWN.format(table=table), [(times[form, stem], form) for form, stem in forms])
    change(_FORGET.format(table=table), [(form,) for form, _ in forms])


def of_root(database: Database, root: str) -> tuple[str, ...]:
    """The stems of the library's words that have this root."""
    return tuple(stem for (stem,) in database.rows(_OF_ROOT, [root]))


def _times(articles: Iterable[Tokens]) -> Counter[tuple[str, str]]:
    """In how many of the articles each word occurs, given with its stem."""
    times: Counter[tuple[str, str]] = Counter()
    for title_stems, body_stems, title_forms, body_forms in articles:
        found = set(zip(title_forms.split(), title_stems.split(), strict=True))
        found.update(zip(body_forms.split(), body_stems.split(), strict=True))
        times.update(found)
    for word in [word for word in times if len(word[0]) > _LONGEST]:
        del times[word]
    return times


def completions(database: Database, begun: str) -> tuple[str, ...]:
    """The stems of words that begin so, after clitics too, the most frequent first."""
    totals: dict[str, int] = defaultdict(int)
    for start in _beginnings(begun):
        for stem, articles in database.rows(_BEGUN, [start, f"{start}\U0010ffff"]):
            totals[stem] += articles
    return tuple(_worth_asking(totals))


def _worth_asking(totals: dict[str, int]) -> Iterator[str]:
    """The most frequent stems; the rare ones too, where there are few articles in all."""
    seen = 0
    for number, stem in enumerate(sorted(totals, key=lambda stem: (-totals[stem], stem))[:MOST_STEMS]):
        if number >= _SURE_STEMS and seen > _SEEN_ENOUGH:
            return
        seen += totals[stem]
        yield stem


def _beginnings(begun: str) -> list[str]:
    """What words may begin with where this was typed; none of them begins with another."""
    bare = [begun, *(begun[len(clitic) :] for clitic in _CLITICS if begun.startswith(clitic))]
    all_ = sorted({start + rest for rest in bare if len(rest) >= _LEAST for start in _STARTS})
    kept: list[str] = []
    for beginning in all_:
        if not kept or not beginning.startswith(kept[-1]):
            kept.append(beginning)
    return kept


_ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"
_KNOWN = "SELECT form, articles FROM vocabulary WHERE form IN ({marks}) ORDER BY articles DESC LIMIT ?"


def near(database: Database, word: str, most: int = 3) -> tuple[str, ...]:
    """Words of the library one letter away: one more, one less, another, two exchanged."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    candidates = {
        *(a + b[1:] for a, b in cuts if b),
        *(a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1),
        *(a + letter + rest for a, b in cuts for letter in _ALPHABET for rest in {b, b[1:]}),
    } - {word}
    if not 3 <= len(word) <= _LONGEST:
        return ()
    found: dict[str, int] = {}
    ordered = sorted(candidates)
    for first in range(0, len(ordered), 500):
        some = ordered[first : first + 500]
        sql = _KNOWN.format(marks=", ".join("?" * len(some)))
        found |= dict(database.rows(sql, [*some, most]))
    return tuple(sorted(found, key=lambda form: (-found[form], form))[:most])
