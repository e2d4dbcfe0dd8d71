"""Conversations: messages and calls by who took part, over all apps and devices of a case.

A thread of a store (source file, service, the store's own identifier of the thread) belongs to one conversation, as a
whole. Two threads are one conversation where their participants are the same and their devices have the same own side
(:class:`analysis.people.People`), or where they have one group's identifier. A thread with several others whose
identifier is the store's own word stays by itself; where it is a mere row number or there is none, who takes part says
which conversation it is. Nothing is joined by names, times or content.
"""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass

from analysis.exchanges import Asked, Exchange, Held, Talk
from analysis.identifiers import identifier
from analysis.people import People

Key = tuple[str, ...]
_Parties = tuple[str, ...]
_Counted = tuple[tuple[str, int], ...]
_Store = tuple[int, str, str | None, frozenset[str]]
"""What a thread is beside its path: evidence item, service, the store's identifier, who takes part without one."""


@dataclass(frozen=True)
class Conversation:
    """``parties`` are keys of :class:`People`, those with most records first, without the devices' own sides.

    ``sides`` are the own sides of the devices that it was found on; ``first`` and ``last`` are RFC 3339 in UTC.
    ``numbers`` are the row numbers of its records in the order of the ledger.
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
    numbers: array[int]

    @property
    def count(self) -> int:
        """Messages and calls."""
        return self.messages + self.calls


class Threads:
    """Which conversation each message and call belongs to, decided over the whole case."""

    def __init__(self, talk: Talk, people: People) -> None:
        self._talk, self._people = talk, people
        self._parties_of = [self._parties(way) for way in talk.ways]
        """By way."""
        self._threads: array[int] = array("l")
        """By record the thread; -1 where it is a contact."""
        self._others: list[_Counted] = []
        """By thread who else takes part, with the number of records."""
        self._keys: list[Key] = []
        self._of_thread: array[int] = array("l")
        """By thread the place of its conversation in ``_keys``."""
        stores, threads = self._count()
        self._decide(stores, threads)

    def conversations(self, asked: Asked, *, named_by_them: bool = False) -> list[Conversation]:
        """Those that the messages and calls of a question belong to; each record is in exactly one.

        ``named_by_them``: who takes part is only whom these records name, not all of their threads.

        The latest comes first; those without any time come last.
        """
        talk, count = self._talk, len(self._talk.ways)
        held: dict[int, Held] = {}
        counts: dict[int, int] = {}
        touched = bytearray(len(self._others))
        for place, number, moment in talk.places(asked):
            thread = self._threads[place]
            if thread < 0:
                continue
            touched[thread] = 1
            one = self._of_thread[thread]
            way = one * count + talk.ways_of[place]
            counts[way] = counts.get(way, 0) + 1
            (held.get(one) or held.setdefault(one, Held())).add(number, moment)
        parties = self._named_by(counts) if named_by_them else self._parties_in(touched)
        ways: dict[int, list[Exchange]] = {one: [] for one in held}
        for way in sorted(counts):
            ways[way // count].append(talk.ways[way % count]._replace(records=counts[way]))
        made = [self._conversation(self._keys[one], ways[one], held[one], parties[one]) for one in held]
        made.sort(key=lambda one: one.key)
        return sorted(made, key=lambda one: one.last or "", reverse=True)

    # Deciding

    def _count(self) -> tuple[list[_Store], array[int]]:
        """Finds the threads and who takes part in each; gives their stores, and by thread its store and path as one."""
        stores: dict[_Store, int] = {}
        store_of = [
            -1 if way.kind == "contact" else stores.setdefault(self._store(way, parties), len(stores))
            for way, parties in zip(self._talk.ways, self._parties_of, strict=True)
        ]
        groups: dict[_Parties, int] = {}
        group_of = [groups.setdefault(parties, len(groups)) for parties in self._parties_of]
        paths, found = len(self._talk.paths), dict[int, int]()
        counted: dict[int, int] = {}
        for way, path in zip(self._talk.ways_of, self._talk.paths_of, strict=True):
            store = store_of[way]
            if store < 0:
                self._threads.append(-1)
                continue
            thread = found.setdefault(store * paths + path, len(found))
            self._threads.append(thread)
            group = thread * len(groups) + group_of[way]
            counted[group] = counted.get(group, 0) + 1
        self._sum(counted, list(groups), len(found))
        return list(stores), array("q", found)

    def _sum(self, counted: dict[int, int], groups: list[_Parties], threads: int) -> None:
        """Who takes part in each thread; what is the same in many is held once."""
        self._others = [()] * threads
        held: dict[_Counted, _Counted] = {(): ()}
        sums: dict[int, Counter[str]] = {}
        for group, count in counted.items():
            thread, parties = divmod(group, len(groups))
            if len(groups[parties]) == 1 and not self._others[thread] and thread not in sums:
                one = ((groups[parties][0], count),)
                self._others[thread] = held.setdefault(one, one)
                continue
            if thread not in sums:
                sums[thread] = Counter(dict(self._others[thread]))
            for party in groups[parties]:
                sums[thread][party] += count
        for thread, sum_ in sums.items():
            each = tuple(sum_.items())
            self._others[thread] = held.setdefault(each, each)

    def _decide(self, stores: list[_Store], threads: array[int]) -> None:
        """Gives each thread its conversation."""
        keys: dict[Key, int] = {}
        known: dict[tuple[int, _Counted], int] = {}
        paths = self._talk.paths
        for thread, others in zip(threads, self._others, strict=True):
            store, path = divmod(thread, len(paths))
            one = known.get((store, others))
            if one is None:
                key = self._key(stores[store], paths[path], [party for party, _ in others])
                one = keys.setdefault(key, len(keys))
                if key[0] in ("group", "people"):  # whatever the path
                    known[store, others] = one
            self._of_thread.append(one)
        self._keys = list(keys)

    def _key(self, store: _Store, path: str, others: list[str]) -> Key:
        """Which conversation the records of a thread belong to."""
        evidence, service, thread, _ = store
        side = self._people.side(evidence)
        place = (str(evidence), path)
        if thread is not None:
            stated = identifier(thread)
            if stated is not None and stated.kind == "group":
                return "group", stated.key
            if (person := self._person(thread, service)) is not None:
                return ("people", *sorted({side, self._side_or(person)}))
        if not others:
            return ("nobody", *place, service, *(() if thread is None else (thread,)))
        if len(others) > 1 and thread is not None and not thread.isdecimal():
            return "thread", *place, thread
        return ("people", *sorted({side, *map(self._side_or, others)}))

    def _side_or(self, key: str) -> str:
        return self._people.side_of(key) or key

    def _store(self, way: Exchange, parties: _Parties) -> _Store:
        return way.evidence, way.service, way.thread, frozenset(parties if way.thread is None else ())

    def _parties(self, way: Exchange) -> _Parties:
        """The others: all whom it names, and whom the thread's own identifier names, without the device's own side."""
        named = [self._people.key(stored, way.service) for stored in way.named]
        person = None if way.thread is None else self._person(way.thread, way.service)
        keys = dict.fromkeys(key for key in (*named, person) if key)
        side = self._people.side(way.evidence)
        others = tuple(key for key in keys if self._people.side_of(key) != side)
        return others or tuple(keys)

    def _person(self, thread: str, service: str) -> str | None:
        """The person whom the thread's identifier names: many stores take the other's number or address."""
        found = identifier(thread)
        if found is None or found.kind not in ("phone", "email"):
            # Digits alone are a row number of the store as well as they are somebody's.
            return None
        return self._people.key(thread, service)

    # Telling

    def _parties_in(self, touched: bytearray) -> dict[int, Counter[str]]:
        """By conversation who takes part in those of its threads that a question touches."""
        threads: dict[tuple[int, _Counted], int] = {}
        for thread, is_touched in enumerate(touched):
            if is_touched:
                same = self._of_thread[thread], self._others[thread]
                threads[same] = threads.get(same, 0) + 1
        found: dict[int, Counter[str]] = {}
        for (one, others), times in threads.items():
            counted = found.setdefault(one, Counter())
            for party, count in others:
                counted[party] += count * times
        return found

    def _named_by(self, counts: dict[int, int]) -> dict[int, Counter[str]]:
        """By conversation whom its records name; ``counts`` are those of ways, each with its conversation."""
        found: dict[int, Counter[str]] = {}
        for way, count in counts.items():
            one, named = divmod(way, len(self._talk.ways))
            counted = found.setdefault(one, Counter())
            for party in self._parties_of[named]:
                counted[party] += count
        return found

    def _conversation(
        self, key: Key, ways: list[Exchange], held: Held, counted: Counter[str]
    ) -> Conversation:
        return Conversation(
            key=key,
            parties=tuple(sorted(counted, key=lambda party: (-counted[party], party))),
            sides=tuple(dict.fromkeys(self._people.side(way.evidence) for way in ways)),
            names=tuple(dict.fromkeys(way.name for way in ways if way.name)),
            messages=sum(way.records for way in ways if way.kind == "message"),
            calls=sum(way.records for way in ways if way.kind == "call"),
            first=held.first,
            last=held.last,
            services=tuple(dict.fromkeys(way.service for way in ways)),
            items=tuple(sorted({way.evidence for way in ways})),
            numbers=held.numbers,
        )
