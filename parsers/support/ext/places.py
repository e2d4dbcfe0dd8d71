"""Where inodes stand."""

from __future__ import annotations

from collections.abc import Callable

import msgspec


class InodePlaces(msgspec.Struct, frozen=True):
    """Of a volume with ``count`` inodes of ``size`` bytes each: ``of`` gives the block and the place in it of a number.

    It raises ReadError for a number that none has.
    """

    count: int
    size: int
    of: Callable[[int], tuple[int, int]]
