"""What one does in the room beside finding and reading. Rule: a desk is made when it is first asked for."""

from reader.ui.desks.desks import LISTENING, Desks

__all__ = ["LISTENING", "Desks"]
