"""Desks for other texts of the open article."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.desks.name_desks import NameDesks

if TYPE_CHECKING:
    from reader.ui.versions.comparing import Comparing
    from reader.ui.versions.kin import KinSigns
    from reader.ui.versions.near_copies import NearCopies
    from reader.ui.versions.older_texts import OlderTexts
    from reader.ui.versions.pairing import Pairing


class VersionDesks(NameDesks):
    """What they change shows in the page, its head and the list."""

    @cached_property
    def kin(self) -> KinSigns:
        """What there is beside the open article."""
        from reader.ui.versions.kin import KinSigns

        room = self._room
        kin = KinSigns(room.reading, room.view, room.side, room.words, self)
        room.view.head.signs.revisions_requested.connect(lambda: self.older_texts.show())
        room.view.head.signs.near_requested.connect(lambda: self.near_copies.show())
        return kin

    @cached_property
    def older_texts(self) -> OlderTexts:
        """Older texts of the open article."""
        from reader.ui.versions.older_texts import OlderTexts

        room = self._room
        older = OlderTexts(room.library, room.reading, self.comparing, room.undo, self)
        older.changed.connect(room.show_again)
        older.told.connect(room.status.tell)
        return older

    @cached_property
    def near_copies(self) -> NearCopies:
        """Near copies of the open article."""
        from reader.ui.versions.near_copies import NearCopies

        room = self._room
        near = NearCopies(room.library, room.reading, self.kin, self.comparing, room.undo)
        near.changed.connect(room.browsing.refresh)
        near.changed.connect(self.kin.look_again)
        near.told.connect(room.status.tell)
        return near

    @cached_property
    def comparing(self) -> Comparing:
        """The dialog in which texts are compared."""
        from reader.ui.versions.comparing import Comparing

        room = self._room
        return Comparing(room.background, room.words, room.look.theme, self._window)

    @cached_property
    def pairing(self) -> Pairing:
        """The looking for near copies."""
        from reader.ui.versions.pairing import Pairing

        room = self._room
        pairing = Pairing(room.library, room.background, self)
        pairing.found.connect(room.browsing.refresh)
        pairing.found.connect(self.kin.look_again)
        return pairing
