"""Files into the library: found, read (in processes of their own where there are many), added batch by batch.

Rule: what is in stays in, whatever happens to the rest; memory does not grow with the number of files.
"""

from reader.core.importing.import_process import import_apart
from reader.core.importing.importing import ImportProgress, dry_run, import_bytes, import_paths

__all__ = ["ImportProgress", "dry_run", "import_apart", "import_bytes", "import_paths"]
