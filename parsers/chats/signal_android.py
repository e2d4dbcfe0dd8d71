"""Messages of Signal on Android, decrypted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Message
from parsers.support import chat, epochs, rows, signal_android


@parser(
    name="android.signal",
    version="1.0",
    match=["**/org.thoughtcrime.securesms/databases/signal.db"],
    tables=[
        ("message.thread_id", "message.from_recipient_id", "recipient.group_id"),
        ("message.thread_id", "message.recipient_id", "recipient.group_id"),
        ("mms.thread_id", "sms.thread_id", "recipient.group_id"),
    ],
    emits=[Contact, Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation | Message]:
    """Reads every row of message (before November 2022 sms and mms), of thread and of recipient.

    A message is named by when it was sent, as Signal does; earlier versions of an edited one are rows of their own. The
    database is locked with SQLCipher as Signal writes it; this is what is in it when it is unlocked.
    Reference: parsers/support/signal_android.py names the tables of Signal-Android (versions 4 to 7).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("recipient", "group_id") or not tables.has("thread"):
        return
    people = signal_android.People(tables)
    store = signal_android.Store(tables, people)
    for table in ("message", "mms", "sms"):
        for row in tables.rows(table, signal_android.COLUMNS, signal_android.OPTIONAL):
            yield store.message(row)
    more = (*signal_android.THREAD, "date", "archived", "unread_count")
    for row in tables.rows("thread", (), more):
        place = signal_android.recipient(row)
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=signal_android.SERVICE,
            conversation=people.who(place),
            conversation_name=people.name(place),
            type="group" if people.is_group(place) else None,
            archived=chat.flag(row, "archived"),
            unread=row.integer("unread_count"),
            participants=tuple(people.members(place)),
            last_message=epochs.unix_ms(row["date"]),
        )
    for row in tables.rows("recipient", (), signal_android.PERSON):
        yield signal_android.contact(row, people)
