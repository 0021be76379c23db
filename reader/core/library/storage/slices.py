"""Splits long sequences for statements and transactions of bounded size."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_T = TypeVar("_T")


def slices(values: Sequence[_T], length: int) -> Iterator[Sequence[_T]]:
    """Yield the values in order, `length` at a time; the last slice may be shorter."""
    return (values[start : start + length] for start in range(0, len(values), length))
