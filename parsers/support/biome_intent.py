"""An intent of an application in Biome's stream AppIntent: a message sent or received, a call, a note.

Reference: iLEAPP, biomeIntents.py: both names of the stream, fields 2 (application), 4 (class), 5 (action) and 8 (a
keyed archive of the interaction, with its times, direction and, in the backing store of the intent, one more message).
What the fields of that mean is known of single applications only, so they stand by number.
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Detail, Interaction
from evidence.model.timestamp import Timestamp
from parsers.support import keyed
from parsers.support.protobuf.numbered import details
from parsers.support.protobuf.wire import Message
from parsers.support.stated import detail, joined

STREAMS = ("AppIntent", "App.Intent")
_ARCHIVE = 8
_DIRECTION = {1: "outgoing", 2: "incoming"}
_SINGLE = ("identifier", "_donatedBySiri", "direction")


class Intent:
    """The intent of one record. ``damaged``: its archive, or the message inside, was not read to its end."""

    def __init__(self, message: Message) -> None:
        self._message = message
        self.damaged = False
        self._found = self._archived()
        intent = keyed.members(self._found.get("intent"))
        held = keyed.members(intent.get("backingStore")).get("bytes")
        self._store = Message(held) if isinstance(held, bytes) else None
        self.damaged |= bool(self._store and self._store.damage)

    @property
    def details(self) -> list[Detail]:
        """The record's fields by number, what the archive holds beside its times, the intent's fields by number."""
        outer = details(self._message)
        if not self._found:
            return outer
        single = ((name, self._found.get(name)) for name in _SINGLE)
        return [
            *(each for each in outer if each.name.partition(".")[0] != str(_ARCHIVE)),
            *(detail(name, value) for name, value in single if isinstance(value, str | int)),
            *(details(self._store, "intent.") if self._store else ()),
        ]

    def interaction(self, when: Timestamp | None, common: dict[str, Any]) -> Interaction:
        """The interaction, ``when`` it was written where the archive has no time or cannot be read."""
        span, group = keyed.members(self._found.get("dateInterval")), self._found.get("groupIdentifier")
        start, end, direction = span.get("NS.startDate"), span.get("NS.endDate"), self._found.get("direction")
        return Interaction(
            app=self._text(2) or "",
            direction=_DIRECTION.get(direction) if isinstance(direction, int) else None,
            mechanism=joined(self._text(4), self._text(5)),
            conversation=group if isinstance(group, str) else None,
            started=start if isinstance(start, Timestamp) else when,
            ended=end if isinstance(end, Timestamp) else None,
            **common,
        )

    def _archived(self) -> dict[str, Any]:
        stored = self._message.at(_ARCHIVE)
        if stored is None or not stored.bytes:
            return {}
        try:
            return keyed.members(keyed.read(stored.bytes))
        except ValueError:
            self.damaged = True
            return {}

    def _text(self, number: int) -> str | None:
        found = self._message.at(number)
        return found.text if found else None
