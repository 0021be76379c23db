"""Which terminals shape and reorder Arabic. Rule: decided from the environment; the terminal is not queried.

Some terminals join letters and run the bidirectional algorithm (VTE since 0.58, Konsole, mlterm, mintty,
Apple's, Emacs); most print each letter by itself from left to right (xterm, the Linux console, Windows
Terminal: microsoft/terminal#538). kitty reorders single words but not lines, so it gets unshaped letters.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

Environment = Mapping[str, str]

_FIRST_BIDI_VTE = 5800  # VTE_VERSION of 0.58.0
_BIDI_PROGRAMS = frozenset({"Apple_Terminal", "mintty"})


def _is_bidi_vte(environment: Environment) -> bool:
    version = environment.get("VTE_VERSION", "")
    return version.isdecimal() and int(version) >= _FIRST_BIDI_VTE


_ORDERS_ITSELF: tuple[Callable[[Environment], bool], ...] = (
    _is_bidi_vte,
    lambda environment: "KONSOLE_VERSION" in environment,
    lambda environment: "MLTERM" in environment,
    lambda environment: "INSIDE_EMACS" in environment,
    lambda environment: environment.get("TERM_PROGRAM") in _BIDI_PROGRAMS,
    lambda environment: environment.get("TERM") in {"mlterm", "xterm-kitty"},
)


def orders_arabic_itself(environment: Environment) -> bool:
    """Whether the terminal of this environment joins and reorders Arabic letters."""
    return any(known(environment) for known in _ORDERS_ITSELF)
