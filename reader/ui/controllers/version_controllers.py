"""Controllers for other texts related to the open article."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.controllers.controller_group import ControllerGroup

if TYPE_CHECKING:
    from reader.ui.look import Look
    from reader.ui.versions.comparing import Comparing
    from reader.ui.versions.counterparts import CounterpartLoader
    from reader.ui.versions.near_copies import NearCopies
    from reader.ui.versions.older_texts import OlderTexts
    from reader.ui.versions.pairing import Pairing


class VersionControllers(ControllerGroup):
    """What they change shows in the page, its head and the list."""

    def dress(self, look: Look) -> None:
        """Paint in this look what was made already."""
        if self.has_made("comparing"):
            self.comparing.dress(look.theme)

    @cached_property
    def counterparts(self) -> CounterpartLoader:
        """Loads what is related to the open article."""
        from reader.ui.versions.counterparts import CounterpartLoader

        workspace = self._workspace
        counterparts = CounterpartLoader(
            workspace.reading, workspace.view, workspace.side, workspace.words, self
        )
        workspace.view.head.links.revisions_requested.connect(lambda: self.older_texts.show())
        workspace.view.head.links.near_requested.connect(lambda: self.near_copies.show())
        return counterparts

    @cached_property
    def older_texts(self) -> OlderTexts:
        """Compares and restores older versions."""
        from reader.ui.versions.older_texts import OlderTexts

        workspace = self._workspace
        older = OlderTexts(workspace.library, workspace.reading, self.comparing, workspace.undo, self)
        older.changed.connect(workspace.show_again)
        older.reported.connect(workspace.status.show_news)
        return older

    @cached_property
    def near_copies(self) -> NearCopies:
        """Compares and merges near copies."""
        from reader.ui.versions.near_copies import NearCopies

        workspace = self._workspace
        near = NearCopies(
            workspace.library, workspace.reading, self.counterparts, self.comparing, workspace.undo
        )
        near.changed.connect(workspace.browsing.upkeep.refresh)
        near.changed.connect(self.counterparts.look_again)
        near.reported.connect(workspace.status.show_news)
        return near

    @cached_property
    def comparing(self) -> Comparing:
        """Makes the dialog that compares texts."""
        from reader.ui.versions.comparing import Comparing

        workspace = self._workspace
        return Comparing(workspace.background, workspace.words, workspace.look.theme, self._window)

    @cached_property
    def pairing(self) -> Pairing:
        """Finds near copies in the background."""
        from reader.ui.versions.pairing import Pairing

        workspace = self._workspace
        pairing = Pairing(workspace.library, workspace.background, self)
        pairing.found.connect(workspace.browsing.upkeep.refresh)
        pairing.found.connect(self.counterparts.look_again)
        return pairing
