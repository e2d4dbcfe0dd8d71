"""The two clocks of a ledger entry."""

from __future__ import annotations

import time
from typing import Protocol

NANOSECONDS = 1_000_000_000
DRIFT_NS = 5 * NANOSECONDS
"""How far wall and monotonic clock may move apart within one run before it is written down."""


class Clock(Protocol):
    """Wall clock (nanoseconds since 1970-01-01 UTC) and monotonic clock (nanoseconds)."""

    def wall(self) -> int: ...

    def mono(self) -> int: ...


# Counted from here, because a machine that is up for 104 days passes 2^53 ns, which JSON cannot hold exactly.
_START = time.monotonic_ns()


class SystemClock:
    """The machine's own clocks."""

    def wall(self) -> int:
        """Nanoseconds since 1970-01-01 UTC."""
        return time.time_ns()

    def mono(self) -> int:
        """Nanoseconds of the monotonic clock since this process began; its start has no meaning."""
        return time.monotonic_ns() - _START


def timestamp(wall_ns: int) -> str:
    """Nanoseconds since 1970-01-01 UTC as the ledger writes them: cut to microseconds, with ``+00:00``.

    Reference: RFC 3339; docs/ledger-format.md section 2.
    """
    seconds, fraction = divmod(wall_ns, NANOSECONDS)
    moment = time.gmtime(seconds)
    return time.strftime("%Y-%m-%dT%H:%M:%S", moment) + f".{fraction // 1000:06d}+00:00"
