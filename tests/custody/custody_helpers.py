"""Constants of the custody tests, and a clock that goes on by what a test says."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

CASE = "0123456789abcdef0123456789abcdef"
# RFC 8032 section 7.1 test 1
SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")


def vector_nonces() -> Callable[[], str]:
    """The nonces of docs/ledger-format.md's vectors: each act's own number. Entry 2 is a record's and has none."""
    return (f"{seq:032x}" for seq in count() if seq != 2).__next__


class FakeClock:
    """Clocks that go on by what a test says."""

    def __init__(self, wall: int = 1_767_323_045_000_000_000, mono: int = 1_000_000_000) -> None:
        self.now = [wall, mono]

    def wall(self) -> int:
        return self.now[0]

    def mono(self) -> int:
        return self.now[1]

    def go(self, wall: int, mono: int | None = None) -> None:
        self.now[0] += wall
        self.now[1] += wall if mono is None else mono


class Ticking(FakeClock):
    """A microsecond later, and a nanosecond later, at each look."""

    def wall(self) -> int:
        self.now[0] += 1000
        return self.now[0] - 1000

    def mono(self) -> int:
        self.now[1] += 1
        return self.now[1] - 1
