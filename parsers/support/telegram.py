"""Messages, people and conversations of Telegram's cache4.db.

Reference: Telegram-Android, org.telegram.messenger.MessagesStorage (tables; names as ``name;;;username``; the number of
a conversation is that of a person, or below 0 that of a group or channel); seconds since 1970.
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Contact, Identifier, Message
from evidence.model.names import text_of
from parsers.support import chat, epochs, telegram_tl
from parsers.support.rows import Row, Tables

SERVICE = "Telegram"
MESSAGE = ("mid", "uid", "date", "out", "data")
MORE = ("read_state", "send_state", "ttl", "media", "forwards", "reply_to_message_id", "is_channel")


class Names:
    """How people, groups and channels are called."""

    def __init__(self, tables: Tables) -> None:
        self._users = chat.one(tables, "users", "uid", (), ("name",))
        self._chats = chat.one(tables, "chats", "uid", (), ("name",))

    def of(self, number: Any) -> str | None:
        """The name of a conversation's number."""
        if not isinstance(number, int):
            return None
        row = self._users.get(number) if number >= 0 else self._chats.get(-number)
        return split(chat.filled(row, "name"))[0]


def split(stored: str | None) -> tuple[str | None, str | None]:
    """A name and a user name; either is None where it is empty."""
    name, _, username = (stored or "").partition(";;;")
    return name or None, username.partition(";;;")[0] or None


def message(row: Row, names: Names) -> Message:
    """A row of messages_v2 or messages. Its text is None, with a warning, where the object is not read."""
    read, out, place = _object(row), row.integer("out"), row["uid"]
    number = place if isinstance(place, int) else None
    sender = read.sender if read else None
    if sender is None and out == 0 and number is not None and number > 0:
        sender = f"user {number}"
    service = read is not None and read.service
    return Message(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        direction=chat.direction(out),
        conversation=row.text("uid"),
        conversation_name=names.of(number),
        sender=sender if out == 0 else None,
        recipients=(str(number),) if out == 1 and number is not None else (),
        body=text_of(read.text) if read and read.text is not None else None,
        type="service" if service else "message" if read else None,
        identifier=row.text("mid"),
        status=chat.words(row, "read_state", "send_state", "ttl", "media"),
        sent=epochs.unix_s(row["date"]),
        reply_to=str(read.reply_to) if read and read.reply_to is not None else None,
        reply_text=text_of(read.quote) if read and read.quote is not None else None,
        forwarded=True if read and read.forwarded else None,
        forwarded_from=read.forwarded_from if read else None,
    )


def _object(row: Row) -> telegram_tl.Read | None:
    """The object, where it says what the row says: its number and its time stand in both."""
    data = row["data"]
    if not isinstance(data, bytes):
        return None
    try:
        found = telegram_tl.read(data)
        if found.date != row["date"] or (found.identifier != row["mid"] and row["mid"] is not None):
            raise ValueError("its number or time is not the row's")
    except ValueError as error:
        row.context.warn(f"the text of a message is not read: {error}", row.locator)
        return None
    return found


def contact(row: Row) -> Contact:
    """A row of users."""
    name, username = split(row.text("name"))
    number = row.text("uid")
    found = ((number, "uid"), (username, "username"))
    return Contact(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        name=name,
        identifiers=tuple(
            Identifier(identifier=value, service=SERVICE, label=label) for value, label in found if value
        ),
    )
