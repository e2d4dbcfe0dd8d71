"""Messages of ROMEO (PlanetRomeo) on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message
from parsers.support import chat, rows, social, stated, written_time

_SERVICE = "ROMEO"
_COLUMNS = ("messageId", "chatPartnerId", "date", "text", "transmissionStatus", "saved", "unread")
_MINE = {"sent": 1, "received": 0}


@parser(
    name="romeo.messages",
    version="1.0",
    match=["**/com.planetromeo.android.app/databases/planetromeo-room.db*"],
    tables=[("MessageEntity.transmissionStatus", "MessageEntity.chatPartnerId")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of MessageEntity with the names of ChatPartnerEntity. Whom a message is from or to follows from
    its status (sent, received); of another one the direction is unknown.

    A date is a moment only where it names its zone, else a detail. Of a picture only that it was there is kept.
    Reference: ALEAPP, romeo (version 3.40.0, 2026: tables, columns and joins); bubbly, romeo_android_db (statuses).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("MessageEntity", "chatPartnerId"):
        return
    people = chat.one(tables, "ChatPartnerEntity", "profileId", (), ("name",))
    pictures = tables.grouped("ImageAttachmentEntity", "parentMessageId", ())
    for row in tables.rows("MessageEntity", _COLUMNS):
        other, name = row.text("chatPartnerId"), chat.text(people.get(row["chatPartnerId"]), "name")
        sent, mine = (
            written_time.moment(row["date"]),
            _MINE.get((row.text("transmissionStatus") or "").lower()),
        )
        dated = sent is not None and sent.unix_ns is not None
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction=chat.direction(mine),
            conversation=other,
            conversation_name=name,
            sender=other if mine == 0 else None,
            recipients=social.given(other) if mine == 1 else (),
            participants=social.sender(other, name) if mine == 0 else (),
            body=row.text("text"),
            status=row.text("transmissionStatus"),
            identifier=row.text("messageId"),
            sent=sent if dated else None,
            attachments=tuple(Attachment(mime="image/*") for _ in pictures.get(row["messageId"], ())),
            details=stated.details(row, "saved", "unread", *(() if dated else ("date",))),
        )
