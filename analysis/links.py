"""Links: who is connected with whom by which records.

A message links its sender with each recipient; where the store names one side alone, with the device's own side. A
message to a group links its sender with the group. A call links the device's own side with each party, a contact the
own side with each number and address. Who merely takes part in the same group is not linked.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

from analysis.exchanges import Exchange
from analysis.identifiers import identifier
from analysis.people import People


@dataclass
class Link:
    """One edge: ``a`` and ``b`` are keys of :class:`People`, ``a`` before ``b``.

    ``forth`` counts what went from ``a`` to ``b``, ``back`` the other way; what states no direction (a contact, a call
    whose direction is not known) is in neither. ``first`` and ``last`` are RFC 3339 in UTC.
    """

    a: str
    b: str
    kinds: dict[str, int] = field(default_factory=dict)
    forth: int = 0
    back: int = 0
    first: str | None = None
    last: str | None = None
    items: set[int] = field(default_factory=set)
    services: dict[str, None] = field(default_factory=dict)
    ways: list[Exchange] = field(default_factory=list)

    @property
    def count(self) -> int:
        """All its records."""
        return sum(self.kinds.values())

    def numbers(self) -> array[int]:
        """The row numbers of its records, in the order of the ledger."""
        return array("q", sorted(number for way in self.ways for number in way.numbers))


@dataclass(frozen=True)
class Graph:
    """``nodes`` are keys of :class:`People` with the number of their records; both lists begin with the largest.

    ``unlinked`` counts records that name nobody beside the device itself, ``records`` all that were looked at.
    """

    nodes: dict[str, int]
    links: list[Link]
    records: int
    unlinked: int


def graph(ways: Iterable[Exchange], people: People) -> Graph:
    """The links of some records. The same records give the same graph in the same order."""
    links: dict[tuple[str, str], Link] = {}
    nodes: dict[str, int] = {}
    records = unlinked = 0
    for way in ways:
        records += way.records
        pairs = _pairs(way, people)
        if not pairs:
            unlinked += way.records
        for key in {key for pair in pairs for key in pair}:
            nodes[key] = nodes.get(key, 0) + way.records
        for source, target in pairs:
            a, b = min(source, target), max(source, target)
            _count(links.setdefault((a, b), Link(a, b)), way, source)
    return Graph(
        nodes=dict(sorted(nodes.items(), key=lambda item: (-item[1], item[0]))),
        links=sorted(links.values(), key=lambda link: (-link.count, link.a, link.b)),
        records=records,
        unlinked=unlinked,
    )


def _pairs(way: Exchange, people: People) -> list[tuple[str, str]]:
    """From whom to whom, each once and nobody with itself."""
    own = people.side(way.evidence)
    others = _keys(way.others, way.service, people)
    if way.kind == "message":
        sources = _keys((way.sender,), way.service, people) if way.sender else []
        group = _group(way, people)
        if group is not None:
            others = [group]
        if not sources and not others:
            return []
        pairs = [(source, target) for source in sources or [own] for target in others or [own]]
    elif way.direction == "outgoing" or way.kind == "contact":
        pairs = [(own, other) for other in others]
    else:
        pairs = [(other, own) for other in others]
    return list(dict.fromkeys(pair for pair in pairs if pair[0] != pair[1]))


def _group(way: Exchange, people: People) -> str | None:
    found = identifier(way.thread) if way.thread else None
    if way.thread is None or found is None or found.kind != "group":
        return None
    return people.key(way.thread, way.service)


def _keys(stored: Iterable[str], service: str, people: People) -> list[str]:
    keys = (people.key(one, service) for one in stored)
    return list(dict.fromkeys(people.side_of(key) or key for key in keys if key))


def _count(link: Link, way: Exchange, source: str) -> None:
    link.kinds[way.kind] = link.kinds.get(way.kind, 0) + way.records
    if way.kind != "contact" and way.direction != "unknown":
        if source == link.a:
            link.forth += way.records
        else:
            link.back += way.records
    link.first = min(filter(None, (link.first, way.first)), default=None)
    link.last = max(filter(None, (link.last, way.last)), default=None)
    link.items.add(way.evidence)
    link.services.setdefault(way.service)
    link.ways.append(way)
