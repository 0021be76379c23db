"""What one does in the workspace beside finding and reading. Rule: each is made when first asked for."""

from reader.ui.controllers.controllers import LISTENING, Controllers

__all__ = ["LISTENING", "Controllers"]
