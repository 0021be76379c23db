"""The terminal commands. Rule: they query the library and print; what they print is a promise.

`running` runs the command that `command_named` finds. It is imported separately, because it needs argparse
and most starts do not.
"""

from reader.cli.commands import COMMANDS, command_named

__all__ = ["COMMANDS", "command_named"]
