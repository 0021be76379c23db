"""The processes that read for an import: how they begin, and how they end.

Where the system can, they are forked from a process that has loaded all it takes to read (`reading_process`):
loading costs a third of a second, once instead of for each, and their memory is shared.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

_LOADED = "reader.core.importing.reading_process"


def reading_context() -> BaseContext:
    """How reading processes are started."""
    from multiprocessing import get_all_start_methods, get_context

    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([_LOADED])
    return context


def begin_loading() -> None:
    """Start what reading processes are forked from, so that it loads while the library is opened."""
    if reading_context().get_start_method() == "forkserver":
        from multiprocessing.forkserver import ensure_running

        ensure_running()


def attend() -> None:
    """In a reading process: leave Ctrl+C to the importing one, and end when that one is gone.

    A killed parent closes no pipe its children hold too, so they would wait for work for ever.
    """
    import signal
    from multiprocessing import parent_process
    from multiprocessing.connection import wait
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def end_with_parent() -> None:
        if parent is not None:
            wait([parent.sentinel])
            os._exit(1)

    Thread(target=end_with_parent, daemon=True).start()
