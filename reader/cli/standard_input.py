"""What is piped into `warraq import -`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reader.core.models import ImportReport

STANDARD_INPUT = "-"


def standard_input() -> bytes:
    """Read standard input, up to one byte more than a file may have. Raises `FileUnreadable`."""
    import sys

    from reader.core.errors import FileUnreadable
    from reader.core.formats.files import LARGEST

    if sys.stdin is None:  # `<&-`
        return b""
    try:
        return sys.stdin.buffer.read(LARGEST + 1)
    except OSError as error:  # a folder, for example
        raise FileUnreadable(STANDARD_INPUT) from error


def dry_run_bytes(data: bytes, name: str, library: Path) -> ImportReport:
    """Report what `import_bytes` would do; the bytes are written to a temporary file for it."""
    from dataclasses import replace
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from reader.core.importing import dry_run

    with TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.write_bytes(data)
        report = dry_run([file], library)
    outcome = report.outcomes[0]
    reason = outcome.reason and outcome.reason.replace(str(file), name)
    return replace(report, outcomes=(replace(outcome, path=name, reason=reason),))
