"""The tables beside message of sms.db: people, threads, attachments, joins and reactions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Participant, Reaction
from parsers.support import imessage_parts
from parsers.support.rows import NO_ROWID, Row, Tables, by_rowid

_FILE = ("filename", "mime_type", "transfer_name", "total_bytes")
_REACTION = ("handle_id", "date", "is_from_me", "associated_message_guid", "associated_message_type")


class Store:
    """What other rows say of a message, read once."""

    def __init__(self, tables: Tables) -> None:
        self._handles = {rowid: row.text("id") for rowid, row in tables.by_id("handle", ("id",)).items()}
        self._chats = tables.by_id("chat", ("chat_identifier",), ("display_name",))
        self._members = tables.grouped("chat_handle_join", "chat_id", ("handle_id",))
        joins = tables.grouped("chat_message_join", "message_id", ("chat_id",))
        self._chat_of = {message: found[-1]["chat_id"] for message, found in joins.items()}
        recoverable = tables.live(
            "chat_recoverable_message_join", ("message_id", "chat_id"), ("delete_date",)
        )
        self._removed = {row["message_id"]: row for row in recoverable}
        files = list(tables.rows("attachment", _FILE, ("created_date",)))
        self._files = by_rowid(files)
        self._without_number = [row for row in files if row.rowid == NO_ROWID]
        self._attached = tables.grouped("message_attachment_join", "message_id", ("attachment_id",))
        self._reactions: dict[str, list[Reaction]] = {}
        self._held: set[Any] = set()
        if tables.has("message", "associated_message_guid", "associated_message_type"):
            for row in tables.live("message", _REACTION, ("associated_message_emoji",)):
                found = imessage_parts.reaction(row, self.handle(row))
                if found and (guid := imessage_parts.target(row)):
                    self._reactions.setdefault(guid, []).append(found)

    def handle(self, row: Row) -> str | None:
        """The other side of a message as stored."""
        return self._handles.get(row["handle_id"])

    def removed(self, row: Row) -> Row | None:
        """What says that it stands in Recently Deleted."""
        return self._removed.get(row.rowid) if row.state == "live" else None

    def chat(self, row: Row) -> Row | None:
        """Its thread."""
        removed = self._removed.get(row.rowid)
        return self._chats.get(self._chat_of.get(row.rowid, removed["chat_id"] if removed else None))

    def concerned(self, row: Row) -> tuple[Participant, ...]:
        """Whom a change of the group concerns; the other side where the row does not say whose message it is."""
        other = self._handles.get(row["other_handle"])
        found = [Participant(identifier=other, role="other handle")] if other else []
        if row["is_from_me"] not in (0, 1) and (handle := self.handle(row)):
            found.append(Participant(identifier=handle))
        return tuple(found)

    def recipients(self, row: Row) -> tuple[str, ...]:
        """To whom it went: the members of the thread, else the other side."""
        chat, handle = self.chat(row), self.handle(row)
        joined = self._members.get(chat.rowid, []) if chat else []
        members = tuple(name for each in joined if (name := self._handles.get(each["handle_id"])))
        return members or ((handle,) if handle else ())

    def attached(self, row: Row) -> list[Row]:
        """The rows of its attachments, which from now on are held."""
        joins = self._attached.get(row.rowid, [])
        self._held.update(join["attachment_id"] for join in joins)
        return [file for join in joins if (file := self._files.get(join["attachment_id"]))]

    def left(self) -> Iterator[Row]:
        """The attachments that no message held until now; also deleted ones whose number is overwritten."""
        yield from (file for number, file in self._files.items() if number not in self._held)
        yield from self._without_number

    def reactions(self, row: Row) -> tuple[Reaction, ...]:
        """What others answered it with, a sign each, in the order of the rows."""
        return tuple(self._reactions.get(row.text("guid") or "", ()))
