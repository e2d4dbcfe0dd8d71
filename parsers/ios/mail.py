"""The index of Apple's Mail."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import apple_mail, chat, epochs, rows
from parsers.support.named_rows import NamedRows
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
    """Reads every row of messages with sender, subject and summary where the same database has them; then
    subjects and summaries that no mail names, as of deleted ones.

    Since iOS 13 those stand in another file (ios.mail_protected): then their numbers stand in the details, those of
    recipients too. What the types of recipients stand for (to, copy) is not published: they are numbers.
    Reference: the database's own schema (seconds since 1970; iOS 9 to 18, macOS); iLEAPP, mailprotect.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "mailbox"):
        return
    subjects = NamedRows(tables.rows("subjects", ("subject",)), tables.has("messages", "subject"))
    people = apple_mail.People(tables)
    summaries = NamedRows(tables.rows("summaries", ("summary",)), tables.has("messages", "summary"))
    boxes = tables.by_id("mailboxes", ("url",))
    for row in tables.rows("messages", _COLUMNS, _OPTIONAL):
        sender = people.sender(row)
        subject = chat.text(subjects.get(row["subject"]), "subject")
        summary = chat.text(summaries.get(row["summary"]), "summary")
        known = {"subject": subject, "sender": sender, "summary": summary}
        elsewhere = [column for column, found in known.items() if found is None]
        yield Message(
            locator=row.locator,
            state=row.state,
            service="e-mail",
            direction="unknown",
            conversation=row.text("conversation_id"),
            sender=sender,
            recipients=people.recipients(row),
            participants=people.named(row),
            subject=subject,
            body=summary,
            status=", ".join(word for word in _WORDS if row.integer(word)) or None,
            folder=chat.text(boxes.get(row["mailbox"]), "url"),
            identifier=row.text("message_id"),
            deletion="marked as deleted" if row.integer("deleted") else None,
            starred=flag(row, "flagged"),
            sent=epochs.unix_s(row["date_sent"]),
            received=epochs.unix_s(row["date_received"]),
            details=(*details(row, "size", "flags", *elsewhere), *people.numbers(row)),
        )
    yield from map(apple_mail.text_of_mails, chain(subjects.left(), summaries.left()))
