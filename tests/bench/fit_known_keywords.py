"""Fit the weights for runs of which the library knows something. Needs numpy; not a test.

    python tests/bench/fit_known_keywords.py DATA_DIR [--write]

Begins at the weights of an empty library (`fit_keywords.py`) and goes on, by steps along the gradient of the
same model, with what other articles of DATA_DIR teach: all their lists, some of them, or only runs. An
article never testifies for itself.
"""

from __future__ import annotations

import math
import random
import sys
from collections import defaultdict
from functools import partial
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from command_line import parser
from fit_keywords import logsumexp, read
from weight_file import write_weights

from reader.core.arabic.folding import fold_key
from reader.core.arabic.keywords.evidence import NOTHING, NgramCounts, RunEvidence, forms_of, of_list, of_run
from reader.core.arabic.keywords.features import LONGEST
from reader.core.arabic.keywords.paths import best_path
from reader.core.arabic.keywords.weights import keyword_weights

np = import_module("numpy")


class Pool:
    """What some articles teach together, less what the one that asks has taught itself."""

    def __init__(self, lessons):
        self.members = set(lessons)
        self.sums: dict[str, list[int]] = defaultdict(lambda: [0] * len(NgramCounts._fields))
        for lesson in lessons.values():
            for key, seen in lesson.items():
                total = self.sums[key]
                for place, count in enumerate(seen):
                    total[place] += count

    def about(self, number, lesson):
        return _Less(self.sums, lesson if number in self.members else {})


class _Less:
    def __init__(self, sums, lesson):
        self._sums, self._lesson = sums, lesson

    def get(self, key, default):
        if key not in self._sums:
            return default
        return NgramCounts(*self._sums[key]).without(self._lesson.get(key, NOTHING))


def keywords_of(example):
    return [" ".join(example.words[i:j]) for i, j in example.truth]


def forms_by_word(example):
    return [" ".join(forms_of([word])) for word in example.words]


def evidence_signs(example, evidence):
    witness = RunEvidence(forms_by_word(example), evidence)
    gaps = {at: list(witness.gap(at)) for at in range(1, len(example.words))}
    return [
        [
            *(*witness.begin(i), *witness.end(j), *witness.whole(i, j)),
            *(sign for at in range(i + 1, j) for sign in gaps[at]),
        ]
        for i, j in example.spans
    ]


def pools_of(learned, seed=1):
    """Libraries of several sizes and kinds."""
    rng = random.Random(seed)
    lists = {n: of_list(keywords_of(e)) for n, e in enumerate(learned)}
    runs = {n: of_run(e.words) for n, e in enumerate(learned)}

    def some(lessons, count):
        return {n: lessons[n] for n in rng.sample(sorted(lessons), min(count, len(lessons)))}

    return [
        (Pool(some(lists, len(lists))), lists),
        (Pool(some(lists, 1000)), lists),
        (Pool(some(lists, 150)), lists),
        (Pool(some(runs, len(runs))), runs),
        (Pool(some(runs, 500)), runs),
    ]


class Weights:
    """Every sign's weight with its AdaGrad memory."""

    def __init__(self, start):
        self.value = dict(start)
        self.memory: dict[str, float] = defaultdict(lambda: 0.1)
        self.total = dict(start)
        self.steps = 1

    def step(self, gradient, rate):
        for sign, slope in gradient.items():
            if abs(slope) > 1e-6:
                self.memory[sign] += slope * slope
                self.value[sign] = self.value.get(sign, 0.0) - rate * slope / math.sqrt(self.memory[sign])


def slope_of(words, spans, signs, gold, weights):
    count, get = len(words), weights.get
    scores = [sum([get(sign, 0.0) for sign in each]) for each in signs]
    forward, backward = [0.0] * (count + 1), [0.0] * (count + 1)
    ending: list[list[tuple[int, int]]] = [[] for _ in range(count + 1)]
    starting: list[list[tuple[int, int]]] = [[] for _ in range(count + 1)]
    for n, (i, j) in enumerate(spans):
        ending[j].append((i, n))
        starting[i].append((j, n))
    for j in range(1, count + 1):
        forward[j] = logsumexp([forward[i] + scores[n] for i, n in ending[j]])
    for i in range(count - 1, -1, -1):
        backward[i] = logsumexp([backward[j] + scores[n] for j, n in starting[i]])
    gradient: dict[str, float] = defaultdict(float)
    for n, (i, j) in enumerate(spans):
        chance = math.exp(forward[i] + scores[n] + backward[j] - forward[count]) - ((i, j) in gold)
        if abs(chance) > 1e-4:
            for sign in signs[n]:
                gradient[sign] += chance
    return gradient


def fit(learned, pools, epochs, rate=0.1):
    weights = Weights(keyword_weights().alone)
    rng = random.Random(2)
    order = [(n, which) for n in range(len(learned)) for which in range(len(pools))]
    for epoch in range(epochs):
        rng.shuffle(order)
        for n, which in order:
            example, (pool, lessons) = learned[n], pools[which]
            more = evidence_signs(example, pool.about(n, lessons[n]))
            signs = [a + b for a, b in zip(example.signs, more, strict=True)]
            gold = set(example.truth)
            weights.step(
                slope_of(example.words, example.spans, signs, gold, weights.value), rate / (1 + epoch)
            )
        print("epoch", epoch + 1, len(weights.value), flush=True)
    return weights.value


def score_in(scores, start, end):
    return scores[start, end]


def measure(examples, evidences, weights):
    hits = given = wanted = exact = 0
    for example, evidence in zip(examples, evidences, strict=True):
        more = evidence_signs(example, evidence)
        at = {
            span: sum(weights.get(sign, 0.0) for sign in a + b)
            for span, a, b in zip(example.spans, example.signs, more, strict=True)
        }
        _, cut = best_path(len(example.words), LONGEST, partial(score_in, at))
        got = {fold_key(" ".join(example.words[i:j])) for i, j in cut}
        truth = {fold_key(k) for k in keywords_of(example)}
        hits, given, wanted = hits + len(got & truth), given + len(got), wanted + len(truth)
        exact += got == truth
    return f"F1 {2 * hits / (given + wanted):.4f}  lines exact {exact / len(examples):.2%}"


def main():
    arguments = parser(__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--write", action="store_true")
    arguments.add_argument("--epochs", type=int, default=3)
    arguments.add_argument("--few", type=int, default=0)
    given = arguments.parse_args()
    learned, tested = read(given.data)
    learned = learned[: given.few] if given.few else learned
    pools = pools_of(learned)
    weights = fit(learned, pools, given.epochs)
    n_lists = {n: of_list(keywords_of(e)) for n, e in enumerate(learned)}
    own = {-1 - n: of_list(keywords_of(e)) for n, e in enumerate(tested)}
    runs = {-1 - n: of_run(e.words) for n, e in enumerate(tested)}
    report(tested, own, runs, n_lists, weights)
    if given.write:
        write_weights(keyword_weights()._replace(taught=weights))


def report(tested, own, runs, n_lists, weights):
    print("empty", measure(tested, [{}] * len(tested), keyword_weights().alone))
    for name, lessons, more in (
        ("runs", runs, {}),
        ("lists of pages", own, {}),
        ("all lists", own, n_lists),
    ):
        pool = Pool({**lessons, **more})
        evidences = [pool.about(-1 - n, lessons[-1 - n]) for n in range(len(tested))]
        print(name, len(pool.members), measure(tested, evidences, weights), flush=True)


if __name__ == "__main__":
    main()
