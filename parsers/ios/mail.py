"""The index of Apple's Mail."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message, Participant
from parsers.support import chat, epochs, rows
from parsers.support.stated import details, flag

_COLUMNS = ("sender", "subject", "date_sent", "date_received", "mailbox")
_OPTIONAL = ("summary", "read", "flagged", "deleted", "message_id", "conversation_id", "size", "flags")
_WORDS = ("read", "flagged", "deleted")


@parser(
    name="ios.mail",
    version="1.0",
    match=["**/Library/Mail/Envelope Index", "**/Library/Mail/*/MailData/Envelope Index"],
    tables=[("messages.sender", "messages.date_received", "messages.mailbox", "mailboxes.url")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of messages with sender, subject and summary where the same database has them.

    Since iOS 13 those stand in another file (ios.mail_protected): then their numbers stand in the details.
    Reference: the database's own schema (seconds since 1970; iOS 9 to 18, macOS); iLEAPP, mailprotect.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "mailbox"):
        return
    subjects = tables.by_id("subjects", ("subject",))
    people = tables.by_id("addresses", ("address",), ("comment",))
    summaries = tables.by_id("summaries", ("summary",))
    boxes = tables.by_id("mailboxes", ("url",))
    for row in tables.rows("messages", _COLUMNS, _OPTIONAL):
        sender = people.get(row["sender"])
        address, name = chat.text(sender, "address"), chat.text(sender, "comment")
        elsewhere = [
            column
            for column, known in (("subject", subjects), ("sender", people), ("summary", summaries))
            if not known
        ]
        yield Message(
            locator=row.locator,
            state=row.state,
            service="e-mail",
            direction="unknown",
            conversation=row.text("conversation_id"),
            sender=address,
            participants=(Participant(identifier=address, name=name, role="from"),) if name else (),
            subject=chat.text(subjects.get(row["subject"]), "subject"),
            body=chat.text(summaries.get(row["summary"]), "summary"),
            status=", ".join(word for word in _WORDS if row.integer(word)) or None,
            folder=chat.text(boxes.get(row["mailbox"]), "url"),
            identifier=row.text("message_id"),
            deletion="marked as deleted" if row.integer("deleted") else None,
            starred=flag(row, "flagged"),
            sent=epochs.unix_s(row["date_sent"]),
            received=epochs.unix_s(row["date_received"]),
            details=details(row, "size", "flags", *elsewhere),
        )
