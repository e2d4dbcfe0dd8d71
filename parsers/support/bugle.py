"""Messages of AOSP's Messaging and of Google Messages, which grew out of it: bugle_db.

Reference: AOSP packages/apps/Messaging, DatabaseHelper.java, MessageData.java and ParticipantData.java; columns of
cms_deleted_messages_buffer as in Google Messages decompiled.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Message, Participant
from parsers.support import chat, epochs, stated
from parsers.support.rows import Row, Tables

SERVICE = "Google Messages"
_PROTOCOL: dict[int | None, str] = {0: "SMS", 1: "MMS", 2: "MMS"}
_STATUS = {
    1: "outgoing complete", 2: "outgoing delivered", 3: "outgoing draft", 4: "outgoing yet to send",
    5: "outgoing sending", 6: "outgoing resending", 7: "outgoing awaiting retry", 8: "outgoing failed",
    9: "outgoing failed, emergency number", 100: "incoming complete", 101: "incoming yet to manual download",
    102: "incoming retrying manual download", 103: "incoming manual downloading",
    104: "incoming retrying auto download", 105: "incoming auto downloading", 106: "incoming download failed",
    107: "incoming expired or not available",
}  # fmt: skip
_DRAFT = 3
_UNSENT = range(3, 10)
_OTHER = -2  # sub_id of those who are not the owner
_PERSON = ("normalized_destination", "send_destination", "display_destination")


class Store:
    """What other tables say of a message: its sender, conversation and parts."""

    def __init__(self, tables: Tables) -> None:
        self._people = tables.by_id("participants", ("sub_id", *_PERSON), ("full_name",))
        self._names = tables.by_id("conversations", ("name",))
        self._members = tables.grouped("conversation_participants", "conversation_id", ("participant_id",))
        more = ("width", "height", "file_size_bytes", "local_cache_path", "conversation_id", "timestamp")
        self._parts = tables.grouped("parts", "message_id", ("text", "uri", "content_type"), more)

    def people(self, conversation: Any) -> tuple[Participant, ...]:
        """Those of a conversation beside the owner."""
        found = (self._people.get(row["participant_id"]) for row in self._members.get(conversation, []))
        return tuple(
            Participant(identifier=chat.filled(row, *_PERSON), name=chat.filled(row, "full_name"))
            for row in found
            if row is not None
        )

    def alone(self, held: set[int]) -> Iterator[Message]:
        """The parts of messages that are none of these: a text or a file, in its conversation."""
        for part in (part for message, found in self._parts.items() if message not in held for part in found):
            files = (_file(part),) if part["uri"] or part["local_cache_path"] else ()
            if files or part["text"]:
                yield Message(
                    locator=part.locator,
                    state=part.state,
                    service=SERVICE,
                    direction="unknown",
                    conversation=part.text("conversation_id"),
                    conversation_name=chat.filled(self._names.get(part["conversation_id"]), "name"),
                    body=part.text("text"),
                    status="a part of a message that is not in the database",
                    sent=epochs.unix_ms(part["timestamp"]),
                    attachments=files,
                    details=stated.details(part, "message_id"),
                )

    def deletion(self, row: Row) -> Message:
        """A row of cms_deleted_messages_buffer: that a message was deleted."""
        return Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction="unknown",
            conversation=row.text("conversation_id"),
            conversation_name=chat.filled(self._names.get(row["conversation_id"]), "name"),
            deletion=chat.words(row, "message_deletion_reason"),
            revoked=epochs.unix_ms(row["deletion_timestamp"]),
            details=stated.details(row, "message_id"),
        )

    def message(self, row: Row) -> Message:
        """A row of messages."""
        place, protocol = row["conversation_id"], row.integer("message_protocol")
        sender, parts = self._people.get(row["sender_id"]), self._parts.get(row.rowid, [])
        sub, status = chat.integer(sender, "sub_id"), row.integer("message_status")
        word, draft, unsent = _STATUS.get(status or 0, ""), status == _DRAFT, status in _UNSENT
        incoming = word.startswith("incoming") if word else sub == _OTHER
        outgoing = word.startswith("outgoing") if word else sub is not None and sub != _OTHER
        sent, people = epochs.unix_ms(row["sent_timestamp"]), self.people(place)
        received = epochs.unix_ms(row["received_timestamp"])
        texts = [text for part in parts if (text := part.text("text"))]
        return Message(
            locator=row.locator,
            state=row.state,
            service=_PROTOCOL.get(protocol, SERVICE),
            direction="draft" if draft else "incoming" if incoming else "outgoing" if outgoing else "unknown",
            conversation=row.text("conversation_id"),
            conversation_name=chat.filled(self._names.get(place), "name"),
            sender=chat.filled(sender, *_PERSON) if incoming else None,
            recipients=tuple(each.identifier for each in people if each.identifier) if outgoing else (),
            participants=people,
            subject=chat.filled(row, "mms_subject"),
            body="\n".join(texts) or None,
            type=None if protocol in _PROTOCOL else chat.words(row, "message_protocol"),
            identifier=chat.filled(row, "rcs_message_id", "sms_message_uri"),
            status=stated.joined(word or chat.words(row, "message_status"), chat.words(row, "read", "seen")),
            sent=None if unsent else sent,
            received=received if incoming else None,
            created=(sent or received) if unsent else None,
            attachments=tuple(_file(part) for part in parts if part["uri"] or part["local_cache_path"]),
        )


def _file(part: Row) -> Attachment:
    """A part that is a file. Sizes below 0 stand for none."""
    width, height, size = (part.integer(column) for column in ("width", "height", "file_size_bytes"))
    return Attachment(
        path=chat.filled(part, "local_cache_path", "uri"),
        mime=part.text("content_type"),
        size=None if size is None or size < 0 else size,
        width=None if width is None or width < 0 else width,
        height=None if height is None or height < 0 else height,
    )
