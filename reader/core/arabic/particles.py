"""Particles (stop words). In a query of several words they are searched for, but not highlighted."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.arabic.matching import Term

_PARTICLES = """
في من على إلى عن مع أن إن لا ما لم لن قد لقد هل ثم أو أم بل لكن كما حيث حتى إذا إذ لو كي بين منذ عند لدى
هذا هذه ذلك تلك هؤلاء الذي التي الذين هو هي هم هن أي كل بعض غير كان كانت يكون ليس ليست به بها فيه فيها
منه منها عليه عليها له لها إليه إليها عنه عنها أنه أنها
"""

_AND = ("و", "ف")


def telling(terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms without single particles; all terms if there are no others."""
    found = tuple(term for term in terms if term.prefix or len(term.forms) > 1 or not _is_particle(term))
    return found or tuple(terms)


def is_particle(form: str) -> bool:
    """Whether a folded word is a particle, also after و or ف: وفيه."""
    return form in _particles() or (form[:1] in _AND and form[1:] in _particles())


def _is_particle(term: Term) -> bool:
    return term.forms[0] in _particles()


@cache
def _particles() -> frozenset[str]:
    return frozenset(fold(_PARTICLES).split())
