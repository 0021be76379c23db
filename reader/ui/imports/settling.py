"""Wait until changes have come to rest."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

SETTLE_MILLISECONDS = 1200  # after the last change, so that files are complete
LONGEST_MILLISECONDS = 5000  # after the first one, where changes never end


class Settling(QObject):
    """`settled`: nothing changed any more for a while, or something has been changing for some seconds."""

    settled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since_first = QElapsedTimer()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLE_MILLISECONDS)
        self._rest.timeout.connect(self.settled)

    def stir(self) -> None:
        """Something changed."""
        if not self._rest.isActive():
            self._since_first.start()
        if self._since_first.elapsed() < LONGEST_MILLISECONDS:
            self._rest.start()
