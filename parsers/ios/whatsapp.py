"""WhatsApp on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location, Message
from parsers.support import chat, epochs, rows, whatsapp

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
_OPTIONAL = ("ZSENTDATE", "ZGROUPMEMBER", "ZMESSAGESTATUS", "ZSTANZAID", "ZSTARRED", "ZGROUPEVENTTYPE")


@parser(
    name="ios.whatsapp",
    version="1.2",
    match=["**/ChatStorage.sqlite"],
    tables=[("ZWAMESSAGE.ZTEXT", "ZWAMESSAGE.ZISFROMME", "ZWAMESSAGE.ZMESSAGEDATE")],
    emits=[Message, Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message | Location]:
    """Reads every row of ZWAMESSAGE with media, answer and reactions, and the place of each that shares one.

    ZMESSAGEDATE is the sending; ZSENTDATE is, of others' messages, the receipt on this device.
    Reference: the database's own schema (Core Data, NSDate); message types as iLEAPP names them.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZWAMESSAGE"):
        return
    chats = tables.by_id("ZWACHATSESSION", ("ZCONTACTJID", "ZPARTNERNAME"))
    members = tables.by_id("ZWAGROUPMEMBER", ("ZMEMBERJID",), ("ZCONTACTNAME", "ZFIRSTNAME"))
    media = tables.grouped("ZWAMEDIAITEM", "ZMESSAGE", whatsapp.MEDIA, whatsapp.MORE_MEDIA)
    infos = chat.one(tables, "ZWAMESSAGEINFO", "ZMESSAGE", (), ("ZRECEIPTINFO",))
    for row in tables.rows("ZWAMESSAGE", _COLUMNS, _OPTIONAL):
        items, place = media.get(row.rowid, []), chats.get(row["ZCHATSESSION"])
        member = members.get(row["ZGROUPMEMBER"])
        mine, kind = row.integer("ZISFROMME"), row.integer("ZMESSAGETYPE")
        title = next((text for item in items if (text := item.text("ZTITLE"))), None)
        yield Message(
            locator=row.locator,
            state=row.state,
            service="WhatsApp",
            direction=chat.direction(mine),
            conversation=chat.text(place, "ZCONTACTJID"),
            conversation_name=chat.text(place, "ZPARTNERNAME"),
            sender=(chat.filled(member, "ZMEMBERJID") or row.text("ZFROMJID")) if mine == 0 else None,
            recipients=(to,) if (to := row.text("ZTOJID")) else (),
            body=title if row["ZTEXT"] is None else row.text("ZTEXT"),
            participants=whatsapp.author(member, row) if mine == 0 else (),
            type=whatsapp.type_of(kind),
            identifier=chat.filled(row, "ZSTANZAID"),
            status=chat.words(row, "ZMESSAGESTATUS", "ZGROUPEVENTTYPE"),
            sent=epochs.cocoa_s(row["ZMESSAGEDATE"]),
            received=epochs.cocoa_s(row["ZSENTDATE"]) if mine == 0 else None,
            attachments=tuple(whatsapp.files(items)),
            reactions=tuple(whatsapp.reactions(infos.get(row.rowid))),
            deletion=whatsapp.deletion(kind),
            starred=chat.flag(row, "ZSTARRED"),
            **whatsapp.answer(items),
        )
        if kind == whatsapp.LOCATION:
            yield from whatsapp.places(row, items)
