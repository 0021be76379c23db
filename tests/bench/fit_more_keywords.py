"""Fit the weights of new signs beside the others, which stay as they are. Needs numpy and scipy; not a test.

    python tests/bench/fit_more_keywords.py DATA_DIR BEGINNING… [--write]

Signs are new whose names have one of the BEGINNINGs; only articles in which they are met are looked at.
Prints the weights for an empty library and for one that knows something, and what they do to pages held out.
"""

from __future__ import annotations

import random
import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from command_line import parser
from fit_keywords import read
from fit_known_keywords import Pool, Weights, evidence_signs, keywords_of, measure, pools_of, slope_of
from weight_file import write_weights

from reader.core.arabic.keywords.evidence import NgramCounts, of_list, of_run
from reader.core.arabic.keywords.features import LONGEST
from reader.core.arabic.keywords.weights import KeywordWeights, keyword_weights

RATE, STRENGTH = 0.2, 1.0


def fit(start, examples, mores, new, epochs):
    """`mores`: for each example, lists of further signs of its spans, one of each library."""
    weights, rng = Weights(start), random.Random(3)
    order = [
        (example, more) for example, libraries in zip(examples, mores, strict=True) for more in libraries
    ]
    for epoch in range(epochs):
        rng.shuffle(order)
        for example, more in order:
            signs = [a + b for a, b in zip(example.signs, more, strict=True)]
            slopes = slope_of(example.words, example.spans, signs, set(example.truth), weights.value)
            wanted = {
                sign: slope + STRENGTH * weights.value.get(sign, 0.0) / len(order)
                for sign, slope in slopes.items()
                if sign.startswith(new)
            }
            weights.step(wanted, RATE / (1 + epoch / 2))
    return weights.value


def show(name, weights, new):
    print(name)
    for sign in sorted(weights):
        if sign.startswith(new) and abs(weights[sign]) >= 0.1:
            print(f"    {sign}: {weights[sign]:.2f}")


def without(weights, new):
    return {sign: weight for sign, weight in weights.items() if not sign.startswith(new)}


def libraries_of(tested, learned):
    own = [of_list(keywords_of(example)) for example in tested]
    runs = [of_run(example.words) for example in tested]
    others = {-1 - n: of_list(keywords_of(example)) for n, example in enumerate(learned)}
    for name, lessons, more in (("runs", runs, {}), ("all lists", own, others)):
        pool = Pool({**dict(enumerate(lessons)), **more})
        yield name, [pool.about(n, lesson) for n, lesson in enumerate(lessons)]


def main():
    arguments = parser(__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("new", nargs="+")
    arguments.add_argument("--write", action="store_true")
    given = arguments.parse_args()
    new = tuple(given.new)
    learned, tested = read(given.data)
    tested = [example for example in tested if all(j - i <= LONGEST for i, j in example.truth)]
    met = [n for n, e in enumerate(learned) if any(s.startswith(new) for signs in e.signs for s in signs)]
    examples, pools = [learned[n] for n in met], pools_of(learned)
    before, known_before = (without(weights, new) for weights in keyword_weights())
    nothing: list[list[list[list[str]]]] = [[[[]] * len(example.spans)] for example in examples]
    weights = fit(before, examples, nothing, new, epochs=6)
    mores = [[evidence_signs(learned[n], pool.about(n, lessons[n])) for pool, lessons in pools] for n in met]
    known = fit(known_before, examples, mores, new, epochs=3)
    print(f"{len(examples)} of {len(learned)} articles")
    show("an empty library", weights, new)
    show("one that knows something", known, new)
    if given.write:
        write_weights(KeywordWeights(weights, known))
    report = partial(print, flush=True)
    empty: list[dict[str, NgramCounts]] = [{}] * len(tested)
    report("empty", measure(tested, empty, before), "->", measure(tested, empty, weights))
    for name, evidences in libraries_of(tested, learned):
        report(name, measure(tested, evidences, known_before), "->", measure(tested, evidences, known))


if __name__ == "__main__":
    main()
