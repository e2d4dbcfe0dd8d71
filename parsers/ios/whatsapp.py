"""WhatsApp on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location, Message
from parsers.support import chat, epochs, rows, whatsapp, whatsapp_info

_COLUMNS = (
    "ZISFROMME", "ZMESSAGETYPE", "ZMESSAGEDATE", "ZFROMJID", "ZTOJID", "ZTEXT", "ZCHATSESSION", "ZGROUPMEMBER",
)  # fmt: skip
_OPTIONAL = ("ZSENTDATE", "ZMESSAGESTATUS", "ZSTANZAID", "ZSTARRED", "ZGROUPEVENTTYPE", "ZFLAGS")


@parser(
    name="ios.whatsapp",
    version="1.3",
    match=["**/ChatStorage.sqlite"],
    tables=[("ZWAMESSAGE.ZTEXT", "ZWAMESSAGE.ZISFROMME", "ZWAMESSAGE.ZMESSAGEDATE")],
    emits=[Message, Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message | Location]:
    """Reads every row of ZWAMESSAGE with media, answer, receipts, reactions and votes, and the places shared.

    ZMESSAGEDATE is the sending; ZSENTDATE is, of others' messages, the receipt on this device. What the application
    itself put in has no direction and no sender.
    Reference: the database's own schema (Core Data, NSDate); parsers/support/whatsapp.py and
    whatsapp_info.py name the sources.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZWAMESSAGE"):
        return
    chats = tables.by_id("ZWACHATSESSION", ("ZCONTACTJID", "ZPARTNERNAME"))
    members = tables.by_id("ZWAGROUPMEMBER", ("ZMEMBERJID",), ("ZCONTACTNAME", "ZFIRSTNAME"))
    media = tables.grouped("ZWAMEDIAITEM", "ZMESSAGE", whatsapp.MEDIA, whatsapp.MORE_MEDIA)
    names = chat.one(tables, "ZWAPROFILEPUSHNAME", "ZJID", ("ZPUSHNAME",))
    people = whatsapp_info.People(tables)
    infos = chat.one(tables, "ZWAMESSAGEINFO", "ZMESSAGE", (), ("ZRECEIPTINFO",))
    for row in tables.rows("ZWAMESSAGE", _COLUMNS, _OPTIONAL):
        items, place = media.get(row.rowid, []), chats.get(row["ZCHATSESSION"])
        member, kind = members.get(row["ZGROUPMEMBER"]), row.integer("ZMESSAGETYPE")
        event, jid = kind in whatsapp.EVENTS, chat.text(place, "ZCONTACTJID")
        mine, info = None if event else row.integer("ZISFROMME"), infos.get(row.rowid)
        title = next((text for item in items if (text := item.text("ZTITLE"))), None)
        question, options = whatsapp_info.poll(info)
        texts = (row.text("ZTEXT"), title, question)
        yield Message(
            locator=row.locator,
            state=row.state,
            service="WhatsApp",
            direction=chat.direction(mine),
            conversation=jid,
            conversation_name=chat.text(place, "ZPARTNERNAME"),
            sender=whatsapp.sender(member, row, jid) if mine == 0 else None,
            recipients=(to,) if (to := row.text("ZTOJID")) else (),
            body=next((text for text in texts if text is not None), None),
            participants=whatsapp.author(member, row, event, names, jid) if mine != 1 else (),
            type=whatsapp.type_of(kind),
            identifier=chat.filled(row, "ZSTANZAID"),
            status=chat.words(row, "ZMESSAGESTATUS", "ZGROUPEVENTTYPE"),
            sent=epochs.cocoa_s(row["ZMESSAGEDATE"]),
            received=epochs.cocoa_s(row["ZSENTDATE"]) if mine == 0 else None,
            attachments=tuple(whatsapp.files(items)),
            reactions=tuple(whatsapp_info.reactions(info)),
            receipts=tuple(whatsapp_info.receipts(info, people)),
            deletion=whatsapp.deletion(kind),
            forwarded=whatsapp.forwarded(row.integer("ZFLAGS")),
            starred=chat.flag(row, "ZSTARRED"),
            details=options,
            **whatsapp.answer(items),
        )
        if kind == whatsapp.LOCATION:
            yield from whatsapp.places(row, items)
