"""WhatsApp on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location, Message
from parsers.support import epochs, rows, whatsapp

_COLUMNS = (
    "ZISFROMME",
    "ZMESSAGETYPE",
    "ZMESSAGEDATE",
    "ZFROMJID",
    "ZTOJID",
    "ZTEXT",
    "ZCHATSESSION",
    "ZGROUPMEMBER",
)


@parser(
    name="ios.whatsapp",
    version="1.1",
    match=["**/ChatStorage.sqlite"],
    tables=[("ZWAMESSAGE.ZTEXT", "ZWAMESSAGE.ZISFROMME", "ZWAMESSAGE.ZMESSAGEDATE")],
    emits=[Message, Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message | Location]:
    """Reads every row of ZWAMESSAGE, and the place of each message that shares one.

    ZMESSAGEDATE is the sending; ZSENTDATE is, of others' messages, the receipt on this device.
    Reference: the database's own schema (Core Data, NSDate); message types as iLEAPP names them.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZWAMESSAGE"):
        return
    chats = tables.by_id("ZWACHATSESSION", ("ZCONTACTJID", "ZPARTNERNAME"))
    members = tables.by_id("ZWAGROUPMEMBER", ("ZMEMBERJID",))
    media = tables.grouped("ZWAMEDIAITEM", "ZMESSAGE", whatsapp.MEDIA)
    for row in tables.rows("ZWAMESSAGE", _COLUMNS, ("ZSENTDATE", "ZGROUPMEMBER", "ZMESSAGESTATUS")):
        items, chat = media.get(row.rowid, []), chats.get(row["ZCHATSESSION"])
        member = members.get(row["ZGROUPMEMBER"])
        outgoing, kind = bool(row.integer("ZISFROMME")), row.integer("ZMESSAGETYPE")
        title = next((text for item in items if (text := item.text("ZTITLE"))), None)
        yield Message(
            locator=row.locator,
            state=row.state,
            service="WhatsApp",
            direction="outgoing" if outgoing else "incoming",
            conversation=chat.text("ZCONTACTJID") if chat else None,
            conversation_name=chat.text("ZPARTNERNAME") if chat else None,
            sender=None if outgoing else (member and member.text("ZMEMBERJID")) or row.text("ZFROMJID"),
            recipients=(to,) if (to := row.text("ZTOJID")) else (),
            body=title if row["ZTEXT"] is None else row.text("ZTEXT"),
            status=f"{whatsapp.type_of(kind)}, status {row.text('ZMESSAGESTATUS')}",
            sent=epochs.cocoa_s(row["ZMESSAGEDATE"]),
            received=None if outgoing else epochs.cocoa_s(row["ZSENTDATE"]),
            attachments=tuple(whatsapp.files(items)),
        )
        if kind == whatsapp.LOCATION:
            yield from whatsapp.places(row, items)
