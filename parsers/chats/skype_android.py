"""Skype from version 8 on, on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Call, Message, Participant
from parsers.support import chat, epochs, rows, skype, stated

_CALL = 3
_ITEM = ("conversation_link", "message_type", "time", "content", "is_sender_me", "person_id")


@parser(
    name="android.skype",
    version="1.0",
    match=["**/com.skype.raider/databases/live*.db"],
    tables=[("chatItem.conversation_link", "chatItem.is_sender_me", "person.entry_id")],
    emits=[Call, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Message]:
    """Reads every row of chatItem (a call where its type is 3). Other types stay numbers.

    Reference: Skype module of Autopsy (Apache-2.0) for version 8.15.0.428; milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("chatItem"):
        return
    people = chat.one(tables, "person", "entry_id", (), skype.PERSON)
    groups = tables.grouped("particiapnt", "conversation_id", ("person_id",))
    for row in tables.rows("chatItem", _ITEM, ("duration", "device_gallery_path")):
        mine, place, who = row.integer("is_sender_me"), row.text("conversation_link"), row.text("person_id")
        members = tuple(Participant(identifier=each.text("person_id")) for each in groups.get(place, []))
        moment, path = epochs.unix_ms(row["time"]), chat.filled(row, "device_gallery_path")
        if row.integer("message_type") == _CALL:
            yield _call(row, members)
            continue
        yield Message(
            locator=row.locator,
            state=row.state,
            service="Skype",
            direction=chat.direction(mine),
            conversation=place,
            conversation_name=skype.person_name(people.get(place)),
            sender=who if mine == 0 else None,
            recipients=(place,) if mine == 1 and place else (),
            participants=members,
            body=row.text("content"),
            type=chat.words(row, "message_type"),
            sent=moment,
            attachments=(Attachment(path=path),) if path else (),
        )


def _call(row: rows.Row, members: tuple[Participant, ...]) -> Call:
    place, mine = row.text("conversation_link"), row.integer("is_sender_me")
    return Call(
        locator=row.locator,
        state=row.state,
        service="Skype",
        direction=chat.direction(mine),
        number=None if members else place,
        participants=members,
        conversation=place,
        started=epochs.unix_ms(row["time"]),
        details=stated.details(row, "duration", "content", "person_id"),
    )
