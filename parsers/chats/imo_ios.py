"""imo on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Call, Contact, Message
from parsers.support import chat, epochs, rows, social, stated

_MESSAGE = ("ZISSENT", "ZTS", "ZBUID", "ZTEXT", "ZTYPE", "ZSTATE")
_MEDIA = ("ZASSETURL", "ZLOCALIDENTIFIER")
_CONTACT = ("ZIS_GROUP", "ZBLOCK_STATE", "ZFAV_STATE", "ZPHONE", "ZDIGIT_PHONE", "ZALIAS", "ZICON_ID")


@parser(
    name="ios.imo",
    version="1.0",
    match=["**/IMODb2.sqlite"],
    tables=[("ZIMOCHATMSG.ZTEXT", "ZIMOCHATMSG.ZBUID")],
    emits=[Call, Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Contact | Message]:
    """Reads every row of ZIMOCHATMSG with its media, ZIMOCONTACT and ZIMORECENTCALL.

    Types, states and kinds of calls are numbers as stored. ``ZTS`` is the sending, in nanoseconds since 1970.
    Reference: plaso's plug-in ios_imo_chat (ZISSENT, ZTS); the database's own schema, as in the corpus (iOS 16, 2023).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    people = chat.one(tables, "ZIMOCONTACT", "ZBUID", (), ("ZDISPLAY",))
    media = tables.grouped("ZIMOMEDIALOCALINFO", "ZCHATMSG", ("ZMEDIAID",), _MEDIA)
    for row in tables.rows("ZIMOCHATMSG", _MESSAGE, ("ZA_UID", "ZALIAS", "ZCONTACT_ALIAS")):
        sent, other = row.integer("ZISSENT"), row.text("ZBUID")
        sender = (chat.filled(row, "ZA_UID") or other) if sent == 0 else None
        yield Message(
            locator=row.locator,
            state=row.state,
            service="imo",
            direction=chat.direction(sent),
            conversation=other,
            conversation_name=row.text("ZCONTACT_ALIAS") or chat.filled(people.get(other), "ZDISPLAY"),
            sender=sender,
            participants=social.sender(sender, chat.filled(row, "ZALIAS")) if sender else (),
            recipients=social.given(other) if sent == 1 else (),
            body=row.text("ZTEXT"),
            type=chat.words(row, "ZTYPE"),
            status=chat.words(row, "ZSTATE"),
            sent=epochs.unix_ns(row["ZTS"]),
            attachments=tuple(
                Attachment(path=chat.filled(each, *_MEDIA), name=each.text("ZMEDIAID"))
                for each in media.get(row.rowid, [])
            ),
        )
    for row in tables.rows("ZIMOCONTACT", ("ZBUID", "ZDISPLAY"), (*_CONTACT, "ZPH_NAME")):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="imo",
            name=chat.filled(row, "ZDISPLAY", "ZPH_NAME"),
            nickname=chat.filled(row, "ZALIAS"),
            phones=social.given(chat.filled(row, "ZPHONE", "ZDIGIT_PHONE")),
            identifiers=social.identifiers("imo", row.text("ZBUID")),
            photo=chat.filled(row, "ZICON_ID"),
            details=stated.details(row, *_CONTACT[:3]),
        )
    for row in tables.rows("ZIMORECENTCALL", ("ZTS", "ZBUID", "ZDISPLAY"), ("ZCALL_TYPE", "ZCHAT_TYPE")):
        yield Call(
            locator=row.locator,
            state=row.state,
            service="imo",
            direction="unknown",
            number=row.text("ZBUID"),
            name=row.text("ZDISPLAY"),
            status=chat.words(row, "ZCALL_TYPE", "ZCHAT_TYPE"),
            started=epochs.unix_ns(row["ZTS"]),
        )
