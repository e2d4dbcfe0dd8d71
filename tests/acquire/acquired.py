"""A source whose sectors fail as a test says, and an acquisition of it."""

from __future__ import annotations

import errno
import os
import random
from collections.abc import Iterable
from pathlib import Path

from evidence.acquire.acquisition import Acquisition
from evidence.acquire.events import Acquired, Event
from evidence.acquire.journal import Journal
from evidence.acquire.medium import Medium
from evidence.acquire.plan import Plan

SECTOR = 512
SET = "00112233445566778899aabbccddeeff"


def content(blocks: int = 40, tail: int = 77 * SECTOR) -> bytes:
    """Zeros, noise and text in pieces of 100 kB, whole sectors, no whole number of chunks."""
    rng = random.Random(11)
    kinds = [
        lambda: bytes(100_000),
        lambda: rng.randbytes(100_000),
        lambda: (b"line %d\n" % rng.random() * 20000)[:100_000],
    ]
    data = b"".join(rng.choice(kinds)() for _ in range(blocks))
    return data[: len(data) - len(data) % SECTOR] + rng.randbytes(tail)


class Faulty(Medium):
    """A file that is read as a disk would be whose ``bad`` sectors always fail, and ``flaky`` ones the first time."""

    def __init__(
        self, path: Path, bad: Iterable[int] = (), flaky: Iterable[int] = (), sector: int = SECTOR
    ) -> None:
        super().__init__(path)
        self.sector_size = sector
        self.bad, self.flaky = set(bad), set(flaky)
        self.gone_from: int | None = None
        self.asked: list[tuple[int, int]] = []

    def read(self, offset: int, length: int) -> bytes:
        self.asked.append((offset, length))
        if self.gone_from is not None and offset + length > self.gone_from:
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
        sectors = range(offset // self.sector_size, (offset + length - 1) // self.sector_size + 1)
        if length == self.sector_size and sectors[0] in self.flaky:
            self.flaky.discard(sectors[0])
        elif self.bad.isdisjoint(sectors) and self.flaky.isdisjoint(sectors):
            return super().read(offset, length)
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def plan(medium: Medium, *names: Path, **changes: object) -> Plan:
    """An order for an E01 of one file, changed as the test wants."""
    usual = {
        "source": str(medium.path), "kind": medium.kind, "size": medium.size, "sector_size": medium.sector_size,
        "form": "e01", "compression": "fast", "segment_size": 0, "retries": 2, "names": [str(name) for name in names],
        "began": "2026-01-02T03:04:05+00:00", "set_identifier": SET, "header": {"examiner": "J. Müller", "notes": "n"},
        "program": "Indicia test",
    }  # fmt: skip
    return Plan(**{**usual, **changes})


def acquired(medium: Medium, journal: Journal, step: int = 256 << 20) -> tuple[Acquired, list[Event]]:
    """Runs to the end: the last event, and all."""
    events = list(Acquisition(medium, journal, step=step).run())
    assert isinstance(events[-1], Acquired)
    return events[-1], events


def without(data: bytes, bad: Iterable[int], sector: int = SECTOR) -> bytes:
    """The data with zeros in these sectors."""
    copy = bytearray(data)
    for number in bad:
        copy[number * sector : (number + 1) * sector] = bytes(sector)
    return bytes(copy)
