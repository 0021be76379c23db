"""The commands of a terminal. Rule: they ask the library and print; what they print is a promise.

`running` runs what `command_named` finds; it is imported apart, for it needs argparse and most starts do not.
"""

from reader.cli.commands import COMMANDS, command_named

__all__ = ["COMMANDS", "command_named"]
