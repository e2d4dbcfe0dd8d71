"""Messages of Viber on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Conversation, Message
from parsers.support import chat, epochs, rows, viber

_MESSAGE = ("conversation_id", "participant_id", "send_type", "body")
_MORE = ("unread", "extra_uri", "extra_mime", "token", "deleted", "status", "description", "msg_date", "date")


@parser(
    name="android.viber",
    version="1.0",
    match=["**/com.viber.voip/databases/viber_messages"],
    tables=[("messages.participant_id", "messages.send_type", "participants_info.number")],
    emits=[Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Message]:
    """Reads every row of messages and of conversations with its participants.

    Kinds and states are numbers as stored; coordinates are not given: their unit is not published.
    Reference: schemas as published with tools; Viber modules of Autopsy and ALEAPP (send_type 1 is sent; milliseconds).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "participant_id"):
        return
    infos = tables.by_id("participants_info", ("number",), viber.NAMES)
    joins = tables.by_id("participants", ("participant_info_id",))
    members = tables.grouped("participants", "conversation_id", ("participant_info_id",))
    places = tables.by_id("conversations", (), ("name",))
    for row in tables.rows("messages", _MESSAGE, _MORE):
        sent, place = row.integer("send_type"), row["conversation_id"]
        join = joins.get(row["participant_id"])
        author = None if join is None else infos.get(join["participant_info_id"])
        path = chat.filled(row, "extra_uri")
        number, others = chat.filled(author, "number"), viber.people(members.get(place, []), infos)
        yield Message(
            locator=row.locator,
            state=row.state,
            service="Viber",
            direction=chat.direction(sent),
            conversation=row.text("conversation_id"),
            conversation_name=chat.filled(places.get(place), "name"),
            sender=number if sent == 0 else None,
            recipients=viber.others(others, number) if sent == 1 else (),
            participants=others,
            body=row.text("body"),
            type=chat.words(row, "extra_mime"),
            identifier=row.text("token"),
            status=chat.words(row, "status", "unread"),
            sent=epochs.unix_ms(row["msg_date"] if row["msg_date"] is not None else row["date"]),
            attachments=(Attachment(path=path, text=chat.filled(row, "description")),) if path else (),
            deletion="deleted" if row.integer("deleted") else None,
        )
    for row in tables.rows("conversations", (), ("name", "conversation_type")):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service="Viber",
            conversation=None if row.rowid == rows.NO_ROWID else str(row.rowid),
            conversation_name=chat.filled(row, "name"),
            type=chat.words(row, "conversation_type"),
            participants=viber.people(members.get(row.rowid, []), infos),
        )
