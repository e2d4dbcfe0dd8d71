"""What a record of a stream of Apple's Biome states.

The notifications of DuetExpertCenter are kept in the same form.

Reference: mac_apt (Y. Khatri, MIT), biome.py, and iLEAPP, biomeInfocus.py, biomeDKInfocus.py, biomeWifi.py,
biomeAppinstall.py and notificationsDuet.py: the fields of the streams that are declared here; biome_intent.py. Of all
other streams and fields the numbers are sure, their meaning is not published.
"""

from __future__ import annotations

import re
from typing import Any

from evidence.model.artifact import Artifact
from evidence.model.kinds import AppUsage, DeviceEvent, Notification, WebSearch
from evidence.model.timestamp import Timestamp
from parsers.support import biome_intent, epochs
from parsers.support.protobuf.numbered import MOST, details
from parsers.support.protobuf.wire import Message
from parsers.support.segb.record import Record
from parsers.support.stated import detail

_STREAM = re.compile(r"/streams/(?:[^/]+/)?([^/]+)/(?:local|remote/([^/]+))/", re.IGNORECASE)
_NOTIFICATIONS = "usernotificationevents"
_KNOWLEDGE = "_DKEvent."
"""What knowledgeC keeps in other versions: its stream, beginning, end and value."""
_FOCUS = {0: "out of focus", 1: "in focus"}
_LINK = {0: "disconnected", 1: "connected"}


class Stream:
    """What the records of a file state, by the stream and the device that its path names."""

    def __init__(self, path: str) -> None:
        found = _STREAM.search(path.replace("\\", "/"))
        self._name: str = found[1] if found else ""
        self._device = (detail("remote", found[2]),) if found and found[2] else ()
        self._unread = self._shortened = self._damaged = 0

    @property
    def damage(self) -> tuple[str, ...]:
        """How many records were not read to their end until now."""
        said = {
            "are no protobuf to their end": self._unread,
            f"hold more than {MOST} fields, of which no more are stated": self._shortened,
            "hold an intent that cannot be read to its end": self._damaged,
        }
        return tuple(f"{count} records {what}" for what, count in said.items() if count)

    def statement(self, record: Record) -> Artifact:
        """The artifact of one record: its fields stand in the details by their numbers, from the outside in."""
        message = Message(record.data, record.at)
        intent = biome_intent.Intent(message) if self._name in biome_intent.STREAMS else None
        fields = intent.details if intent else details(message)
        self._unread += bool(message.damage)
        self._damaged += bool(intent and intent.damaged)
        self._shortened += len(fields) > MOST
        state = () if record.state in ("written", "deleted") else (detail("state", record.stated),)
        common: dict[str, Any] = {
            "locator": record.locator,
            "state": "deleted" if record.state == "deleted" else "live",
            "details": (*self._device, *state, *fields[:MOST]),
        }
        if intent:
            return intent.interaction(record.times[0], common)
        return _artifact(self._name, message, record.times[0], common)


def _artifact(name: str, message: Message, when: Timestamp | None, common: dict[str, Any]) -> Artifact:
    if name.lower() == _NOTIFICATIONS:
        return Notification(
            app=_text(message, 8) or "",
            title=_text(message, 3),
            subtitle=_text(message, 4),
            body=_text(message, 5),
            identifier=_text(message, 2),
            posted=when,
            **common,
        )
    if name.startswith(_KNOWLEDGE):
        return _event(name, message, when, common)
    if name == "App.InFocus":
        own = _real(message, 4)
        return AppUsage(
            app=_text(message, 6) or "",
            event=_word(message, 3, _FOCUS) or name,
            source=f"Biome {name}",
            started=epochs.cocoa_s(own) if own else when,
            **common,
        )
    if name in ("App.WebUsage", "ScreenTime.AppUsage"):
        web = name == "App.WebUsage"
        return AppUsage(
            app=_text(message, 6 if web else 3) or "",
            event=name if web else _word(message, 1, _FOCUS) or name,
            component=_text(message, 4) if web else None,
            source=f"Biome {name}",
            started=when,
            **common,
        )
    if name == "SystemSettings.SearchTerms":
        return WebSearch(service="Settings", query=_text(message, 1) or "", searched=when, **common)
    value = {
        "Device.Wireless.Bluetooth": _word(message, 4, _LINK),
        "Device.Wireless.WiFi": _word(message, 2, _LINK),
    }.get(name)
    return DeviceEvent(event=name, value=value, log="Biome", started=when, **common)


def _event(name: str, message: Message, when: Timestamp | None, common: dict[str, Any]) -> Artifact:
    """An event of knowledgeC. Where its beginning is missing, the record's own time stands, that of writing."""
    stream, value = _text(message, 1, 1) or name, _text(message, 4, 3)
    times: dict[str, Any] = {
        "started": epochs.cocoa_s(_real(message, 2)) or when,
        "ended": epochs.cocoa_s(_real(message, 3)),
    }
    if stream.startswith("/app/") and value:
        return AppUsage(app=value, event=stream, source=f"Biome {name}", **times, **common)
    return DeviceEvent(event=stream, value=value, log=f"Biome {name}", **times, **common)


def _text(message: Message, *numbers: int) -> str | None:
    found = message.at(*numbers)
    return found.text if found else None


def _real(message: Message, number: int) -> float | None:
    found = message.at(number)
    return found.real if found else None


def _word(message: Message, number: int, words: dict[int, str]) -> str | None:
    found = message.at(number)
    value = found.unsigned if found else None
    return None if value is None else words.get(value, str(value))
