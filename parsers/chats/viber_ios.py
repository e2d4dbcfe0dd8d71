"""Viber on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, FileReference, Location, Message
from parsers.support import chat, epochs, rows, stated, viber_ios

_COLUMNS = ("ZDATE", "ZTEXT", "ZSTATE", "ZCONVERSATION", "ZPHONENUMINDEX", "ZATTACHMENT")
_DETAILS = ("ZSTATEDATE", "ZLIKESCOUNT", "ZTIMEBOMBDURATION", "ZTIMEBOMBTIMESTAMP", "ZMETADATA")
_OPTIONAL = ("ZTOKEN", "ZSYSTEMTYPE", "ZCALLTYPE", "ZLOCATION", "ZBEINGDELETED", *_DETAILS)


@parser(
    name="ios.viber",
    version="1.0",
    match=["**/com.viber/database/Contacts.data", "**/*viber*/Contacts.data"],
    tables=[("ZVIBERMESSAGE.ZTEXT", "ZVIBERMESSAGE.ZCONVERSATION")],
    emits=[Conversation, FileReference, Location, Message],
)
def parse(
    entry: ParsedEntry, context: Context
) -> Iterator[Conversation | FileReference | Location | Message]:
    """Reads every row of ZVIBERMESSAGE and of ZCONVERSATION, and the attachments and places that no message names.

    ``ZSTATE`` is received of others' messages; ``delivered`` stands on every message that was sent and says nothing of
    a delivery. A call that a thread shows has its kind (ZCALLTYPE) as the type.
    Reference: parsers/support/viber_ios.py names the sources (Core Data, NSDate).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZVIBERMESSAGE"):
        return
    store = viber_ios.Store(tables)
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
            type=chat.filled(row, "ZCALLTYPE", "ZSYSTEMTYPE"),
            identifier=row.text("ZTOKEN"),
            status=state,
            sent=epochs.cocoa_s(row["ZDATE"]),
            attachments=store.file(row["ZATTACHMENT"]),
            deletion="ZBEINGDELETED" if row.integer("ZBEINGDELETED") else None,
            place=chat.filled(spot, "ZADDRESS"),
            latitude=chat.decimal(spot, "ZLATITUDE"),
            longitude=chat.decimal(spot, "ZLONGITUDE"),
            reply_text=viber_ios.answer(row),
            details=stated.details(row, *_DETAILS),
        )
    for row in tables.rows(
        "ZCONVERSATION", (), ("ZNAME", "ZGROUPID", "ZINTERLOCUTOR", "ZFAVORITE", "ZBEINGDELETED")
    ):
        place, name = store.conversation(row.rowid) if row.state == "live" else (None, None)
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=viber_ios.SERVICE,
            conversation=place or chat.filled(row, "ZGROUPID"),
            conversation_name=name or chat.filled(row, "ZNAME"),
            type="group" if chat.filled(row, "ZGROUPID") else None,
            participants=store.other(row),
            details=stated.details(row, "ZFAVORITE", "ZBEINGDELETED"),
        )
    yield from store.left()
