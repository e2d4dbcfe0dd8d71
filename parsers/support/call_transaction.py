"""Records of the call history's log of changes: keyed archives, one inside of the other.

Reference: Apple's CallHistory framework as published by E. Arbuckle (iOS 26.1, TransactionLog, CHTransaction,
CHRecentCall and CHHandle: the frame, the keys, names of numbers); iLEAPP, callHistoryTransactions.py.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from evidence.contract.context import Context
from evidence.model.kinds import Detail, Participant
from evidence.model.timestamp import Timestamp
from parsers.support import keyed, stated

MOST_BYTES = 1 << 20
"""Of one record: a larger one is taken for damage. Those of calls have a few thousand."""
_LENGTH = struct.Struct("<I")
_TYPES = {0: "Insert", 1: "Update", 2: "Delete", 3: "BatchDeleteAll"}
_STATUS = {
    1: "connected incoming",
    2: "connected outgoing",
    4: "answered elsewhere",
    8: "missed",
    16: "cancelled",
}
_DIRECTION: dict[Any, Literal["incoming", "outgoing", "missed"]] = {
    1: "incoming", 2: "outgoing", 4: "incoming", 8: "missed", 16: "outgoing",
}  # fmt: skip
_ANSWERED = {1: True, 2: True, 4: True, 8: False}
_VIDEO = {1: False, 2: True}
_KNOWN = frozenset(
    """uniqueId callerId date callStatus mediaType duration isoCountryCode callerIdLocation serviceRadar name
    remoteParticipantHandles initiator""".split()  # noqa: SIM905 - words
)


@dataclass(frozen=True, slots=True)
class Change:
    """One record: what was done (the number where it has no word), to which call; None where it names none."""

    locator: str
    what: str
    call: Call | None


class Call:
    """A call as it was archived."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self._fields = fields

    def text(self, name: str) -> str | None:
        """A text that is not empty."""
        value = self._fields.get(name)
        return value if isinstance(value, str) and value else None

    @property
    def date(self) -> Timestamp | None:
        """When it began."""
        value = self._fields.get("date")
        return value if isinstance(value, Timestamp) else None

    @property
    def duration_s(self) -> str | None:
        """Its length as decimal text."""
        return stated.number_text(self._fields.get("duration"))

    @property
    def status(self) -> str | None:
        """How it went, in a word; the number where it has none."""
        value = self._fields.get("callStatus")
        return None if value is None else _STATUS.get(_number(value), str(value))

    @property
    def direction(self) -> Literal["incoming", "outgoing", "missed", "unknown"]:
        """Of those whose status says it."""
        return _DIRECTION.get(_number(self._fields.get("callStatus")), "unknown")

    @property
    def answered(self) -> bool | None:
        """On this device or on another one of the owner."""
        return _ANSWERED.get(_number(self._fields.get("callStatus")))

    @property
    def video(self) -> bool | None:
        """Whether it was one with pictures."""
        return _VIDEO.get(_number(self._fields.get("mediaType")))

    @property
    def others(self) -> tuple[Participant, ...]:
        """Who began it, where that is said, then the other sides."""
        handles = self._fields.get("remoteParticipantHandles")
        others = handles if isinstance(handles, list | tuple) else ()
        found = (_named(self._fields.get("initiator"), "initiator"), *(_named(each) for each in others))
        return tuple(each for each in found if each)

    @property
    def details(self) -> tuple[Detail, ...]:
        """All other single values by their keys."""
        return tuple(
            stated.detail(name, str(value) if isinstance(value, UUID | Decimal) else value)
            for name, value in self._fields.items()
            if name not in _KNOWN and isinstance(value, str | int | float | Decimal | UUID | Timestamp)
        )


def changes(context: Context) -> Iterator[Change]:
    """Each record of the log. One that cannot be read is said; behind a length that cannot be, nothing is read."""
    at = 0
    with context.open() as file:
        while head := file.read(_LENGTH.size):
            size = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else 0
            data = file.read(size) if 0 < size <= MOST_BYTES else b""
            if not size or len(data) != size:
                context.warn("not read from here on: no whole record", f"bytes {at}+{len(head)}")
                return
            place = f"bytes {at + _LENGTH.size}+{size}"
            at += _LENGTH.size + size
            try:
                yield _change(place, data)
            except ValueError as error:
                context.warn(f"a record of the log is not read: {error}", place)


def _change(place: str, data: bytes) -> Change:
    fields = keyed.members(keyed.read(data))
    if not fields:
        raise ValueError("it is no archived transaction")
    record, kind = fields.get("record"), fields.get("type")
    call = keyed.members(keyed.read(record) if isinstance(record, bytes) else record)
    return Change(place, _TYPES.get(_number(kind), f"type {kind}"), Call(call) if call else None)


def _number(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else -1


def _named(handle: Any, role: str | None = None) -> Participant | None:
    value = keyed.members(handle).get("value")
    return Participant(identifier=value, role=role) if isinstance(value, str) and value else None
