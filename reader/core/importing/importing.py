"""The use cases: import files, import bytes, and find out what an import would do."""

from __future__ import annotations

import os
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import FileBinary, ImportBroken, LibraryMoved
from reader.core.importing.given_files import GivenFiles, given_files
from reader.core.importing.import_run import ImportRun
from reader.core.importing.processes import start_fork_server
from reader.core.importing.readers import QUICK, read_all, read_bytes, workers_for
from reader.core.importing.reading_tasks import Bytes, Chunk, Read
from reader.core.library import Library
from reader.core.library.index.preparing import PreparedReading
from reader.core.library.storage.presence import file_identity
from reader.core.models import ArticleFilter, ImportOutcome, ImportReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.core.importing.dry_runs import DryRun
    from reader.core.importing.import_run import ImportProgress
    from reader.core.importing.readers import Pace
    from reader.core.importing.reading_tasks import Reading


def import_paths(
    paths: Sequence[Path],
    library_path: Path,
    *,
    progress: Callable[[ImportProgress], object] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    workers: int | None = None,
    pace: Pace = QUICK,
) -> ImportReport:
    """Import files, and the files in folders; the report has an outcome for each file, in order.

    A file that fails is an outcome; a library that fails raises `LibraryError`, and what was added stays.
    `workers` is the number of reading processes, chosen by the amount of work if it is `None`.
    """
    files, refused = _without_library(given_files(paths), library_path)
    workers = _reading_processes(files, workers)
    with _death_as_broken_import(library_path), Library.open(library_path) as library:
        library.index.expect_many()
        import_id = library.imports.begin(map(_absolute, map(str, paths)))
        run = ImportRun(len(files) + len(refused), progress, cancelled, pace)
        with closing(read_all(files, workers, pace)) as chunks:
            run.through(chain(refused, chunks), lambda batch: _add(library, batch, import_id, _absolute))
        library.index.settle(library.imports.brought(import_id), library.count(ArticleFilter()), cancelled)
        _refuse_moved(library)
        return _end(library, run, import_id)


def import_bytes(data: bytes, name: str, library_path: Path) -> ImportReport:
    """Import content that did not come from a file (pasted or piped in) under this name."""
    with (
        _death_as_broken_import(library_path),
        Library.open(library_path) as library,
        closing(read_bytes(Bytes(name, data))) as chunks,
    ):
        import_id = library.imports.begin([name])
        run = ImportRun(1, lambda _: None, lambda: False)
        run.through(chunks, lambda batch: _add(library, batch, import_id))
        return _end(library, run, import_id)


def dry_run(
    paths: Sequence[Path],
    library_path: Path,
    *,
    progress: Callable[[ImportProgress], object] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    workers: int | None = None,
) -> ImportReport:
    """Report what `import_paths` would do, without creating or changing a library.

    A file with only known articles is a "duplicate", even if it would complete some of them.
    """
    from reader.core.importing.dry_runs import DryRun

    files, refused = _without_library(given_files(paths), library_path)
    workers = _reading_processes(files, workers)
    run = ImportRun(len(files) + len(refused), progress, cancelled)
    with (
        _death_as_broken_import(library_path),
        DryRun(library_path) as trial,
        closing(read_all(files, workers)) as chunks,
    ):
        run.through(chain(refused, chunks), partial(_try, trial))
        return run.report(trial.articles_added)


@contextmanager
def _death_as_broken_import(library_path: Path) -> Iterator[None]:
    """Raise `ImportBroken` if a reading process was killed, for example when memory ran out."""
    from concurrent.futures import BrokenExecutor

    try:
        yield
    except BrokenExecutor:
        raise ImportBroken(library_path) from None


def _without_library(files: GivenFiles, library_path: Path) -> tuple[GivenFiles, list[Chunk]]:
    """Split off the library and the files SQLite keeps beside it; return the others, and these as failures.

    They must not even be opened: closing them would drop the locks that this process holds on the library.
    """
    from reader.core.formats.folders import BESIDE_DATABASES

    beside = (Path(f"{library_path}{end}") for end in BESIDE_DATABASES)
    library = set(filter(None, map(file_identity, (library_path, *beside))))
    own = [path for path in files if library and file_identity(path) in library]
    if not own:
        return files, []
    refused = [ImportOutcome(str(path), "failed", (), FileBinary(path).sentence) for path in own]
    return GivenFiles(str(path) for path in files if path not in own), [Chunk((Read(it),)) for it in refused]


def _reading_processes(files: GivenFiles, wanted: int | None) -> int:
    """The number of reading processes, as wanted or as the files require; starts to load them, if any."""
    workers = workers_for(files) if wanted is None else wanted
    if workers:
        start_fork_server()
    return workers


def _absolute(path: str) -> str:
    """The absolute path, with symbolic links kept."""
    return os.path.abspath(path)  # noqa: PTH100 Path.absolute keeps `..`


def _readings(batch: Sequence[Chunk]) -> list[Reading]:
    return [read.reading for chunk in batch for read in chunk.reads]


def _add(
    library: Library, batch: Sequence[Chunk], import_id: int, place: Callable[[str], str] = str
) -> list[ImportOutcome]:
    """Add the readings, their paths changed by `place`; return all outcomes, under the given paths."""
    _refuse_moved(library)
    readings = _readings(batch)
    placed = [replace(read, path=place(read.path)) for read in readings if isinstance(read, PreparedReading)]
    added = iter(library.add_prepared(placed, import_id, [chunk.counted for chunk in batch]))
    return [_outcome(read, lambda known: replace(next(added), path=known.path)) for read in readings]


def _try(trial: DryRun, batch: Sequence[Chunk]) -> list[ImportOutcome]:
    return [_outcome(read, trial.outcome) for read in _readings(batch)]


def _end(library: Library, run: ImportRun, import_id: int) -> ImportReport:
    return run.report(library.imports.brought(import_id), library.imports.end(import_id))


def _refuse_moved(library: Library) -> None:
    """Raise `LibraryMoved` if the file is gone from its path: what is added to it would be lost unnoticed."""
    if not library.is_in_place:
        raise LibraryMoved(library.path)


def _outcome(read: Reading, of_reading: Callable[[PreparedReading], ImportOutcome]) -> ImportOutcome:
    return of_reading(read) if isinstance(read, PreparedReading) else read
