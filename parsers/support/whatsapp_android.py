"""Types of messages, people and conversations of WhatsApp's msgstore.db.

Reference: schemas of msgstore.db of versions 2.19 to 2.26, as published with tools; types of messages: Anglano,
Forensic Analysis of WhatsApp Messenger on Android Smartphones (2014), arXiv:1507.07739, ALEAPP and IPED (WhatsApp on
Android).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Participant
from evidence.model.timestamp import Timestamp
from parsers.support import chat, epochs, stated
from parsers.support.rows import Row, Tables

SERVICE = "WhatsApp"
LOCATION = 5
SYSTEM = 7
_TYPE: dict[int | None, str] = {
    0: "text", 1: "image", 2: "audio", 3: "video", 4: "contact", 5: "location", 7: "system", 8: "call", 9: "document",
    10: "missed call", 11: "waiting for the message", 13: "gif", 14: "contacts", 15: "revoked", 16: "live location",
    20: "sticker", 23: "product", 24: "group invitation", 42: "view once image", 43: "view once video", 44: "order",
    64: "revoked by an admin", 66: "poll", 82: "view once audio", 90: "call",
}  # fmt: skip
_REVOKED = (15, 64)


def type_of(value: int | None) -> str | None:
    """The type of a message in words, as ``type N`` where no published source names it."""
    return None if value is None else _TYPE.get(value, f"type {value}")


def deletion(value: int | None) -> str | None:
    """That the type says that a message was revoked."""
    return "revoked" if value in _REVOKED else None


def is_group(jid: str | None) -> bool:
    """Whether an identifier is that of a group or of a broadcast list, not of one person."""
    return bool(jid and jid.endswith(("@g.us", "@broadcast")))


def moment(value: Any) -> Timestamp | None:
    """A time in milliseconds since 1970; -1 stands for none, as 0 does."""
    return None if value == -1 else epochs.unix_ms(value)


class People:
    """Identifiers by the number that other tables name them with."""

    def __init__(self, tables: Tables) -> None:
        self._jids = {
            key: row.text("raw_string") for key, row in tables.by_id("jid", ("raw_string",)).items()
        }
        self._maps = chat.one(tables, "jid_map", "lid_row_id", ("jid_row_id",))
        self._names = chat.one(tables, "lid_display_name", "lid_row_id", ("display_name",))

    def jid(self, row: Row | None, column: str) -> str | None:
        """The identifier that a column names; None for 0, which stands for the owner or for nobody."""
        return None if row is None else self._jids.get(row[column])

    def participant(self, number: Any, role: str | None = None, status: str | None = None) -> Participant:
        """Somebody by number: an identifier of the form ``@lid`` as the one that the store says it to be."""
        jid = self.jid(self._maps.get(number), "jid_row_id") or self._jids.get(number)
        name = chat.text(self._names.get(number), "display_name")
        return Participant(identifier=jid, name=name, role=role, status=status)

    def mapped(self, number: Any, role: str | None = None) -> tuple[Participant, ...]:
        """Whom the store says an identifier of the form ``@lid`` to be; empty where it says nothing."""
        found = self.participant(number, role)
        known = found.name or found.identifier != self._jids.get(number)
        return (found,) if known else ()


class Thread:
    """The conversation of a message, and who wrote it. Nobody wrote what the application itself put in."""

    def __init__(self, row: Row, chats: dict[Any, Row], people: People) -> None:
        own = chats.get(row["chat_row_id"])
        self.jid, self.name = people.jid(own, "jid_row_id"), chat.text(own, "subject")
        self.event = row["message_type"] == SYSTEM
        self.mine = None if self.event else row.integer("from_me")
        self.other = None if is_group(self.jid) else self.jid
        # In a conversation of two, 0 stands for the other one.
        alone = self.mine == 0 and self.other and not row["sender_jid_row_id"]
        at, column = (own, "jid_row_id") if alone else (row, "sender_jid_row_id")
        named = self.mine == 0 or self.event
        self.sender = people.jid(at, column) if named else None
        self.participants = people.mapped(at[column], "sender") if named and at else ()
        self.recipients = (self.jid,) if self.mine == 1 and self.jid else ()


def members(people: People, found: list[Row] | None, past: bool = False) -> Iterator[Participant]:
    """Those of a group, with their rank as a number; of past ones, whether they left (``is_leave``)."""
    for row in found or []:
        status = stated.joined("past", chat.words(row, "is_leave")) if past else None
        yield people.participant(row["user_jid_row_id"], chat.words(row, "rank"), status)
