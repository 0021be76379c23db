"""A process is given up for the work it did, not for the time others took from it."""

from __future__ import annotations

import os
import sys
import time

import pytest

from reader.core.importing.processor_time import Stopwatch, processor_seconds

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process has spent")


def test_work_is_counted_and_waiting_is_not() -> None:
    stopwatch, started = Stopwatch(os.getpid()), time.process_time()
    assert not stopwatch.is_over(0.3, 0.2)
    assert not stopwatch.is_over(0.3, 1.0)
    while time.process_time() - started < 0.4:
        pass
    assert not stopwatch.is_over(0.3, 0.2)
    assert stopwatch.is_over(0.3, 1.0)


def test_waiting_has_an_end() -> None:
    stopwatch = Stopwatch(os.getpid())
    assert not stopwatch.is_over(30, 299)
    assert stopwatch.is_over(30, 300)


def test_a_process_that_has_gone_has_no_time() -> None:
    assert processor_seconds(None) is None
    assert Stopwatch(None).is_over(1, 1)
