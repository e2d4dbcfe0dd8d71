"""Messages of Signal for Android: the table message, and sms and mms before November 2022.

Reference: Signal-Android, org.thoughtcrime.securesms.database: MessageTable, MmsDatabase, SmsDatabase, MessageTypes
(the lowest five bits of the type, and marks above them), RecipientTable, AttachmentTable, ReactionTable,
GroupReceiptTable, GroupDatabase (members before 2023: numbers of recipients between commas); Database.proto,
ReactionList (reactions before 2022); milliseconds since 1970.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from evidence.model.kinds import Attachment, Contact, Identifier, Message, Participant, Reaction, Receipt
from parsers.support import chat, epochs, stated
from parsers.support.protobuf import wire
from parsers.support.rows import Row, Tables

SERVICE = "Signal"
COLUMNS = ("thread_id", "body")
OPTIONAL = (
    "type", "msg_box", "date", "date_sent", "date_received", "date_server", "from_recipient_id", "to_recipient_id",
    "recipient_id", "address", "read", "has_delivery_receipt", "has_read_receipt", "delivery_receipt_count",
    "read_receipt_count", "quote_id", "quote_author", "quote_body", "remote_deleted", "deleted_by", "view_once",
    "story_type", "expires_in", "latest_revision_id", "original_message_id", "revision_number", "reactions",
    "shared_contacts",
)  # fmt: skip
PERSON = (
    "e164", "phone", "aci", "uuid", "pni", "group_id", "username", "nickname_joined_name", "system_joined_name",
    "system_display_name", "profile_joined_name", "signal_profile_name", "blocked", "about", "registered",
)  # fmt: skip
THREAD = ("recipient_id", "thread_recipient_id", "recipient_ids")
_NAMES = PERSON[7:12]
_IDS = ("aci", "uuid", "pni", "username", "group_id")
_OUTGOING = {2, 11, 21, 22, 23, 24, 25, 26}
_INCOMING = {1, 3, 8, 10, 20}
_DRAFT = 27
_WORDS: dict[int, str] = {
    1: "incoming audio call", 2: "outgoing audio call", 3: "missed audio call", 4: "joined", 5: "unsupported",
    6: "invalid", 7: "profile change", 8: "missed video call", 9: "group migrated", 10: "incoming video call",
    11: "outgoing video call", 12: "group call", 13: "not decrypted", 14: "change of number", 16: "threads merged",
    17: "SMS exported", 18: "session switched over", 20: "inbox", 21: "outbox", 22: "sending", 23: "sent", 24: "failed",
    27: "draft",
}  # fmt: skip
_MARKS = (
    (0x10000, "group update"), (0x20000, "group left"), (0x40000, "disappearing messages set"),
    (0x400000, "session ended"), (0x4000, "identity verified"), (0x2000, "identity not verified"),
    (0x200, "identity changed"), (0x10000000, "not decrypted"),
)  # fmt: skip
_SPECIAL: dict[int, str] = {
    1: "reaction to a story", 2: "gift", 3: "payment", 4: "request to activate payments", 5: "spam reported",
    6: "message request accepted", 8: "payments activated", 9: "payment without details",
}  # fmt: skip
_RECEIPTS: dict[int | None, str] = {0: "undelivered", 1: "delivered", 2: "read", 3: "viewed", 4: "skipped"}
_FILES = {
    "attachment": ("message_id", "content_type", "data_file"),
    "part": ("mid", "ct", "_data"),
}  # table: columns of the message, the type and the path
_MORE = ("data_size", "file_name", "caption", "width", "height", "quote", "display_order")


class People:
    """Recipients: persons and groups."""

    def __init__(self, tables: Tables) -> None:
        self._rows = tables.by_id("recipient", (), PERSON)
        self._groups = chat.one(tables, "groups", "group_id", (), ("title", "members"))
        self._members = tables.grouped("group_membership", "group_id", ("recipient_id",))

    def row(self, number: Any) -> Row | None:
        """The recipient of a number, which older tables hold as text."""
        found = self._rows.get(number)
        if found is None and isinstance(number, str) and number.isascii() and number.isdecimal():
            found = self._rows.get(int(number[:20]))
        return found

    def who(self, number: Any) -> str | None:
        """A number, an identifier or a group's identifier."""
        return chat.filled(self.row(number), *PERSON[:7])

    def name(self, number: Any) -> str | None:
        """How somebody or a group is called."""
        row = self.row(number)
        group = self._groups.get(row["group_id"]) if row is not None and row["group_id"] else None
        return chat.filled(row, *_NAMES) or chat.filled(group, "title")

    def is_group(self, number: Any) -> bool:
        """Whether it is a group."""
        row = self.row(number)
        return row is not None and bool(row["group_id"])

    def members(self, number: Any) -> Iterator[Participant]:
        """Those of a group."""
        row = self.row(number)
        group = row["group_id"] if row is not None else None
        if not group:
            return
        listed = chat.filled(self._groups.get(group), "members") or ""
        numbers = [each["recipient_id"] for each in self._members.get(group, [])]
        for each in numbers or [part for part in listed.split(",") if part]:
            yield from self.participant(each)

    def participant(self, number: Any, role: str | None = None) -> tuple[Participant, ...]:
        """The recipient as one who takes part; none where the store has no such recipient."""
        who, name = self.who(number), self.name(number)
        return (Participant(identifier=who, name=name, role=role),) if who or name else ()


class Store:
    """What other tables say of a message."""

    def __init__(self, tables: Tables, people: People) -> None:
        self._people = people
        self._threads = tables.by_id("thread", (), THREAD)
        self._files = {
            table: (columns, tables.grouped(table, columns[0], columns[1:], _MORE))
            for table, columns in _FILES.items()
        }
        columns = ("author_id", "emoji", "date_sent")
        self._reactions = tables.grouped("reaction", "message_id", columns, ("is_mms", "date_received"))
        self._receipts = tables.grouped("group_receipts", "mms_id", ("address", "status", "timestamp"))
        self._mentions = tables.grouped("mention", "message_id", ("recipient_id",))

    def message(self, row: Row) -> Message:
        """A row of message, of sms or of mms."""
        people, kind = self._people, row.integer("type" if row["msg_box"] is None else "msg_box")
        base, sms = None if kind is None else kind & 0x1F, row.table.lower() == "sms"
        way: Literal["incoming", "outgoing", "draft", "unknown"] = (
            "outgoing" if base in _OUTGOING else "incoming" if base in _INCOMING else "unknown"
        )
        direction = "draft" if base == _DRAFT else way
        place = self.place(row["thread_id"])
        other = next((row[name] for name in ("recipient_id", "address") if row[name] is not None), None)
        author = other if row["from_recipient_id"] is None else row["from_recipient_id"]
        to = place if row["to_recipient_id"] is None else row["to_recipient_id"]
        # date is the sending in mms and the receipt in sms.
        moments = (row["date_sent"], None if sms else row["date"])
        sent = next((found for value in moments if (found := epochs.unix_ms(value))), None)
        received = epochs.unix_ms(row["date"] if sms else row["date_received"])
        quote = row["quote_id"] or None
        return Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction=direction,
            conversation=people.who(place) or row.text("thread_id"),
            conversation_name=people.name(place),
            sender=people.who(author) if direction == "incoming" else None,
            recipients=tuple(each for each in (people.who(to),) if direction == "outgoing" and each),
            participants=people.participant(author, "sender") if direction == "incoming" else (),
            body=row.text("body"),
            type=None if kind is None else _type(kind),
            identifier=None if sent is None else sent.raw,
            status=_status(row, kind),
            sent=None if direction == "draft" else sent,
            created=sent if direction == "draft" else None,
            received=received if direction == "incoming" else None,
            attachments=tuple(self._attachments(row)),
            reply_to=None if quote is None else str(quote),
            reply_text=chat.filled(row, "quote_body") if quote else None,
            reply_sender=people.who(row["quote_author"]) if quote else None,
            mentions=tuple(
                each for found in self._of(row, self._mentions) if (each := people.who(found["recipient_id"]))
            ),
            reactions=tuple(self._signs(row)),
            receipts=tuple(self._reached(row)),
            deletion="remote_deleted" if row.integer("remote_deleted") else None,
            revoked_by=people.who(row["deleted_by"]),
            details=stated.details(row, "shared_contacts"),
        )

    def place(self, thread: Any) -> Any:
        """The recipient of a thread."""
        row = self._threads.get(thread)
        return None if row is None else recipient(row)

    def _of(self, row: Row, found: dict[Any, list[Row]]) -> list[Row]:
        """Rows that name a message by its number; those of sms bear numbers of their own, and have only reactions."""
        return found.get(row.rowid, []) if row.table.lower() != "sms" else []

    def _attachments(self, row: Row) -> Iterator[Attachment]:
        for (_, mime, path), found in self._files.values():
            for file in self._of(row, found):
                yield Attachment(
                    path=chat.filled(file, path),
                    name=chat.filled(file, "file_name"),
                    mime=file.text(mime),
                    size=file.integer("data_size"),
                    width=file.integer("width") or None,
                    height=file.integer("height") or None,
                    text=chat.filled(file, "caption") or ("quote" if file.integer("quote") else None),
                )

    def _signs(self, row: Row) -> Iterator[Reaction]:
        sms = row.table.lower() == "sms"
        for each in self._reactions.get(row.rowid, []):
            marked = each["is_mms"]
            if marked is not None and bool(marked) == sms:
                continue  # of the message with this number in the other table
            yield self._sign(each.text("emoji"), each["author_id"], each["date_sent"])
        listed = row["reactions"]
        for field in wire.Message(listed).all(1) if isinstance(listed, bytes) else ():
            if (one := field.message) is not None:
                sign, who, when = one.at(1), one.at(2), one.at(3)
                yield self._sign(
                    sign.text if sign else None,
                    who.unsigned if who else None,
                    when.unsigned if when else None,
                )

    def _sign(self, sign: str | None, who: Any, when: Any) -> Reaction:
        people = self._people
        reaction = Reaction(reaction=sign or "", who=people.who(who), name=people.name(who))
        return reaction.at(epochs.unix_ms(when))

    def _reached(self, row: Row) -> Iterator[Receipt]:
        for each in self._of(row, self._receipts):
            status = each.integer("status")
            receipt = Receipt(
                event=_RECEIPTS.get(status, f"status {status}"), who=self._people.who(each["address"])
            )
            yield receipt.at(epochs.unix_ms(each["timestamp"]))


def recipient(thread: Row) -> Any:
    """The number of the recipient that a row of thread is with, whatever the column is called."""
    return next((thread[name] for name in THREAD if thread[name] is not None), None)


def contact(row: Row, people: People) -> Contact:
    """A row of recipient: a person or a group."""
    ids = ((column, chat.filled(row, column)) for column in _IDS)
    phone = chat.filled(row, "e164", "phone")
    return Contact(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        name=chat.filled(row, *_NAMES) or (people.name(row.rowid) if row.state == "live" else None),
        phones=(phone,) if phone else (),
        note=chat.filled(row, "about"),
        identifiers=tuple(Identifier(identifier=v, service=SERVICE, label=c) for c, v in ids if v),
        blocked=chat.flag(row, "blocked"),
        details=stated.details(row, "registered"),
    )


def _type(kind: int) -> str:
    """The base type and what the marks above it say that the message is."""
    base, special = kind & 0x1F, kind >> 32 & 0xF
    marks = [word for bit, word in _MARKS if kind & bit]
    if special:
        marks.append(_SPECIAL.get(special, f"special type {special}"))
    return ", ".join((_WORDS.get(base, f"type {base}"), *marks))


def _status(row: Row, kind: int | None) -> str | None:
    """The whole type, whose other bits are marks, and the row's other marks by their names."""
    words = [] if kind is None else [f"type {kind:#x}"]
    names = (
        "read", "has_delivery_receipt", "has_read_receipt", "delivery_receipt_count", "read_receipt_count", "view_once",
        "story_type", "expires_in", "latest_revision_id", "original_message_id", "revision_number",
    )  # fmt: skip
    words += [f"{name} {number}" for name in names if (number := row.integer(name))]
    return ", ".join(words) or None
