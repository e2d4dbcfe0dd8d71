"""Third parties: everybody whom artifacts name, but those whom the profile keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reports.people import (
    conversation_of,
    is_number,
    maker_of,
    names_of,
    number_of,
    person_key,
    same_person,
)
from reports.redaction.profile import Replace, ThirdParties


def third_parties(
    artifacts: Iterable[dict[str, Any]], rule: ThirdParties, named: Iterable[Replace] = ()
) -> Iterator[Replace]:
    """What stands in place of each person, numbered in the order in which artifacts name them.

    A contact's or call's name and numbers belong to one person, and a thread's name to whom the thread is with; a
    group counts as a person. One to whom the profile gives a label (``named``) keeps it.
    """
    known = [(each.label, name) for each in named for name in (*each.names, *each.phones, *each.emails)]
    groups = _Groups()
    for body in artifacts:
        _gather(body, groups)
    number = 0
    for members in groups.all():
        if any(same_person(member, kept) for member in members for kept in rule.keep):
            continue
        label = _known_as(members, known)
        if label is None:
            number += 1
            label = f"{rule.label} {number}"
        yield _replace(label, members)


def _gather(body: dict[str, Any], groups: _Groups) -> None:
    fields = body.get("fields") or {}
    account, addresses = fields.get("account"), fields.get("addresses") or ()
    thread, title = conversation_of(body)
    names = [name for name in names_of(body) if name != account]
    new = [name for name in names if name not in addresses or name not in groups]
    for name in names:
        groups.add(name)
        if maker := maker_of(name):
            groups.add(maker)
    if body.get("kind") in ("contact", "call"):
        # Several people may live at one address: it stays with the first.
        groups.join(new)
    elif thread and title:
        groups.join([thread, title])
    # An account is a person's where it is an address; else it is the name of a service.
    if isinstance(account, str) and ("@" in account or is_number(account)):
        groups.add(account)


def _known_as(members: list[str], known: list[tuple[str, str]]) -> str | None:
    return next(
        (label for label, name in known if any(same_person(name, member) for member in members)), None
    )


def _replace(label: str, members: list[str]) -> Replace:
    numbers = tuple(dict.fromkeys(number for member in members if (number := number_of(member))))
    addresses = tuple(member for member in members if "@" in member)
    names = tuple(member for member in members if "@" not in member and not is_number(member))
    return Replace(label=label, names=names, phones=numbers, emails=addresses, parts=False)


class _Groups:
    """Identifiers that belong together, in the order in which they were met."""

    def __init__(self) -> None:
        self._group: dict[str, dict[str, None]] = {}

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._group

    def add(self, name: str) -> None:
        """A number is one however it is spelled; each spelling is kept."""
        self._group.setdefault(_key(name), {})[name] = None

    def join(self, names: list[str]) -> None:
        """Says that these belong together."""
        for other in names[1:]:
            first, second = self._group[_key(names[0])], self._group[_key(other)]
            if first is not second:
                first |= second
                for name in second:
                    self._group[_key(name)] = first

    def all(self) -> Iterator[list[str]]:
        """The members of each."""
        seen: set[int] = set()
        for group in self._group.values():
            if id(group) not in seen:
                seen.add(id(group))
                yield list(group)


def _key(name: str) -> str:
    # Where a number is looked for in texts, its country does not matter: neither may it here.
    return person_key(name)[1]
