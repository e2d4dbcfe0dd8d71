"""What a running ingest tells those who watch it."""

from __future__ import annotations

from typing import Literal

import msgspec

RunState = Literal["finished", "partial", "cancelled", "failed"]


class ItemStarted(msgspec.Struct, frozen=True):
    """Work on an evidence item begins."""

    item: int
    path: str


class Progress(msgspec.Struct, frozen=True):
    """How far the item is. Totals grow while the listing runs; ``listing_done`` says when they are final.

    ``bytes_done`` and ``bytes_total`` count content of entries and, once more, the media for the verification.
    ``seconds`` have passed since the item started, without those in which a pause let nothing be read.
    """

    item: int
    phase: Literal["survey", "list", "read", "verify", "paused"]
    entries_done: int
    entries_total: int
    bytes_done: int
    bytes_total: int
    seconds: float
    problems: int
    listing_done: bool = False

    @property
    def rate(self) -> float:
        """Bytes a second since the item started."""
        return self.bytes_done / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """A guess from the rate so far; None while the listing runs or nothing was read yet."""
        if not self.listing_done or not self.bytes_done:
            return None
        return max(0.0, (self.bytes_total - self.bytes_done) / self.rate)


class ProblemSeen(msgspec.Struct, frozen=True):
    """A problem was recorded."""

    item: int
    kind: str
    path: str
    message: str


class ItemFinished(msgspec.Struct, frozen=True):
    """Work on an item ended. ``state`` is finished, refused or cancelled; ``counts`` are of this run."""

    item: int
    state: Literal["finished", "refused", "cancelled"]
    message: str
    counts: dict[str, int]


class RunFinished(msgspec.Struct, frozen=True):
    """The run ended."""

    state: RunState
    message: str


Event = ItemStarted | Progress | ProblemSeen | ItemFinished | RunFinished
