"""The text of the menu entry, after the Desktop Entry Specification."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_QUOTED = str.maketrans({'"': r"\"", "`": r"\`", "$": r"\$", "\\": r"\\", "%": "%%"})
_STRING = str.maketrans({"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"})


def entry_for(template: str, command: Sequence[str], mime_types: Iterable[str]) -> str:
    """The template with this command (its own arguments kept), for files of these types."""
    return "".join(f"{_filled(line, command, mime_types)}\n" for line in template.splitlines())


def exec_line(command: Sequence[str]) -> str:
    """The command line: each argument quoted, and the whole escaped once more as a string value."""
    quoted = " ".join(f'"{argument.translate(_QUOTED)}"' for argument in command)
    return quoted.translate(_STRING)


def _filled(line: str, command: Sequence[str], mime_types: Iterable[str]) -> str:
    key, _, value = line.partition("=")
    if key == "Exec":
        arguments = value.partition(" ")[2]
        return f"TryExec={command[0].translate(_STRING)}\nExec={exec_line(command)} {arguments}"
    if key == "MimeType":
        return f"MimeType={''.join(f'{mime_type};' for mime_type in mime_types)}"
    return line
