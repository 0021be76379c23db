"""The processes that read for an import: how they begin, and how they end.

Where the system can, they are forked from a process that has loaded all it takes to read (`reading_process`):
loading costs a third of a second, once instead of for each, and their memory is shared.
"""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
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
    """Start what reading processes are forked from, so that it loads while the library is opened.

    Ctrl+C comes to every process of a terminal, while they load too; only the importing one is to see it.
    """
    if reading_context().get_start_method() != "forkserver":
        return
    from multiprocessing import resource_tracker
    from multiprocessing.forkserver import ensure_running

    resource_tracker.ensure_running()  # which lets Ctrl+C through again when it is done
    with undisturbed():  # what is started inherits it
        ensure_running()


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl+C wait, where the system can: a process that is being started must not lose who starts it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def attend() -> None:
    """In a reading process: leave Ctrl+C to the importing one, and end when that one is gone.

    A killed parent closes no pipe its children hold too, so they would wait for work for ever.
    """
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
