"""Viber on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, epochs, rows, viber_ios

_COLUMNS = ("ZDATE", "ZTEXT", "ZSTATE", "ZCONVERSATION", "ZPHONENUMINDEX", "ZATTACHMENT")
_OPTIONAL = ("ZTOKEN", "ZSYSTEMTYPE", "ZCALLTYPE", "ZLOCATION", "ZBEINGDELETED")


@parser(
    name="ios.viber",
    version="1.0",
    match=["**/com.viber/database/Contacts.data", "**/*viber*/Contacts.data"],
    tables=[("ZVIBERMESSAGE.ZTEXT", "ZVIBERMESSAGE.ZCONVERSATION")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of ZVIBERMESSAGE with its conversation, sender, attachment and place.

    ``ZSTATE`` is received of others' messages; ``delivered`` stands on every message that was sent and says nothing of
    a delivery. A call that a thread shows has its kind (ZCALLTYPE) as the type.
    Reference: Contacts.data of Viber 7.5 to 2025 as public descriptions give it (Core Data, NSDate).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZVIBERMESSAGE"):
        return
    store = viber_ios.Store(tables)
    for row in tables.rows("ZVIBERMESSAGE", _COLUMNS, _OPTIONAL):
        state, author = row.text("ZSTATE"), store.person(row["ZPHONENUMINDEX"])
        place, name = store.conversation(row["ZCONVERSATION"])
        incoming = state == "received"
        spot = store.spot(row["ZLOCATION"])
        yield Message(
            locator=row.locator,
            state=row.state,
            service="Viber",
            direction="unknown" if not state else "incoming" if incoming else "outgoing",
            conversation=place,
            conversation_name=name,
            sender=author.identifier if incoming and author else None,
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
        )
