"""Messages of Samsung's own application: the tables messages, parts, conversations and recipients.

Reference: com.samsung.android.messaging, decompiled (MessageContentContractMessages, …Parts, …Conversations: columns,
boxes, types and states); two published queries of it (milliseconds since 1970; 100 came, 102 went; cache_name).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from evidence.model.kinds import Attachment, Conversation, Message, Participant
from parsers.support import chat, epochs, stated
from parsers.support.rows import NO_ROWID, Row, Tables

SERVICE = "Samsung Messages"
_Direction = Literal["incoming", "outgoing", "draft", "unknown"]
_BOXES: dict[int | None, _Direction] = {100: "incoming", 101: "outgoing", 102: "outgoing"}
_TYPES = {
    10: ("SMS", None), 11: ("MMS", "notification of an MMS"), 12: ("MMS", None), 13: ("RCS", "chat"),
    14: ("RCS", "file transfer"), 15: ("RCS", "information"), 16: (SERVICE, "EM chat"),
    17: (SERVICE, "EM file transfer"), 18: ("RCS", "sticker"), 19: ("Cell Broadcast", None),
    20: ("Cell Broadcast", "emergency"), 22: ("RCS", "geolocation"),
    23: (SERVICE, "WAP push"), 24: ("RCS", "multipart"), 25: ("RCS", "file transfer in a collage"),
}  # fmt: skip
_STATES = {
    1000: "draft", 1100: "queued", 1101: "sending", 1102: "sent", 1103: "send failed", 1104: "stored",
    1201: "yet to download", 1202: "download queued", 1203: "manual downloading", 1204: "auto downloading",
    1205: "received", 1206: "download failed", 1301: "canceled", 1302: "declined", 1303: "incoming",
    1304: "progressing", 1305: "complete", 1306: "rejected", 1307: "resumable", 1308: "undelivered", 1309: "no media",
    1310: "send cancellation", 1311: "canceled, pending auto", 1312: "canceled, pending manual",
    1313: "wait progressing", 1314: "edited", 1401: "app function draft",
}  # fmt: skip
_READ: dict[int | None, str] = {0: "unread", 1: "read"}
_DRAFTS = (1000, 1401)
_UNSENT = (*_DRAFTS, 1100, 1101, 1103, 1301, 1310)
_SENT, _SENT_BOX = 1102, 102
COLUMNS = (
    "conversation_id",
    "message_box_type",
    "message_type",
    "message_status",
    "created_timestamp",
    "recipients",
)
_DETAILS = (
    "recipients", "from_address", "updated_timestamp", "scheduled_timestamp", "read_date", "sim_slot", "is_spam",
    "user_alias", "is_bot", "is_locked", "is_secret", "creator", "remote_creator", "error_code", "re_type", "re_body",
    "re_original_body", "re_original_key", "re_recipient_address", "reply_body", "reply_original_body",
    "reply_original_key", "reply_recipient_address", "link_url", "device_name", "session_id", "group_id",
)  # fmt: skip
OPTIONAL = (
    "sent_timestamp", "delivered_timestamp", "subject", "is_read", "is_bin", "bin_timestamp", "is_hidden",
    "is_favorite", "sim_imsi", "imdn_message_id", "remote_message_uri", *_DETAILS[1:],
)  # fmt: skip
_PART = ("text", "content_type", "content_uri", "file_name", "size")
_THREAD = ("conversation_type", "smsmms_thread_id", "bin_status", "alert_type", "profile_image_uri")


class Store:
    """What other tables say of a message: the others of its conversation, and its parts."""

    def __init__(self, tables: Tables) -> None:
        self._people = tables.by_id("recipients", ("address",), ("cache_name",))
        self._members = tables.grouped("conversation_recipients", "conversation_id", ("recipient_id",))
        self._names = tables.by_id("conversations", ("name",))
        more = ("width", "height", "_data", "thumbnail_uri", "conversation_id")
        self._parts = tables.grouped("parts", "message_id", _PART, more)

    def people(self, conversation: Any) -> tuple[Participant, ...]:
        """Those of a conversation, who are others than the owner."""
        found = (self._people.get(row["recipient_id"]) for row in self._members.get(conversation, []))
        return tuple(
            Participant(identifier=chat.filled(row, "address"), name=chat.filled(row, "cache_name"))
            for row in found
            if row is not None
        )

    def message(self, row: Row) -> Message:
        """A row of messages. In a conversation of several its sender is not named: ``recipients`` is, as stored."""
        state, kind = row.integer("message_status"), row.integer("message_type")
        box = row.integer("message_box_type")
        direction = "draft" if state in _DRAFTS else _BOXES.get(box, "unknown")
        service, word = _TYPES.get(kind or 0, (SERVICE, None if kind is None else f"type {kind}"))
        people, parts = self.people(row["conversation_id"]), self._parts.get(row.rowid, [])
        incoming = direction == "incoming"
        # What waits or failed in the outbox has a time, too.
        went = state == _SENT or (box == _SENT_BOX and state not in _UNSENT)
        stored, sent = epochs.unix_ms(row["created_timestamp"]), epochs.unix_ms(row["sent_timestamp"])
        return Message(
            locator=row.locator,
            state=row.state,
            service=service,
            direction=direction,
            conversation=row.text("conversation_id"),
            conversation_name=chat.filled(self._names.get(row["conversation_id"]), "name"),
            sender=people[0].identifier if incoming and len(people) == 1 else None,
            recipients=tuple(each.identifier for each in people if each.identifier and not incoming),
            participants=people,
            subject=chat.filled(row, "subject"),
            body="\n".join(text for part in parts if (text := part.text("text"))) or None,
            type=word,
            identifier=chat.filled(row, "imdn_message_id", "remote_message_uri"),
            account=chat.filled(row, "sim_imsi"),
            status=stated.joined(
                None if not state else _STATES.get(state, f"status {state}"),
                _READ.get(row.integer("is_read")) if incoming else None,
            ),
            folder="bin" if row.integer("is_bin") == 1 else None,
            visibility="hidden" if row.integer("is_hidden") == 1 else None,
            starred=stated.flag(row, "is_favorite"),
            sent=sent if incoming else stored if went else None,
            received=stored if incoming else None,
            delivered=epochs.unix_ms(row["delivered_timestamp"]),
            created=None if incoming or went else stored,
            revoked=epochs.unix_ms(row["bin_timestamp"]),
            attachments=tuple(_file(part) for part in parts if _is_file(part)),
            details=(
                *(each for each in stated.details(row, *_DETAILS) if each.value not in ("", 0, -1)),
                *(() if incoming else stated.details(row, "sent_timestamp")),
            ),
        )

    def alone(self, held: set[int]) -> Iterator[Message]:
        """The parts of messages that are none of these."""
        for part in (part for message, found in self._parts.items() if message not in held for part in found):
            yield Message(
                locator=part.locator,
                state=part.state,
                service=SERVICE,
                direction="unknown",
                conversation=part.text("conversation_id"),
                body=part.text("text"),
                status="a part of a message that is not in the database",
                attachments=(_file(part),) if _is_file(part) else (),
                details=stated.details(part, "message_id"),
            )


def conversations(tables: Tables, store: Store) -> Iterator[Conversation]:
    """Every row of conversations with its people."""
    for row in tables.rows("conversations", ("name",), _THREAD):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            conversation=None if row.rowid == NO_ROWID else str(row.rowid),
            conversation_name=chat.filled(row, "name"),
            participants=store.people(row.rowid),
            details=stated.details(row, *_THREAD),
        )


def _is_file(part: Row) -> bool:
    return bool(part["content_uri"] or part["file_name"] or part["_data"])


def _file(part: Row) -> Attachment:
    width, height, size = (part.integer(column) for column in ("width", "height", "size"))
    return Attachment(
        path=chat.filled(part, "_data", "content_uri"),
        name=chat.filled(part, "file_name"),
        mime=chat.filled(part, "content_type"),
        size=size or None,
        width=width or None,
        height=height or None,
    )
