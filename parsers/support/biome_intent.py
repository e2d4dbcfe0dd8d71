"""An intent of an application in Biome's stream AppIntent: a message sent or received, a call, a note.

Reference: iLEAPP, biomeIntents.py: fields 2 (application), 4 (class), 5 (action) and 8 (a keyed archive of the
interaction, with its times, direction and, in the backing store of the intent, one more message). What the fields of
that mean is known of single applications only, so they stand by number.
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Detail, Interaction
from evidence.model.timestamp import Timestamp
from parsers.support import keyed
from parsers.support.keyed_archive import Thing
from parsers.support.protobuf.numbered import details
from parsers.support.protobuf.wire import Message
from parsers.support.stated import detail, joined

STREAMS = ("AppIntent", "App.Intent")
_ARCHIVE = 8
_DIRECTION = {1: "outgoing", 2: "incoming"}
_SINGLE = ("identifier", "_donatedBySiri", "direction")


def interaction(message: Message, when: Timestamp | None, common: dict[str, Any]) -> Interaction:
    """The interaction, ``when`` it was written where the archive has no time or cannot be read."""
    stated = message.at(_ARCHIVE)
    archive = stated.bytes if stated else None
    try:
        read = keyed.read(archive) if archive else None
    except ValueError:
        read = None
    found, told = _inside(read), common["details"]
    if found is not None:
        told = (*(each for each in told if each.name.partition(".")[0] != str(_ARCHIVE)), *_told(found))
    span = _inside((found or {}).get("dateInterval")) or {}
    start, end = span.get("NS.startDate"), span.get("NS.endDate")
    group = (found or {}).get("groupIdentifier")
    return Interaction(
        app=_text(message, 2) or "",
        direction=_DIRECTION.get((found or {}).get("direction", 0)),
        mechanism=joined(_text(message, 4), _text(message, 5)),
        conversation=group if isinstance(group, str) else None,
        started=start if isinstance(start, Timestamp) else when,
        ended=end if isinstance(end, Timestamp) else None,
        **common | {"details": told},
    )


def _told(found: dict[str, Any]) -> tuple[Detail, ...]:
    """What the archive holds beside its times; of the intent each field under ``intent`` and its numbers."""
    single = ((name, found.get(name)) for name in _SINGLE)
    intent = _inside(found.get("intent")) or {}
    store = (_inside(intent.get("backingStore")) or {}).get("bytes")
    return (
        *(detail(name, value) for name, value in single if isinstance(value, str | int)),
        *(details(Message(store), "intent.") if isinstance(store, bytes) else ()),
    )


def _inside(value: Any) -> dict[str, Any] | None:
    return value.fields if isinstance(value, Thing) else value if isinstance(value, dict) else None


def _text(message: Message, number: int) -> str | None:
    found = message.at(number)
    return found.text if found else None
