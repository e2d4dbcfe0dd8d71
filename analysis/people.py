"""Who takes part in the messages and calls of a case: identifiers joined, named, and the devices' own accounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.exchanges import Exchange
from analysis.identifiers import Identifier, IdentifierKind, identifier, national_part

OWN = "\u2060own:"
"""Begins the key of a device's own side; the number of its first evidence item follows.

Its first character is one that no identifier keeps, so that nothing in evidence can be taken for an own side."""


@dataclass(frozen=True)
class Party:
    """A participant: one identifier, or the own side of a device.

    ``spellings`` are as stored, the most frequent first. ``names`` are those that contacts of the case give to this
    identifier, each once. ``items`` are the evidence items whose own account it is; of a side, all its items.
    """

    key: str
    kind: IdentifierKind | str
    shown: str
    spellings: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    items: tuple[int, ...] = ()


class People:
    """Made of every message, call and contact of the case, so that a narrower question changes no participant.

    An *own account* of an evidence item is the sender of one of its outgoing messages; or the only recipient of one of
    its incoming messages, where the item nowhere names it as the other side of a message or call. Items that share an
    own account are one *own side*: two devices of one account.
    """

    def __init__(self, everything: Iterable[Exchange]) -> None:
        ways = list(everything)
        self._spellings: dict[str, Counter[str]] = {}
        self._kinds: dict[str, IdentifierKind] = {}
        self._countries = _countries(ways)
        self._names: dict[str, dict[str, None]] = {}
        self._own: dict[int, set[str]] = {}
        self._addressed: dict[int, set[str]] = {}
        self._other: dict[int, set[str]] = {}
        for way in ways:
            self._take(way)
        for item, accounts in self._addressed.items():
            if own := accounts - self._other.get(item, set()):
                self._own.setdefault(item, set()).update(own)
        self._side_of_item = self._sides({way.evidence for way in ways})
        self._side_of_account = {
            account: self._side_of_item[item] for item, own in sorted(self._own.items()) for account in own
        }

    def key(self, stored: str, service: str) -> str | None:
        """The participant that an identifier as stored means; None where it names nobody."""
        found = self._joined(stored, service)
        return found.key if found else None

    def side(self, item: int) -> str:
        """The key of the own side of an evidence item."""
        return f"{OWN}{self._side_of_item.get(item, item)}"

    def side_of(self, key: str) -> str | None:
        """The own side that an identifier is an account of; None where it is nobody's own."""
        side = self._side_of_account.get(key)
        return None if side is None else f"{OWN}{side}"

    def party(self, key: str) -> Party:
        """A participant by its key."""
        if key.startswith(OWN):
            first = int(key.removeprefix(OWN))
            items = tuple(sorted(item for item, side in self._side_of_item.items() if side == first)) or (
                first,
            )
            accounts = sorted({account for item in items for account in self._own.get(item, ())})
            return Party(key, "own", ", ".join(map(self._shown, accounts)), tuple(accounts), (), items)
        return Party(
            key,
            self._kinds.get(key, "account"),
            self._shown(key),
            tuple(text for text, _ in self._spellings.get(key, Counter()).most_common()),
            tuple(self._names.get(key, ())),
            tuple(item for item, own in sorted(self._own.items()) if key in own),
        )

    def _shown(self, key: str) -> str:
        """International numbers in the joined spelling, anything else as it is stored most often."""
        if self._kinds.get(key) == "phone" or key not in self._spellings:
            return key
        return self._spellings[key].most_common(1)[0][0]

    def _take(self, way: Exchange) -> None:
        for stored in way.named:
            found = self._joined(stored, way.service)
            if found is None:
                continue
            self._kinds[found.key] = found.kind
            self._spellings.setdefault(found.key, Counter())[stored] += way.records
            if way.kind == "contact" and way.name:
                self._names.setdefault(found.key, {}).setdefault(way.name)
        sender, others = self._accounts((way.sender,), way), self._accounts(way.others, way)
        if way.kind == "call" or (way.kind == "message" and way.direction == "outgoing"):
            self._other.setdefault(way.evidence, set()).update(others)
            self._own.setdefault(way.evidence, set()).update(sender)
        elif way.kind == "message" and way.direction == "incoming":
            self._other.setdefault(way.evidence, set()).update(sender)
            if len(others) == 1:
                self._addressed.setdefault(way.evidence, set()).update(others)

    def _accounts(self, stored: Iterable[str | None], way: Exchange) -> set[str]:
        joined = (self._joined(one, way.service) for one in stored if one)
        return {one.key for one in joined if one is not None and one.kind != "group"}

    def _joined(self, stored: str, service: str) -> Identifier | None:
        found = identifier(stored, service)
        if found is None or found.kind != "national":
            return found
        number = self._countries.get(found.key) or self._countries.get(found.key.lstrip("0"))
        return Identifier("phone", number) if number else found

    def _sides(self, items: set[int]) -> dict[int, int]:
        """For each item the first item of its own side."""
        first = {item: item for item in items}
        holders: dict[str, int] = {}
        for item in sorted(self._own):
            for account in sorted(self._own[item]):
                one, other = first[holders.setdefault(account, item)], first[item]
                low, high = min(one, other), max(one, other)
                first = {each: low if side == high else side for each, side in first.items()}
        return first


def _countries(ways: list[Exchange]) -> dict[str, str]:
    """For digits without country the one international number of the case that has them, where there is exactly one."""
    found: dict[str, set[str]] = {}
    for way in ways:
        for stored in way.named:
            one = identifier(stored, way.service)
            if one is not None and one.kind == "phone":
                for digits in (national_part(one.key), one.key.removeprefix("+")):
                    found.setdefault(digits, set()).add(one.key)
    return {digits: next(iter(keys)) for digits, keys in found.items() if len(keys) == 1 and len(digits) >= 7}
