"""Telegram on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, Contact, Conversation, Message, Participant
from parsers.support import chat, epochs, rows, stated, telegram


@parser(
    name="android.telegram",
    version="1.2",
    match=["**/org.telegram.*/files/**/cache4.db"],
    tables=[
        ("messages_v2.mid", "messages_v2.uid", "users.uid"),
        ("messages.mid", "messages.send_state", "dialogs.did"),
    ],
    emits=[Call, Contact, Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Contact | Conversation | Message]:
    """Reads every row of messages_v2 (before version 8, of messages), dialogs, users and user_contacts_v7.

    Texts, senders, answers and origins come from the serialized object where its number and time are the row's, of
    the layers 48 to 229 and of secret chats, and from it files, places, links, contacts, polls, reactions, calls and
    what a service message tells; other rows are given without. Names and phone numbers of people come from theirs.
    Reference: Telegram-Android, MessagesStorage (tables); parsers/support/telegram_tl.py names the schema.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("users", "uid"):
        return
    names = telegram.Names(tables)
    for table in ("messages_v2", "messages"):
        for row in tables.rows(table, telegram.MESSAGE, telegram.MORE):
            yield telegram.event(row, names)
    for row in tables.rows("dialogs", ("did", "date"), ("unread_count", "pinned", "folder_id")):
        place = names.of(row["did"])
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=telegram.SERVICE,
            conversation=row.text("did"),
            conversation_name=place.name,
            type="secret chat" if place.secret else None,
            participants=(Participant(identifier=str(place.person), name=place.name),)
            if place.person
            else (),
            unread=row.integer("unread_count"),
            pinned=chat.flag(row, "pinned"),
            last_message=epochs.unix_s(row["date"]),
            details=stated.details(row, "folder_id"),
        )
    for row in tables.rows("users", ("uid", "name"), ("data",)):
        yield telegram.contact(row)
    phones = tables.grouped("user_phones_v7", "key", ("phone",), ("deleted",))
    for row in tables.rows("user_contacts_v7", ("key", "uid", "fname", "sname")):
        found = (chat.filled(each, "phone") for each in phones.get(row["key"], []))
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=telegram.SERVICE,
            name=stated.joined(chat.filled(row, "fname"), chat.filled(row, "sname"), by=" "),
            phones=tuple(phone for phone in found if phone),
            details=stated.details(row, "key", "uid"),
        )
