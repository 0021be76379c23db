"""How reading processes are started and stopped.

Where the system supports it, they are forked from a process that has imported all modules for reading
(`reading_process`): importing takes a third of a second, once instead of for each, and the memory is shared.
"""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.context import ForkServerContext, SpawnContext

_LOADED = "reader.core.importing.reading_process"


def reading_context() -> ForkServerContext | SpawnContext:
    """The multiprocessing context that reading processes are started with."""
    from multiprocessing import get_all_start_methods, get_context

    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([_LOADED])
    return context


def start_fork_server() -> None:
    """Start the fork server, so that it imports its modules while the library is opened.

    Ctrl+C and the end of a terminal are sent to every process of it; only the importing one must notice.
    """
    if reading_context().get_start_method() != "forkserver":
        return
    from multiprocessing import resource_tracker
    from multiprocessing.forkserver import ensure_running

    with signals_blocked():
        resource_tracker.ensure_running()  # it unblocks the signals itself
    with signals_blocked():  # the fork server inherits the block
        ensure_running()


@contextmanager
def signals_blocked() -> Iterator[None]:
    """Block SIGINT and SIGHUP where the system supports it: a process being started must not be orphaned.

    The started process inherits the block, so that it outlives Ctrl+C and the end of a terminal.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def set_up_process(niceness: int = 0) -> None:
    """Set up a reading process: lower its priority, ignore Ctrl+C, exit when the importing process is gone.

    A killed parent does not close a pipe that its children have open too, so they would wait for work
    forever.
    """
    from multiprocessing import parent_process
    from multiprocessing.connection import wait
    from threading import Thread

    if niceness and hasattr(os, "nice"):
        os.nice(niceness)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def end_with_parent() -> None:
        if parent is not None:
            wait([parent.sentinel])
            os._exit(1)

    Thread(target=end_with_parent, daemon=True).start()
