"""Root without root's powers: what is closed to an ordinary user is closed to the work of a test too."""

from __future__ import annotations

import ctypes
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")
_VERSION = 0x20080522  # of the calls, linux/capability.h


def unprivileged(work: Callable[[], Result]) -> Result:
    """What the work gives in a thread whose powers are gone; the test is skipped where that cannot be had."""
    if os.geteuid() != 0:
        return work()
    if not sys.platform.startswith("linux"):
        pytest.skip("permissions do not bind root")
    with ThreadPoolExecutor(1, initializer=_give_up_powers) as thread:
        return thread.submit(work).result()


def _give_up_powers() -> None:
    header = (ctypes.c_uint32 * 2)(_VERSION, 0)
    none = (ctypes.c_uint32 * 6)()
    assert ctypes.CDLL(None).capset(header, none) == 0
