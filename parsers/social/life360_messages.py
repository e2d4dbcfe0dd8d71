"""Messages of Life360 on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Message
from parsers.support import chat, epochs, life360, rows, social, stated

_COLUMNS = ("created_at", "thread_id", "sender_id", "content")
_PLACE = ("has_location", "location_latitude", "location_longitude", "location_name", "location_timestamp")
_SHOWN = ("location_latitude", "location_longitude", "location_name")
_MARKS = ("sent", "read", "dismissed", "deleted")


@parser(
    name="life360.messages",
    version="1.1",
    match=["**/com.life360.android.safetymapd/databases/messaging.db"],
    tables=[("message.thread_id", "message.sender_id", "message.has_location", "message.dismissed")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of message with the name of its sender, and of thread_participant.

    Whose account it is, the database does not state.

    The marks (sent, read, dismissed, deleted) are the status as stored. Coordinates are a place unless has_location
    is 0.
    Reference: ALEAPP, Life360 (2024): tables, columns and join; times in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message", "sender_id"):
        return
    people = chat.one(tables, "thread_participant", "participant_id", ("participant_name",))
    for row in tables.rows("message", _COLUMNS, (*_PLACE, *_MARKS)):
        sender = row.text("sender_id")
        latitude, longitude = (stated.decimal(row, f"location_{each}") for each in ("latitude", "longitude"))
        placed = latitude is not None and longitude is not None and row["has_location"] != 0
        yield Message(
            locator=row.locator,
            state=row.state,
            service=life360.SERVICE,
            direction="unknown",
            conversation=row.text("thread_id"),
            sender=sender,
            participants=social.sender(sender, chat.text(people.get(row["sender_id"]), "participant_name")),
            body=row.text("content"),
            status=chat.words(row, *_MARKS),
            sent=epochs.unix_s(row["created_at"]),
            place=row.text("location_name"),
            latitude=latitude if placed else None,
            longitude=longitude if placed else None,
            details=stated.details(row, *_PLACE, but=_SHOWN if placed else ("location_name",)),
        )
    for row in tables.rows("thread_participant", ("participant_id", "participant_name"), ("thread_id",)):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=life360.SERVICE,
            name=row.text("participant_name"),
            relation="participant of a thread",
            identifiers=social.identifiers(life360.SERVICE, row.text("participant_id")),
            details=stated.details(row, "thread_id"),
        )
