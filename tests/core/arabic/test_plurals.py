"""The list of broken plurals."""

from collections import Counter

import pytest

from reader.core.arabic.folding import fold
from reader.core.arabic.stemming import stem
from reader.core.arabic.stemming.plurals import broken_plurals

PAIRS = list(broken_plurals())


def test_there_are_enough():
    assert len(PAIRS) >= 500


def test_each_plural_stands_once():
    """A plural of two singulars (ديون, أديان: both of دين) makes one word of them, which must be meant."""
    shared = {plural for plural, count in Counter(fold(plural) for plural, _ in PAIRS).items() if count > 1}
    assert shared == set()


def test_a_plural_has_the_stem_of_its_singular():
    assert [(p, s) for p, s in PAIRS if stem(fold(p)) != stem(fold(s))] == []


@pytest.mark.parametrize("prefix", ["ال", "وال", "وبال"])
def test_the_article_does_not_hide_it(prefix):
    plain = [(fold(plural), fold(singular)) for plural, singular in PAIRS]
    assert [p for p, s in plain if not p.startswith("ال") and stem(prefix + p) != stem(s)] == []
