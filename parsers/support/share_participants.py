"""People of a share of iCloud, as an archived CKShare names them.

Reference: iLEAPP, cloudkitParticipants.py (the keys, from Participants down to names and addresses).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from evidence.model.kinds import Detail
from parsers.support import keyed, stated
from parsers.support.keyed_archive import KeyedArchive

_NAMES = ("namePrefix", "givenName", "middleName", "familyName", "nameSuffix")
_USER = "UserIdentity"


@dataclass(frozen=True, slots=True)
class Person:
    """One participant; texts are as stored. ``details`` are the single values beside its identity."""

    name: str | None
    nickname: str | None
    phone: str | None
    email: str | None
    record: str | None
    details: tuple[Detail, ...]


def people(archive: bytes) -> Iterator[Person]:
    """The participants in the order of the archive. Raises ValueError where it cannot be read."""
    found = KeyedArchive(archive).value("Participants")
    for each in found if isinstance(found, list) else ():
        names = _at(each, _USER, "NameComponents", "NS.nameComponentsPrivate")
        single = (
            (name, value) for name, value in keyed.members(each).items() if isinstance(value, str | int)
        )
        yield Person(
            name=stated.joined(*(_text(names, f"NS.{name}") for name in _NAMES), by=" "),
            nickname=_text(names, "NS.nickname"),
            phone=_text(each, _USER, "LookupInfo", "PhoneNumber"),
            email=_text(each, _USER, "LookupInfo", "EmailAddress"),
            record=_text(each, _USER, "UserRecordID", "RecordName"),
            details=tuple(stated.detail(name, value) for name, value in single),
        )


def _at(value: Any, *keys: str) -> Any:
    for key in keys:
        value = keyed.members(value).get(key)
    return value


def _text(value: Any, *keys: str) -> str | None:
    found = _at(value, *keys)
    return found if isinstance(found, str) and found else None
