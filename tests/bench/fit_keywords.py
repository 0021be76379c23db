"""Fit the weights of the signs by which a run of keywords is split. Needs numpy and scipy; not a test.

    python tests/bench/fit_keywords.py DATA_DIR [--write]

DATA_DIR holds almayadeen.jsonl.gz (title, text, keywords as lists) and seedshape.zip with its truth. A
semi-Markov conditional random field is fitted; what is held out are the pages, whose titles are not among the
articles it was fitted on.
"""

from __future__ import annotations

import gzip
import json
import math
import sys
import zipfile
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from command_line import parser
from weight_file import write_weights

from reader.core.arabic.folding import fold_key
from reader.core.arabic.keywords.features import LONGEST, Run
from reader.core.arabic.keywords.weights import keyword_weights

np = import_module("numpy")
minimize = import_module("scipy.optimize").minimize
MAX_WORDS = 40


class Example:
    """Rows of signs for every (start, end), and the phrases that are right."""

    def __init__(self, keywords, title, body):
        self.words = [word for keyword in keywords for word in keyword.split()]
        self.truth, at = [], 0
        for keyword in keywords:
            size = len(keyword.split())
            self.truth.append((at, at + size))
            at += size
        run = Run(self.words, title, body)
        count = len(self.words)
        self.spans = [(i, j) for i in range(count) for j in range(i + 1, min(i + LONGEST, count) + 1)]
        self.signs = [list(run.signs(i, j)) for i, j in self.spans]

    @property
    def usable(self):
        return 1 < len(self.words) <= MAX_WORDS and all(j - i <= LONGEST for i, j in self.truth)


def index(examples, least):
    counts: dict[str, int] = {}
    for example in examples:
        for signs in example.signs:
            for sign in signs:
                counts[sign] = counts.get(sign, 0) + 1
    return {sign: n for n, sign in enumerate(sorted(s for s, c in counts.items() if c >= least))}


def pack(example, names):
    rows, columns = [], []
    for row, signs in enumerate(example.signs):
        for sign in signs:
            if sign in names:
                rows.append(row)
                columns.append(names[sign])
    example.rows, example.columns = np.array(rows), np.array(columns)
    at = {span: n for n, span in enumerate(example.spans)}
    example.gold = np.array([at[span] for span in example.truth])


def scores_of(example, weights):
    scores = np.zeros(len(example.spans))
    np.add.at(scores, example.rows, weights[example.columns])
    return scores


def logsumexp(values):
    most = max(values)
    return most + math.log(sum(math.exp(value - most) for value in values))


def loss_and_gradient(weights, examples, strength):
    loss, gradient = 0.5 * strength * weights @ weights, strength * weights.copy()
    for example in examples:
        scores, count = scores_of(example, weights), len(example.words)
        scores = scores.tolist()
        forward, backward = [0.0] * (count + 1), [0.0] * (count + 1)
        ending: list[list[tuple[int, int]]] = [[] for _ in range(count + 1)]
        starting: list[list[tuple[int, int]]] = [[] for _ in range(count + 1)]
        for n, (i, j) in enumerate(example.spans):
            ending[j].append((i, n))
            starting[i].append((j, n))
        for j in range(1, count + 1):
            forward[j] = logsumexp([forward[i] + scores[n] for i, n in ending[j]])
        for i in range(count - 1, -1, -1):
            backward[i] = logsumexp([backward[j] + scores[n] for j, n in starting[i]])
        chance = np.exp(
            [forward[i] + scores[n] + backward[j] - forward[count] for n, (i, j) in enumerate(example.spans)]
        )
        loss += forward[count] - sum(scores[n] for n in example.gold)
        chance[example.gold] -= 1.0
        np.add.at(gradient, example.columns, chance[example.rows])
    return loss, gradient


def best(example, weights):
    scores, count = scores_of(example, weights), len(example.words)
    at = {span: n for n, span in enumerate(example.spans)}
    value, origin = [0.0] + [-np.inf] * count, [0] * (count + 1)
    for j in range(1, count + 1):
        for i in range(max(0, j - LONGEST), j):
            if value[i] + scores[at[i, j]] > value[j]:
                value[j], origin[j] = value[i] + scores[at[i, j]], i
    spans, j = [], count
    while j:
        spans.append((origin[j], j))
        j = origin[j]
    return spans[::-1]


def measure(examples, weights):
    hits = given = wanted = exact = 0
    for example in examples:
        got = {fold_key(" ".join(example.words[i:j])) for i, j in best(example, weights)}
        truth = {fold_key(" ".join(example.words[i:j])) for i, j in example.truth}
        hits, given, wanted, exact = (
            hits + len(got & truth),
            given + len(got),
            wanted + len(truth),
            exact + (got == truth),
        )
    return f"F1 {2 * hits / (given + wanted):.4f}  lines exact {exact / len(examples):.2%}"


def read(data):
    with gzip.open(data / "almayadeen.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    pages = zipfile.ZipFile(data / "seedshape.zip")
    with gzip.open(data / "seedshape.truth.jsonl.gz", "rt", encoding="utf-8") as lines:
        truths = [json.loads(line) for line in lines]
    held = {" ".join(truth["title"].split()) for truth in truths}
    learned = [
        Example([" ".join(k.split()) for k in a["keywords"] if k.strip()], a["title"], a["text"].split("\n"))
        for a in articles
        if " ".join(a["title"].split()) not in held
    ]
    tested = []
    for truth in truths:
        page = pages.read(truth["file"]).decode().split("\n")
        end = next(n for n, line in enumerate(page) if line.startswith("آخر تحديث"))
        tested.append(Example(truth["keywords"], truth["title"], page[2:end]))
    return [e for e in learned if e.usable], tested


def fit(examples, names, strength):
    for example in examples:
        pack(example, names)
    done = minimize(
        loss_and_gradient,
        np.zeros(len(names)),
        (examples, strength),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": 120},
    )
    return done.x


def main():
    arguments = parser(__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--write", action="store_true")
    arguments.add_argument("--strength", type=float, default=2.0)
    arguments.add_argument("--few", type=int, default=0, help="fit on so many articles only")
    given = arguments.parse_args()
    learned, tested = read(given.data)
    learned = learned[: given.few] if given.few else learned
    names = index(learned, 20)
    weights = fit(learned, names, given.strength)
    for example in tested:
        pack(example, names) if all(j - i <= LONGEST for i, j in example.truth) else None
    tested = [example for example in tested if hasattr(example, "rows")]
    print(
        len(learned),
        len(tested),
        len(names),
        measure(learned, weights),
        "| held out:",
        measure(tested, weights),
    )
    if given.write:
        fitted = {name: float(weights[n]) for name, n in names.items()}
        write_weights(keyword_weights()._replace(alone=fitted))


if __name__ == "__main__":
    main()
