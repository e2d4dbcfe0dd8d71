"""Messages, people and conversations of Telegram's cache4.db.

Reference: Telegram-Android, org.telegram.messenger.MessagesStorage (tables; names as ``name;;;username`` in small
letters) and DialogObject (the number of a conversation is that of a person, below 0 that of a group or channel; with
bit 62 set that of a secret chat, before version 8 in the upper half; with bit 61 set a folder); seconds since 1970.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from evidence.model.kinds import Call, Contact, Identifier, Message, Participant
from evidence.model.names import text_of
from parsers.support import chat, epochs, stated, telegram_media, telegram_tl
from parsers.support.rows import Row, Tables
from parsers.support.telegram_objects import Thing

SERVICE = "Telegram"
MESSAGE = ("mid", "uid", "date", "out", "data")
MORE = ("read_state", "send_state", "ttl", "media", "forwards", "reply_to_message_id", "is_channel")
_CALLS = ("messageActionPhoneCall", "messageActionConferenceCall")
_MISSED = "phoneCallDiscardReasonMissed"
_SECRET, _FOLDER = 1 << 62, 1 << 61


@dataclass(frozen=True, slots=True)
class Place:
    """What the number of a conversation says: how it is called, who the other one is, and that it is a secret chat."""

    name: str | None = None
    person: int | None = None
    secret: bool = False


class Names:
    """How people, groups and channels are called."""

    def __init__(self, tables: Tables) -> None:
        self._users = chat.one(tables, "users", "uid", (), ("name", "data"))
        self._chats = chat.one(tables, "chats", "uid", (), ("name",))
        self._secret = chat.one(tables, "enc_chats", "uid", (), ("user", "name"))
        self._old = not tables.has("messages_v2")
        self._called: dict[int | None, str | None] = {}

    def of(self, number: Any) -> Place:
        """The conversation of a number."""
        if not isinstance(number, int):
            return Place()
        secret = self._secret_chat(number)
        if secret is not None:
            row = self._secret.get(secret)
            person = chat.integer(row, "user")
            name = self._user(person) or split(chat.filled(row, "name"))[0]
            return Place(name, person, secret=True)
        if number < 0:
            return Place(self._chat(-number))
        return Place() if number & _FOLDER else Place(self._user(number), number or None)

    def participant(self, who: str | None) -> tuple[Participant, ...]:
        """Who wrote a message, where the store has a name."""
        name = self.of(int(who)).name if who else None
        return (Participant(identifier=who, name=name, role="sender"),) if name else ()

    def told(self, who: str) -> Participant:
        """Whom a service message names."""
        return Participant(identifier=who, name=self.of(int(who)).name)

    def _user(self, number: int | None) -> str | None:
        if number not in self._called:
            row = self._users.get(number)
            self._called[number] = None if row is None else called(row, user(row))
        return self._called[number]

    def _chat(self, number: int | None) -> str | None:
        return split(chat.filled(self._chats.get(number), "name"))[0]

    def _secret_chat(self, number: int) -> int | None:
        """The number of a secret chat, which is signed and of 32 bits."""
        if number > 0 and number & _SECRET:
            low = number & 0xFFFFFFFF
            return low - (1 << 32) if low >> 31 else low
        return number >> 32 if self._old and number and not number & 0xFFFFFFFF else None


def split(stored: str | None) -> tuple[str | None, str | None]:
    """A name and a user name; either is None where it is empty."""
    name, _, username = (stored or "").partition(";;;")
    return name or None, username.partition(";;;")[0] or None


def user(row: Row, *, said: bool = False) -> telegram_tl.User | None:
    """The object of a row of users, where its number is the row's; ``said``: with a warning where it is not read."""
    data = row["data"]
    if not isinstance(data, bytes):
        return None
    try:
        found = telegram_tl.user(data)
        if found.identifier != row["uid"] and row["uid"] is not None:
            raise ValueError("its number is not the row's")
    except ValueError as error:
        if said:
            row.context.warn(f"the object of a user is not read: {error}", row.locator)
        return None
    return found


def called(row: Row, held: telegram_tl.User | None) -> str | None:
    """The name of a user, of the object before the column, which has small letters only."""
    parts = (text_of(part) for part in (held.first, held.last) if part) if held else ()
    return stated.joined(*parts, by=" ") or split(row.text("name"))[0]


def event(row: Row, names: Names) -> Call | Message:
    """A row of messages_v2 or messages: a call where its object says so, else a message."""
    read = _object(row)
    found = _message(row, names, read)
    action = read.whole.thing("action") if read else None
    return _call(row, found, action) if action and action.kind in _CALLS else found


def _call(row: Row, told: Message, action: Thing) -> Call:
    """A call as the service message of it. Direction "missed" is what the reason of its end says."""
    way, ended = chat.direction(row.integer("out")), action.fields.get("reason")
    reason = ended.kind if isinstance(ended, Thing) else None
    return Call(
        locator=told.locator,
        state=told.state,
        service=SERVICE,
        direction="missed" if way == "incoming" and reason == _MISSED else way,
        number=told.sender if way == "incoming" else next(iter(told.recipients), None),
        name=told.conversation_name,
        duration_s=action.integer("duration"),
        video=True if action.fields.get("video") else None,
        started=told.sent,
        status=reason,
        group=True if action.kind == "messageActionConferenceCall" else None,
        participants=told.participants,
        conversation=told.conversation,
        conversation_name=told.conversation_name,
        identifier=told.identifier,
        details=told.details,
    )


def _message(row: Row, names: Names, read: telegram_tl.Read | None) -> Message:
    """Its text is None, with a warning, where the object is not read.

    What stands behind what is not known in it is missing, with a warning that names the constructor.
    """
    out, place = row.integer("out"), names.of(row["uid"])
    sender = read.sender if read else None
    if sender is None and out == 0 and place.person is not None:
        sender = str(place.person)
    to = str(place.person) if place.person is not None else row.text("uid")
    written = names.participant(sender) if out == 0 else ()
    told = tuple(map(names.told, telegram_media.people(read))) if read else ()
    fields = {"type": "message" if read else None, **(telegram_media.given(read) if read else {})}
    return Message(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        direction=chat.direction(out),
        conversation=row.text("uid"),
        conversation_name=place.name,
        sender=sender if out == 0 else None,
        recipients=(to,) if out == 1 and to else (),
        participants=written + told,
        body=text_of(read.text) if read and read.text is not None else None,
        identifier=row.text("mid"),
        status=chat.words(row, "read_state", "send_state", "ttl", "media"),
        sent=epochs.unix_s(row["date"]),
        reply_to=str(read.reply_to) if read and read.reply_to is not None else None,
        reply_text=text_of(read.quote) if read and read.quote is not None else None,
        forwarded=True if read and read.forwarded else None,
        forwarded_from=read.forwarded_from if read else None,
        **fields,
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
    if found.problem:
        row.context.warn(f"what a message holds is read in part only: {found.problem}", row.locator)
    return found


def contact(row: Row) -> Contact:
    """A row of users."""
    held, phone = user(row, said=True), None
    name, username = called(row, held), split(row.text("name"))[1]
    if held:
        username = text_of(held.username) if held.username else username
        phone = text_of(held.phone) if held.phone else None
    found = ((row.text("uid"), "uid"), (username, "username"))
    return Contact(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        name=name,
        phones=(phone,) if phone else (),
        relation=None if held is None else "self" if held.own else "contact" if held.contact else None,
        identifiers=tuple(
            Identifier(identifier=value, service=SERVICE, label=label) for value, label in found if value
        ),
    )
