"""The moments of a result set, in lanes, held for counting: 16 bytes each."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from itertools import pairwise
from typing import NamedTuple


class Event(NamedTuple):
    """A moment (microseconds since 1970 UTC) of a record (its row number) in a lane (its place)."""

    moment: int
    seq: int
    lane: int


class Gap(NamedTuple):
    """The last moment before and the first after a stretch in which nothing happened, in microseconds."""

    start: int
    end: int


@dataclass
class Lane:
    """Moments in order, and the row number of the record of each."""

    title: str
    moments: array[int] = field(default_factory=lambda: array("q"))
    seqs: array[int] = field(default_factory=lambda: array("q"))


@dataclass
class Events:
    """All moments of a result set. A record with several times has as many moments."""

    lanes: list[Lane] = field(default_factory=list)
    timeless: int = 0
    """Records without any time."""
    unreadable: int = 0
    """Times that are no moment, or have no offset."""
    cut: bool = False
    """Whether later moments are left out because there are too many."""

    @property
    def count(self) -> int:
        """How many moments there are."""
        return sum(len(lane.moments) for lane in self.lanes)

    def span(self) -> tuple[int, int] | None:
        """The first and the last moment."""
        filled = [lane.moments for lane in self.lanes if lane.moments]
        if not filled:
            return None
        return min(moments[0] for moments in filled), max(moments[-1] for moments in filled)

    def counts(self, lane: int, edges: Sequence[int]) -> list[int]:
        """How many moments lie from each edge to before the next."""
        moments = self.lanes[lane].moments
        places = [bisect_left(moments, edge) for edge in edges]
        return [after - before for before, after in pairwise(places)]

    def number_between(self, start: int, end: int) -> int:
        """How many moments lie in a stretch, its ends included."""
        return sum(bisect_right(each.moments, end) - bisect_left(each.moments, start) for each in self.lanes)

    def between(self, start: int, end: int) -> Iterator[Event]:
        """The moments of a stretch in order, those of one moment by the ledger."""
        return merge(*(self._of_lane(number, start, end) for number in range(len(self.lanes))))

    def of_record(self, seq: int, moments: Sequence[int]) -> list[Event]:
        """The events of one record, whose moments these are."""
        found = []
        for number, lane in enumerate(self.lanes):
            for moment in dict.fromkeys(moments):
                first, last = bisect_left(lane.moments, moment), bisect_right(lane.moments, moment)
                if seq in lane.seqs[first:last]:
                    found.append(Event(moment, seq, number))
        return sorted(found)

    def nearest(self, lane: int | None, moment: int, within: int) -> Event | None:
        """The event nearest to a moment in a lane (in all where None), not further away than ``within``."""
        numbers = range(len(self.lanes)) if lane is None else (lane,)
        near: list[tuple[int, Event]] = []
        for number in numbers:
            moments = self.lanes[number].moments
            place = bisect_left(moments, moment)
            near += [
                (abs(moments[at] - moment), Event(moments[at], self.lanes[number].seqs[at], number))
                for at in (place - 1, place)
                if 0 <= at < len(moments)
            ]
        found = min(near, default=None)
        return found[1] if found and found[0] <= within else None

    def neighbour(self, moment: int, seq: int, *, later: bool) -> Event | None:
        """The event next to one, in order of time and ledger, over all lanes."""
        near = []
        for number, lane in enumerate(self.lanes):
            place = bisect_left(lane.moments, moment)
            last = bisect_right(lane.moments, moment)
            at_once = [Event(moment, lane.seqs[at], number) for at in range(place, last)]
            near += [each for each in at_once if (each.seq > seq if later else each.seq < seq)]
            beside = last if later else place - 1
            if 0 <= beside < len(lane.moments):
                near.append(Event(lane.moments[beside], lane.seqs[beside], number))
        return (min if later else max)(near, default=None)

    def gap_around(self, moment: int) -> Gap | None:
        """The stretch without events that holds a moment; None before the first event and after the last."""
        before = [lane.moments[at - 1] for lane in self.lanes if (at := bisect_right(lane.moments, moment))]
        after = [
            lane.moments[at]
            for lane in self.lanes
            if (at := bisect_right(lane.moments, moment)) < len(lane.moments)
        ]
        return Gap(max(before), min(after)) if before and after else None

    def _of_lane(self, number: int, start: int, end: int) -> Iterator[Event]:
        lane = self.lanes[number]
        first, last = bisect_left(lane.moments, start), bisect_right(lane.moments, end)
        return (Event(lane.moments[at], lane.seqs[at], number) for at in range(first, last))
