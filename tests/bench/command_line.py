"""What the benches share as commands: `--help` says what their first lines say."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter


def parser(said: str | None) -> ArgumentParser:
    """A parser of arguments that explains itself with the docstring of the bench."""
    return ArgumentParser(description=said, formatter_class=RawDescriptionHelpFormatter)
