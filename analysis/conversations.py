"""Conversations: messages and calls by who took part, over all apps and devices of a case.

A thread of a store (source file, service, the store's own identifier of the thread) belongs to one conversation, as a
whole. Two threads are one conversation where their participants are the same and their devices have the same own side
(:class:`analysis.people.People`), or where they have one group's identifier. A thread with several others whose
identifier is the store's own word stays by itself; where it is a mere row number or there is none, who takes part says
which conversation it is. Nothing is joined by names, times or content.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.exchanges import Exchange
from analysis.identifiers import identifier
from analysis.people import People

_Thread = tuple[int, str, str, str | None, frozenset[str]]
Key = tuple[str, ...]


@dataclass(frozen=True)
class Conversation:
    """``parties`` are keys of :class:`People`, those with most records first, without the devices' own sides.

    ``sides`` are the own sides of the devices that it was found on; ``first`` and ``last`` are RFC 3339 in UTC.
    """

    key: Key
    parties: tuple[str, ...]
    sides: tuple[str, ...]
    names: tuple[str, ...]
    messages: int
    calls: int
    first: str | None
    last: str | None
    services: tuple[str, ...]
    items: tuple[int, ...]
    exchanges: tuple[Exchange, ...]

    @property
    def count(self) -> int:
        """Messages and calls."""
        return self.messages + self.calls

    def numbers(self) -> array[int]:
        """The row numbers of its records in the order of the ledger, as far as they were asked for."""
        return array("q", sorted(number for way in self.exchanges for number in way.numbers))


class Threads:
    """Which conversation each message and call belongs to, decided over the whole case."""

    def __init__(self, everything: Iterable[Exchange], people: People) -> None:
        self._people = people
        self._others: dict[_Thread, dict[str, int]] = {}
        for way in everything:
            if way.kind != "contact":
                counted = self._others.setdefault(self._thread(way), {})
                for key in self._parties(way):
                    counted[key] = counted.get(key, 0) + way.records

    def conversations(self, ways: Iterable[Exchange]) -> list[Conversation]:
        """Those that the messages and calls of a question belong to; each record is in exactly one.

        The latest comes first; those without any time come last.
        """
        found: dict[Key, list[Exchange]] = {}
        for way in ways:
            if way.kind != "contact":
                found.setdefault(self.key(way), []).append(way)
        made = [self._conversation(key, each) for key, each in sorted(found.items())]
        return sorted(made, key=lambda one: one.last or "", reverse=True)

    def key(self, way: Exchange) -> Key:
        """Which conversation the records belong to."""
        thread = self._thread(way)
        others = self._others.get(thread, {})
        side = self._people.side(way.evidence)
        place = (str(way.evidence), way.path)
        if way.thread is not None:
            stated = identifier(way.thread)
            if stated is not None and stated.kind == "group":
                return "group", stated.key
            if (person := self._person(way)) is not None:
                return ("people", *sorted({side, self._side_or(person)}))
        if not others:
            return ("nobody", *place, way.service, *(() if way.thread is None else (way.thread,)))
        if len(others) > 1 and way.thread is not None and not way.thread.isdecimal():
            return "thread", *place, way.thread
        return ("people", *sorted({side, *map(self._side_or, others)}))

    def _side_or(self, key: str) -> str:
        return self._people.side_of(key) or key

    def _thread(self, way: Exchange) -> _Thread:
        apart = frozenset(self._parties(way)) if way.thread is None else frozenset()
        return way.evidence, way.path, way.service, way.thread, apart

    def _parties(self, way: Exchange) -> list[str]:
        """The others: all whom it names, and whom the thread's own identifier names, without the device's own side."""
        named = [self._people.key(stored, way.service) for stored in way.named]
        keys = dict.fromkeys(key for key in (*named, self._person(way)) if key)
        side = self._people.side(way.evidence)
        others = [key for key in keys if self._people.side_of(key) != side]
        return others or list(keys)

    def _person(self, way: Exchange) -> str | None:
        """The person whom the thread's identifier names: many stores take the other's number or address."""
        if way.thread is None:
            return None
        found = identifier(way.thread)
        if found is None or found.kind not in ("phone", "email"):
            # Digits alone are a row number of the store as well as they are somebody's.
            return None
        return self._people.key(way.thread, way.service)

    def _conversation(self, key: Key, ways: list[Exchange]) -> Conversation:
        counted: dict[str, int] = {}
        for thread in {self._thread(way): None for way in ways}:
            for party, count in self._others.get(thread, {}).items():
                counted[party] = counted.get(party, 0) + count
        firsts = [way.first for way in ways if way.first]
        lasts = [way.last for way in ways if way.last]
        return Conversation(
            key=key,
            parties=tuple(sorted(counted, key=lambda party: (-counted[party], party))),
            sides=tuple(dict.fromkeys(self._people.side(way.evidence) for way in ways)),
            names=tuple(dict.fromkeys(way.name for way in ways if way.name)),
            messages=sum(way.records for way in ways if way.kind == "message"),
            calls=sum(way.records for way in ways if way.kind == "call"),
            first=min(firsts, default=None),
            last=max(lasts, default=None),
            services=tuple(dict.fromkeys(way.service for way in ways)),
            items=tuple(sorted({way.evidence for way in ways})),
            exchanges=tuple(ways),
        )
