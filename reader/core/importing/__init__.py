"""Import files: find them, read them (in other processes if there are many), add them batch by batch.

Rule: what was added stays, whatever happens to the rest; memory use does not grow with the number of files.
"""

from reader.core.importing.import_process import import_apart
from reader.core.importing.import_run import ImportProgress
from reader.core.importing.importing import dry_run, import_bytes, import_paths

__all__ = ["ImportProgress", "dry_run", "import_apart", "import_bytes", "import_paths"]
