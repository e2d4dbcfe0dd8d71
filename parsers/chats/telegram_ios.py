"""Telegram on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Identifier, Message
from parsers.support import postbox, rows, telegram_ios
from parsers.support.postbox import Thing

_TYPES = {1: "group", 2: "channel", 3: "secret chat"}


@parser(
    name="ios.telegram",
    version="1.1",
    match=["**/telegram-data/account-*/postbox/db/db_sqlite"],
    tables=[("t2.value", "t7.key", "t7.value", "__meta_tables.keyType")],
    emits=[Contact, Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation | Message]:
    """Reads every row of t7 (messages) and t2 (peers: people, groups, channels, secret chats), with media of t6.

    The path of an attachment is its name in postbox/media. Where the database is locked (SQLCipher), this is what is in
    it when it is unlocked. Polls and what a service message tells beyond its kind are not read.
    Reference: parsers/support/telegram_ios.py names the sources.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("t7", "key", "value"):
        return
    store = telegram_ios.Store(tables)
    for row in tables.rows("t7", ("key", "value")):
        yield store.message(row)
    for row in tables.rows("t2", ("key", "value")):
        found = telegram_ios.read(row, "value", postbox.root)
        thing = found if isinstance(found, Thing) else Thing(0, {})
        number = row.rowid if row.state == "live" else row["key"]
        kind = telegram_ios.parts(number)[0] if isinstance(number, int) else None
        username, phone, name = thing.text("un"), thing.text("p"), telegram_ios.name_of(thing)
        if kind in _TYPES and isinstance(number, int):
            yield Conversation(
                locator=row.locator,
                state=row.state,
                service=telegram_ios.SERVICE,
                conversation=telegram_ios.place(number),
                conversation_name=name,
                type=_TYPES[kind],
            )
            continue
        ids = (
            (telegram_ios.place(number) if isinstance(number, int) else None, "uid"),
            (username, "username"),
        )
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=telegram_ios.SERVICE,
            name=name,
            phones=(phone,) if phone else (),
            identifiers=tuple(
                Identifier(identifier=value, service=telegram_ios.SERVICE, label=label)
                for value, label in ids
                if value
            ),
        )
