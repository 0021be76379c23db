"""What one can do in the workspace beside finding and reading.

Rule: controllers are grouped by what they work on. A group gets what it needs through its constructor and
makes each of its controllers when that is first asked for.
"""

from reader.ui.controllers.controllers import LISTENING, Controllers

__all__ = ["LISTENING", "Controllers"]
