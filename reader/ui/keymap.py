"""Which keys trigger which command: those of the table, unless the person chose others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.ui.action_table import ACTIONS
from reader.ui.keys import latin_twin, with_twins

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Keys = tuple[str, ...]

_FIRST: dict[str, Keys] = {spec.id: spec.keys for spec in ACTIONS}
_POINTING = ("go_back", "go_forward")  # their arrow keys depend on the direction of the interface
_TURNED = {"Alt+Left": "Alt+Right", "Alt+Right": "Alt+Left"}
_FIRST_LEFT_TO_RIGHT = _FIRST | {
    name: tuple(_TURNED.get(keys, keys) for keys in _FIRST[name]) for name in _POINTING
}


@dataclass(frozen=True, slots=True)
class Keymap:
    """Which keys trigger which command; all keys are `QKeySequence` texts.

    `chosen` has the commands whose keys are not the default ones (`first`).
    """

    chosen: Mapping[str, Keys] = field(default_factory=dict)
    first: Mapping[str, Keys] = field(default_factory=lambda: _FIRST)

    def keys_of(self, action_id: str) -> Keys:
        """The keys of a command; menus show the first."""
        return self.chosen.get(action_id, self.first[action_id])

    def all_keys_of(self, action_id: str) -> Keys:
        """The keys of a command with their Arabic twins."""
        return with_twins(self.keys_of(action_id))

    def holder_of(self, keys: str) -> str | None:
        """The command that has these keys, or `None`."""
        wanted = latin_twin(keys)
        return next((each for each in self.first if wanted in self.keys_of(each)), None)

    def with_keys(self, action_id: str, keys: Iterable[str]) -> Keymap:
        """A map in which the command has exactly these keys, which any other command lost."""
        wanted = tuple(dict.fromkeys(map(latin_twin, keys)))
        chosen = dict(self.chosen)
        for other in self.first:
            left = tuple(each for each in self.keys_of(other) if each not in wanted)
            if left != self.keys_of(other):
                chosen[other] = left
        chosen[action_id] = wanted
        changed = {name: keys for name, keys in chosen.items() if keys != self.first[name]}
        return Keymap(changed, self.first)

    def all_first(self) -> Keymap:
        """A map with the default keys of all commands."""
        return Keymap({}, self.first)

    def with_first_keys(self, action_id: str) -> Keymap:
        """A map in which the command has its default keys."""
        return self.with_keys(action_id, self.first[action_id])


def keymap_of(chosen: Iterable[tuple[str, Keys]]) -> Keymap:
    """The map of a settings file; unknown commands are left out."""
    return Keymap({name: keys for name, keys in chosen if name in _FIRST})


def left_to_right(keymap: Keymap) -> Keymap:
    """The map for a left-to-right interface."""
    return Keymap(keymap.chosen, _FIRST_LEFT_TO_RIGHT)
