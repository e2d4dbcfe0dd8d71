"""Viber on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, FileReference, Interaction, Location, Message
from parsers.support import chat, epochs, rows, viber_ios, viber_ios_beside

_COLUMNS = ("ZDATE", "ZTEXT", "ZSTATE", "ZCONVERSATION", "ZPHONENUMINDEX", "ZATTACHMENT")
_OPTIONAL = ("ZTOKEN", "ZLOCATION", *viber_ios_beside.COLUMNS)


@parser(
    name="ios.viber",
    version="1.1",
    match=["**/com.viber/database/Contacts.data", "**/*viber*/Contacts.data"],
    tables=[("ZVIBERMESSAGE.ZTEXT", "ZVIBERMESSAGE.ZCONVERSATION")],
    emits=[Conversation, FileReference, Interaction, Location, Message],
)
def parse(
    entry: ParsedEntry, context: Context
) -> Iterator[Conversation | FileReference | Interaction | Location | Message]:
    """Reads every row of ZVIBERMESSAGE and of ZCONVERSATION, and the attachments, places and reactions of no message.

    ``ZSTATE`` is received of others' messages; ``delivered`` stands on every message that was sent and says nothing of
    a delivery. A call that a thread shows has its kind (ZCALLTYPE) as the type, an edit names the message that it
    changes.
    Reference: parsers/support/viber_ios.py and viber_ios_beside.py name the sources (Core Data, NSDate).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZVIBERMESSAGE"):
        return
    store = viber_ios.Store(tables)
    likes = viber_ios_beside.Likes(tables, store)
    for row in tables.rows("ZVIBERMESSAGE", _COLUMNS, _OPTIONAL):
        state, author = row.text("ZSTATE"), store.person(row["ZPHONENUMINDEX"])
        place, name = store.conversation(row["ZCONVERSATION"])
        incoming, outgoing = state == "received", bool(state) and state != "received"
        spot = store.spot(row["ZLOCATION"])
        yield Message(
            locator=row.locator,
            state=row.state,
            service=viber_ios.SERVICE,
            direction="incoming" if incoming else "outgoing" if outgoing else "unknown",
            conversation=place,
            conversation_name=name,
            sender=author.identifier if incoming and author else None,
            recipients=(place,) if outgoing and place else (),
            participants=(author,) if author else (),
            body=row.text("ZTEXT"),
            identifier=row.text("ZTOKEN"),
            status=state,
            sent=epochs.cocoa_s(row["ZDATE"]),
            attachments=store.file(row["ZATTACHMENT"]),
            place=chat.filled(spot, "ZADDRESS"),
            latitude=chat.decimal(spot, "ZLATITUDE"),
            longitude=chat.decimal(spot, "ZLONGITUDE"),
            reactions=likes.of(row),
            **viber_ios_beside.told(row),
        )
    yield from store.chats(tables)
    yield from store.left()
    yield from likes.left()
