"""Chats of Reddit on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Message, Participant
from parsers.support import chat, epochs, json_value, reddit, rows, social, stated

_COLUMNS = ("eventId", "roomId", "type", "sender", "originServerTs", "content")
_ROOM = ("displayName", "roomType", "lastActivityTime", "directUserId", "topic", "hasUnreadMessages")
_MESSAGE = "m.room.message"


@parser(
    name="reddit.chats_android",
    version="1.0",
    match=["**/com.reddit.frontpage/databases/matrix_session_*"],
    tables=[("event.originServerTs", "event.roomId", "room_member_summary.displayName")],
    emits=[Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Message]:
    """Reads every row of event (messages, reactions, deletions, members) and of room_summary with its members.

    ``type`` is the type of the event and of the message as the protocol names them. Whose session it is stands in
    another database: what the other one of a direct room sent is incoming, of the rest no direction is stated.
    Reference: parsers/support/reddit.py names the protocol; ALEAPP, reddit (2026), after A. Kalackattu Hari, Forensic
    Analysis of Reddit App (dfdive.com, 2026): tables, columns, times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("event", "originServerTs"):
        return
    members = tables.grouped("room_member_summary", "roomId", ("userId", "displayName"), ("membershipStr",))
    rooms = chat.one(tables, "room_summary", "roomId", (), _ROOM)
    for row in tables.rows("event", _COLUMNS, ("redacts", "stateKey")):
        room, sender, kind = rooms.get(row["roomId"]), row.text("sender"), row.text("type")
        event = {"content": json_value.decoded(row["content"]), "redacts": row.text("redacts")}
        sort = json_value.text(event, "content", "msgtype")
        named = (each for each in members.get(row["roomId"], ()) if each.text("userId") == sender)
        yield Message(
            locator=row.locator,
            state=row.state,
            service=reddit.SERVICE,
            direction="incoming" if sender and sender == chat.text(room, "directUserId") else "unknown",
            conversation=row.text("roomId"),
            conversation_name=chat.filled(room, "displayName"),
            sender=sender,
            participants=social.sender(sender, chat.filled(next(named, None), "displayName")),
            body=reddit.body(event),
            type=f"{kind}, {sort}" if sort else kind,
            identifier=row.text("eventId"),
            reply_to=reddit.answered(event),
            deletion="redacted" if kind == _MESSAGE and event["content"] == {} else None,
            sent=epochs.unix_ms(row["originServerTs"]),
            attachments=reddit.attachments(event),
            details=stated.details(row, "stateKey"),
        )
    for row in tables.rows("room_summary", ("roomId",), _ROOM):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=reddit.SERVICE,
            conversation=row.text("roomId"),
            conversation_name=chat.filled(row, "displayName"),
            type=row.text("roomType"),
            note=chat.filled(row, "topic"),
            participants=tuple(
                Participant(
                    identifier=each.text("userId"),
                    name=chat.filled(each, "displayName"),
                    status=each.text("membershipStr"),
                )
                for each in members.get(row["roomId"], ())
            ),
            last_message=epochs.unix_ms(row["lastActivityTime"]),
            details=stated.details(row, "directUserId", "hasUnreadMessages"),
        )
