"""Identifiers of people that stand in two evidence items or more."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from analysis.exchanges import Talk
from analysis.identifiers import identifier
from analysis.people import People
from evidence.contract.analyzer import Progress, analyzer
from evidence.model.finding import Finding

_STATEMENT = "The same identifier stands in two evidence items or more."
_MOST_PLACES, _MOST_RECORDS, _MOST_SPELLINGS = 100, 500, 20
_IDS = "SELECT id FROM artifacts WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY entry_key, number LIMIT ?"
_Place = tuple[int, str, str]
"""Evidence item, kind of artifact, service."""


@dataclass
class _Shared:
    """Where one identifier stands: row numbers by place, and how it is spelled there."""

    kind: str
    spellings: Counter[str] = field(default_factory=Counter)
    places: dict[_Place, array[int]] = field(default_factory=dict)


@analyzer(name="shared_identifiers", version="1.0")
def shared_identifiers(reader: sqlite3.Connection) -> Iterator[Finding | Progress]:
    """Telephone numbers, addresses and accounts that messages, calls and contacts of several evidence items name.

    Spellings are joined as :mod:`analysis.identifiers` and :class:`analysis.people.People` say, and by nothing else.
    That two items name one identifier says neither whose it is nor that somebody used it: numbers of services, and the
    examiner's own, stand in many.
    """
    talk = Talk(reader)
    yield Progress(1, 3)
    shared, of_way = _shared(talk)
    for number, way in zip(talk.numbers, talk.ways_of, strict=True):
        for held in of_way[way]:
            held.append(number)
    yield Progress(2, 3)
    for about in sorted(shared):
        yield _finding(reader, about, shared[about])


def _shared(talk: Talk) -> tuple[dict[str, _Shared], list[list[array[int]]]]:
    """The identifiers that several items name, and by way the lists that its records belong in."""
    people = People(talk.ways)
    items: dict[str, int | None] = {}  # the only item; None where there are several
    for way in talk.ways:
        for key in (people.key(stored, way.service) for stored in way.named):
            if key is not None and items.setdefault(key, way.evidence) != way.evidence:
                items[key] = None
    shared: dict[str, _Shared] = {}
    of_way: list[list[array[int]]] = []
    for way in talk.ways:
        lists: dict[str, array[int]] = {}
        for stored in way.named:
            key = people.key(stored, way.service)
            if key is None or items[key] is not None:
                continue
            one = shared.setdefault(key, _Shared(_kind(stored, way.service, key)))
            one.spellings[stored] += way.records
            lists[key] = one.places.setdefault((way.evidence, way.kind, way.service), array("q"))
        of_way.append(list(lists.values()))
    return shared, of_way


def _kind(stored: str, service: str, key: str) -> str:
    """What the identifier is; a number without country that was joined to one with its country is that one."""
    found = identifier(stored, service)
    return found.kind if found is not None and found.key == key else "phone"


def _finding(reader: sqlite3.Connection, about: str, found: _Shared) -> Finding:
    places = [(place, found.places[place]) for place in sorted(found.places)]
    records: list[str] = []
    listed = []
    for (evidence, kind, service), numbers in places[:_MOST_PLACES]:
        ids = [row[0] for row in reader.execute(_IDS, (json.dumps(numbers.tolist()), _MOST_RECORDS))]
        records += ids
        said = {"evidence": evidence, "kind": kind, "service": service}
        listed.append({**said, "records": len(numbers), "listed": len(ids)})
    spellings = sorted(found.spellings, key=lambda each: (-found.spellings[each], each))
    return Finding(
        about=about,
        statement=_STATEMENT,
        records=tuple(records),
        records_total=sum(len(numbers) for _, numbers in places),
        fields={
            "identifier_kind": found.kind,
            "evidence": sorted({evidence for (evidence, _, _), _ in places}),
            "places": listed,
            "places_not_listed": len(places) - len(listed),
            "spellings": spellings[:_MOST_SPELLINGS],
            "spellings_not_listed": max(0, len(spellings) - _MOST_SPELLINGS),
        },
    )
