"""Third parties: everybody whom artifacts name, but those whom the profile keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reports.people import is_number, names_of, same_person
from reports.redaction.profile import Replace, ThirdParties


def third_parties(
    artifacts: Iterable[dict[str, Any]], rule: ThirdParties, named: Iterable[Replace] = ()
) -> Iterator[Replace]:
    """What stands in place of each person, numbered in the order in which artifacts name them.

    A contact's or call's name and numbers belong to one person; one to whom the profile gives a label (``named``)
    keeps it.
    """
    known = [(each.label, name) for each in named for name in (*each.names, *each.phones, *each.emails)]
    groups = _Groups()
    for body in artifacts:
        account = (body.get("fields") or {}).get("account")
        names = [name for name in names_of(body) if name != account]
        for name in names:
            groups.add(name)
        if body.get("kind") in ("contact", "call"):
            groups.join(names)
        # An account is a person's where it is an address; else it is the name of a service.
        if isinstance(account, str) and ("@" in account or is_number(account)):
            groups.add(account)
    number = 0
    for members in groups.all():
        if any(same_person(member, kept) for member in members for kept in rule.keep):
            continue
        label = _known_as(members, known)
        if label is None:
            number += 1
            label = f"{rule.label} {number}"
        yield _replace(label, members)


def _known_as(members: list[str], known: list[tuple[str, str]]) -> str | None:
    return next(
        (label for label, name in known if any(same_person(name, member) for member in members)), None
    )


def _replace(label: str, members: list[str]) -> Replace:
    numbers = tuple(member for member in members if is_number(member))
    addresses = tuple(member for member in members if "@" in member and member not in numbers)
    names = tuple(member for member in members if member not in numbers and member not in addresses)
    return Replace(label=label, names=names, phones=numbers, emails=addresses, parts=False)


class _Groups:
    """Identifiers that belong together, in the order in which they were met."""

    def __init__(self) -> None:
        self._group: dict[str, list[str]] = {}

    def add(self, name: str) -> None:
        self._group.setdefault(name, [name])

    def join(self, names: list[str]) -> None:
        """Says that these belong together."""
        for other in names[1:]:
            first, second = self._group[names[0]], self._group[other]
            if first is not second:
                first += second
                for name in second:
                    self._group[name] = first

    def all(self) -> Iterator[list[str]]:
        seen: set[int] = set()
        for group in self._group.values():
            if id(group) not in seen:
                seen.add(id(group))
                yield group
