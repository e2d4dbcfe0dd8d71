"""Messages of Signal Desktop's db.sqlite: columns, and a JSON object with what has no column of its own.

Where both state something the column is taken: newer versions leave it out of the object.
Reference: Signal-Desktop, ts/model-types.d.ts (MessageAttributesType, ConversationAttributesType) and ts/sql/migrations
(schemas 0 to 1440); milliseconds since 1970.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Edit, Message, Participant, Reaction, Receipt
from parsers.support import chat, epochs, json_text, json_value, stated
from parsers.support.rows import Row, Tables

SERVICE = "Signal"
COLUMNS = ("id", "json", "conversationId", "type")
OPTIONAL = (
    "body", "sent_at", "received_at", "received_at_ms", "timestamp", "source", "sourceServiceId", "sourceUuid",
    "expirationStartTimestamp", "expireTimer", "isErased", "isViewOnce", "readStatus", "deletedForEveryone",
)  # fmt: skip
_DIRECTION = {"incoming": 0, "outgoing": 1}
_NAMES = ("name", "profileFullName", "profileName", "e164")
_IDS = ("e164", "serviceId", "uuid")
_FILE = (
    "contentType",
    "fileName",
    "path",
    "size",
    "caption",
    "width",
    "height",
    "attachmentType",
    "orderInMessage",
)


class Store:
    """Conversations and the files that have rows of their own."""

    def __init__(self, tables: Tables) -> None:
        columns = (*_IDS, "groupId", *_NAMES[:3])
        self._places = chat.one(tables, "conversations", "id", (), columns)
        self._files = tables.grouped("message_attachments", "messageId", (), (*_FILE, "editHistoryIndex"))
        self._people: dict[str, Row] = {}
        for row in self._places.values():
            for key in (chat.filled(row, column) for column in (*_IDS, "groupId")):
                # A number of a column called STRING is kept without its plus.
                for each in (key, key.removeprefix("+")) if key else ():
                    self._people.setdefault(each, row)

    def who(self, conversation: str | None) -> str | None:
        """What the other one of a conversation is called with, else the conversation's own identifier."""
        row = self._places.get(conversation)
        return chat.filled(row, *_IDS, "groupId") or conversation

    def name(self, conversation: str | None) -> str | None:
        """How a conversation is called."""
        return chat.filled(self._places.get(conversation), *_NAMES)

    def person(self, key: str | None, role: str | None = None) -> Participant | None:
        """Somebody by number or identifier: the number where it is known, and the name."""
        row = self._people.get(key or "")
        identifier = chat.filled(row, *_IDS) or key
        return (
            Participant(identifier=identifier, name=chat.filled(row, *_NAMES), role=role)
            if identifier
            else None
        )

    def called(self, key: str | None) -> str | None:
        """What somebody is called with, by number or identifier."""
        found = self.person(key)
        return None if found is None else found.identifier

    def peer(self, key: str | None) -> tuple[str | None, str | None, str | None]:
        """The conversation of a call, by its own, a person's or a group's identifier; who that is, and the name."""
        row = self._places.get(key) or self._people.get(key or "")
        return (
            chat.filled(row, "id") or key,
            chat.filled(row, *_IDS, "groupId") or key,
            chat.filled(row, *_NAMES),
        )

    def message(self, row: Row) -> Message:
        """A row of messages."""
        data, kind, place = json_text.members(row, "json"), row.text("type"), row.text("conversationId")
        way = _DIRECTION.get(kind or "")
        number = json_value.filled(data, "source") if isinstance(row["source"], int) else None
        key = number or _text(row, data, "source") or _text(row, data, "sourceServiceId", "sourceUuid")
        quote, sent = json_value.at(data, "quote"), _moment(row, data, "sent_at", "timestamp")
        incoming = way == 0
        author = self.person(key, "sender") if incoming else None
        return Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction=chat.direction(way),
            conversation=place,
            conversation_name=self.name(place),
            sender=(author.identifier if author else self.who(place)) if incoming else None,
            participants=(author,) if author and author.name else (),
            recipients=tuple(each for each in (self.who(place),) if way == 1 and each),
            body=_text(row, data, "body"),
            type=kind,
            identifier=None if sent is None else sent.raw,
            status=_status(row, data),
            sent=sent,
            received=_moment(row, data, "received_at_ms") if incoming else None,
            attachments=tuple(self._attachments(row, data)),
            reply_to=json_value.filled(quote, "id", "messageId"),
            reply_text=json_value.filled(quote, "text"),
            reply_sender=self.called(json_value.filled(quote, "authorAci", "authorUuid", "author")),
            mentions=tuple(self._mentions(data)),
            edits=tuple(_edits(data)),
            reactions=tuple(self._reactions(data)),
            receipts=tuple(self._receipts(data)),
            deletion="deletedForEveryone" if _flag(row, data, "deletedForEveryone") else None,
            revoked=epochs.unix_ms(json_value.integer(data, "deletedForEveryoneTimestamp")),
            edited=epochs.unix_ms(json_value.integer(data, "editMessageTimestamp")),
            details=stated.details(row, "id"),
        )

    def members(self, data: dict[str, Any]) -> tuple[Participant, ...]:
        """Those of a group: of the second kind of groups with their role as a number, else as a list."""
        listed = (
            self.person(json_value.filled(each, "aci", "uuid"), _numbered(each, "role"))
            for each in json_value.each(data, "membersV2")
        )
        found = [each for each in listed if each]
        names = (self.who(each) for each in json_value.each(data, "members") if isinstance(each, str))
        return tuple(found) or tuple(Participant(identifier=name) for name in names)

    def _mentions(self, data: dict[str, Any]) -> Iterator[str]:
        for each in json_value.each(data, "bodyRanges"):
            if who := self.called(json_value.filled(each, "mentionAci", "mentionUuid")):
                yield who

    def _attachments(self, row: Row, data: dict[str, Any]) -> Iterator[Attachment]:
        """Those with rows of their own; the object has them where it has none."""
        found = self._files.get(row["id"], [])
        for file in found:
            text = chat.filled(file, "caption")
            kind = chat.filled(file, "attachmentType")
            yield Attachment(
                path=chat.filled(file, "path"),
                name=chat.filled(file, "fileName"),
                mime=file.text("contentType"),
                size=file.integer("size"),
                width=file.integer("width"),
                height=file.integer("height"),
                text=text or (kind if kind != "attachment" else None),
            )
        for one in [] if found else json_value.each(data, "attachments"):
            yield Attachment(
                path=json_value.filled(one, "path"),
                name=json_value.filled(one, "fileName"),
                mime=json_value.filled(one, "contentType"),
                size=json_value.integer(one, "size"),
                width=json_value.integer(one, "width"),
                height=json_value.integer(one, "height"),
                text=json_value.filled(one, "caption"),
            )

    def _reactions(self, data: dict[str, Any]) -> Iterator[Reaction]:
        for one in json_value.each(data, "reactions"):
            place = json_value.text(one, "fromId")
            sign = json_value.text(one, "emoji")
            reaction = Reaction(
                reaction=sign or "",
                who=self.who(place),
                name=self.name(place),
                removed=None if sign else True,
            )
            yield reaction.at(epochs.unix_ms(json_value.integer(one, "timestamp")))

    def _receipts(self, data: dict[str, Any]) -> Iterator[Receipt]:
        states = json_value.at(data, "sendStateByConversationId")
        for place, state in states.items() if isinstance(states, dict) else ():
            if event := json_value.text(state, "status"):
                receipt = Receipt(event=event, who=self.who(json_value.whole(place)))
                yield receipt.at(epochs.unix_ms(json_value.integer(state, "updatedAt")))


def _edits(data: dict[str, Any]) -> Iterator[Edit]:
    """Versions, which the store holds newest first."""
    for one in reversed(json_value.each(data, "editHistory")):
        yield Edit(body=json_value.text(one, "body")).at(epochs.unix_ms(json_value.integer(one, "timestamp")))


def _text(row: Row, data: dict[str, Any], *names: str) -> str | None:
    for name in names:
        found = row.text(name)
        if found is None:
            found = json_value.text(data, name)
        if found is not None:
            return found
    return None


def _moment(row: Row, data: dict[str, Any], *names: str) -> Any:
    for name in names:
        stored = row[name] if row[name] is not None else json_value.integer(data, name)
        if found := epochs.unix_ms(stored):
            return found
    return None


def _flag(row: Row, data: dict[str, Any], name: str) -> bool | None:
    found = chat.flag(row, name)
    return json_value.flag(data, name) if found is None else found


def _numbered(value: Any, name: str) -> str | None:
    number = json_value.integer(value, name)
    return None if number is None else f"{name} {number}"


def _status(row: Row, data: dict[str, Any]) -> str | None:
    words = [name for name in ("isErased", "isViewOnce") if _flag(row, data, name)]
    for name in ("readStatus", "expireTimer"):
        number = row.integer(name)
        number = json_value.integer(data, name) if number is None else number
        words += [] if number is None else [f"{name} {number}"]
    return ", ".join(words) or None
