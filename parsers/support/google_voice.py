"""Items of Google Voice's threadingStore.sqlite: messages, calls and voicemails."""

from __future__ import annotations

from typing import Any, Literal

from evidence.model.kinds import Attachment, Call, Message, Participant, Voicemail
from parsers.support import chat, epochs, stated
from parsers.support.rows import Row, Tables

SERVICE = "Google Voice"
VOICEMAIL = "Voicemail"
CALLS: dict[str, Literal["incoming", "outgoing", "missed"]] = {
    "IncomingCall": "incoming",
    "OutgoingCall": "outgoing",
    "MissedCall": "missed",
}
MARKS = ("isDeleted", "isSuspectedSpam")
_OUT = ("SmsOut", "OutgoingCall")
_RING = ("ringGroupName", "ringGroupPhoneNumber", "transferredFromE164", "transferredToE164")


def marks(row: Row) -> str | None:
    """The marks of an item or a thread that are set, by their names in the store."""
    return stated.joined(*(mark for mark in MARKS if row.integer(mark)))


def blocked(row: Row) -> bool | None:
    """Whether a number is blocked."""
    return chat.flag(row, "isBlocked")


class Store:
    """What other tables say of an item: its thread, attachments and transcript."""

    def __init__(self, tables: Tables) -> None:
        self._threads = tables.grouped("Thread", "threadKey", ("groupName",), ("threadType",))
        self._people = tables.grouped("ThreadParticipant", "threadKey", ("phoneNumberE164",), ("threadType",))
        self._files = tables.grouped(
            "MMSAttachmentInfo", "threadItemKey", ("attachmentKey",), ("threadItemType",)
        )
        self._texts = tables.grouped("Transcript", "threadItemKey", ("text",), ("threadItemType",))

    def people(self, row: Row) -> tuple[Participant, ...]:
        """Those of a thread beside the owner."""
        found = _same(row, self._people.get(row["threadKey"]), "threadType")
        return tuple(Participant(identifier=each.text("phoneNumberE164")) for each in found)

    def message(self, row: Row) -> Message:
        """A text message, or an item of a type that is not known."""
        kind, sender = row.text("itemType"), row.text("senderPhoneNumber")
        out, people, moment = kind in _OUT, self.people(row), epochs.unix_s(row["timestamp"])
        files = _same(row, self._files.get(row["threadItemKey"]), "threadItemType")
        unread = row.integer("isUnread")
        words = ("unread" if unread else None, chat.words(row, "sendingState", "failureReason"))
        return Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction="outgoing" if out else "incoming" if kind == "SmsIn" else "unknown",
            sender=None if out else sender,
            account=sender if out else None,
            recipients=tuple(each.identifier for each in people if each.identifier) if out else (),
            body=row.text("messageText"),
            type=kind,
            identifier=row.text("threadItemKey"),
            status=stated.joined(*words),
            sent=moment,
            attachments=tuple(Attachment(name=each.text("attachmentKey")) for each in files),
            deletion="isDeleted" if row.integer("isDeleted") else None,
            **self._thread(row),
        )

    def call(self, row: Row) -> Call:
        """A call. Who was called is the other one of the thread, where there is one."""
        direction, stored = CALLS[row.text("itemType") or ""], row.text("senderPhoneNumber")
        people = self.people(row)
        alone = people[0].identifier if len(people) == 1 else None
        return Call(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction=direction,
            number=alone if direction == "outgoing" else stored,
            account=stored if direction == "outgoing" else None,
            status=marks(row),
            identifier=row.text("threadItemKey"),
            started=epochs.unix_s(row["timestamp"]),
            details=stated.details(row, "duration", *_RING),
            **self._thread(row),
        )

    def voicemail(self, row: Row) -> Voicemail:
        """A voicemail with its transcript."""
        found = _same(row, self._texts.get(row["threadItemKey"]), "threadItemType")
        unread = row.integer("isUnread")
        return Voicemail(
            locator=row.locator,
            state=row.state,
            number=row.text("senderPhoneNumber"),
            transcript=next((each.text("text") for each in found), None),
            account=SERVICE,
            status=marks(row),
            heard=None if unread is None else not unread,
            received=epochs.unix_s(row["timestamp"]),
            details=stated.details(row, "duration", "threadKey", "threadItemKey"),
        )

    def _thread(self, row: Row) -> dict[str, Any]:
        found = _same(row, self._threads.get(row["threadKey"]), "threadType")
        name = next((each.text("groupName") for each in found), None)
        return {"conversation": row.text("threadKey"), "conversation_name": name}


def _same(row: Row, found: list[Row] | None, column: str) -> list[Row]:
    """Those whose second half of the key is that of the row, where both state it."""
    return [
        each for each in found or [] if None in (row[column], each[column]) or row[column] == each[column]
    ]
