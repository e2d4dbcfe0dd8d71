"""Third parties: everybody whom artifacts name, but those whom the profile keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from evidence.model.parties import parts_named
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

_OF_ONE = ("account", "contact", "voicemail")
"""Kinds whose names and numbers are one person's."""


def third_parties(
    artifacts: Iterable[dict[str, Any]], rule: ThirdParties, named: Iterable[Replace] = ()
) -> Iterator[Replace]:
    """What stands in place of each person, numbered in the order in which artifacts name them.

    A contact's or call's name and numbers belong to one person, and a thread's name to whom the thread is with; a
    group counts as a person. A name that several people bear is numbered on its own: nobody can tell who is meant. One
    to whom the profile gives a label (``named``) keeps it.
    """
    known = [(each.label, name) for each in named for name in (*each.names, *each.phones, *each.emails)]
    people = _People()
    for body in artifacts:
        _gather(body, people)
    number = 0
    for members in people.all():
        if any(same_person(member, kept) for member in members for kept in rule.keep):
            continue
        label = _known_as(members, known)
        if label is None:
            number += 1
            label = f"{rule.label} {number}"
        yield _replace(label, members)


def _gather(body: dict[str, Any], people: _People) -> None:
    account = (body.get("fields") or {}).get("account")
    names = [name for name in names_of(body) if name != account]
    for name in names:
        people.add(name)
        if maker := maker_of(name):
            people.add(maker)
    thread, title = conversation_of(body)
    for part in parts_named(body.get("fields") or {}):
        people.join([*part])
    # Several numbers of one call are several people, and so are those who take part in it.
    if body.get("kind") in _OF_ONE or (body.get("kind") == "call" and sum(map(_is_own, names)) == 1):
        people.join(names)
    elif thread and title:
        people.join([thread, title])
    # An account is a person's where it is an address; else it is the name of a service.
    if isinstance(account, str) and _is_own(account):
        people.add(account)


def _known_as(members: list[str], known: list[tuple[str, str]]) -> str | None:
    return next(
        (label for label, name in known if any(same_person(name, member) for member in members)), None
    )


def _replace(label: str, members: list[str]) -> Replace:
    numbers = tuple(dict.fromkeys(number for member in members if (number := number_of(member))))
    addresses = tuple(member for member in members if "@" in member)
    names = tuple(member for member in members if not _is_own(member))
    return Replace(label=label, names=names, phones=numbers, emails=addresses, parts=False)


def _is_own(name: str) -> bool:
    """Whether an identifier is one person's or group's alone: a number or an address, and no name or street."""
    return "@" in name or is_number(name)


class _People:
    """Identifiers that belong together, in the order in which they were met; each with all its spellings."""

    def __init__(self) -> None:
        self._spelled: dict[str, dict[str, None]] = {}
        self._same: dict[str, str] = {}
        self._bearers: dict[str, set[str]] = {}

    def add(self, name: str) -> None:
        """A number is one however it is spelled."""
        self._spelled.setdefault(_key(name), {})[name] = None

    def join(self, names: list[str]) -> None:
        """Says that these belong together: numbers and addresses for good, a name as one that this person bears."""
        own = [_key(name) for name in names if _is_own(name)]
        for other in own[1:]:
            first, second = self._first(own[0]), self._first(other)
            if first != second:
                self._same[second] = first
        if own:
            for name in names:
                if not _is_own(name):
                    self._bearers.setdefault(_key(name), set()).add(own[0])

    def all(self) -> Iterable[list[str]]:
        """The members of each."""
        found: dict[str, list[str]] = {}
        for key, spellings in self._spelled.items():
            bearers = {self._first(each) for each in self._bearers.get(key, ())}
            group = bearers.pop() if len(bearers) == 1 else self._first(key)
            found.setdefault(group, []).extend(spellings)
        return found.values()

    def _first(self, key: str) -> str:
        """The one that stands for all that belong together."""
        while (parent := self._same.get(key)) is not None:
            # The way is made shorter each time it is gone: evidence may chain as many numbers as it likes.
            self._same[key] = self._same.get(parent, parent)
            key = parent
        return key


def _key(name: str) -> str:
    # Where a number is looked for in texts, its country does not matter: neither may it here.
    return person_key(name)[1]
