"""Calls and contacts of Viber on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, Contact
from parsers.support import chat, epochs, rows, stated, viber_ios

_NAMES = ("ZPREFIXNAME", "ZMAINNAME", "ZSUFFIXNAME")


@parser(
    name="ios.viber_calls",
    version="1.0",
    match=["**/com.viber/database/Contacts.data", "**/*viber*/Contacts.data"],
    tables=[("ZRECENT.ZCALLTYPE", "ZRECENT.ZCALLLOGMESSAGE")],
    emits=[Call, Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Contact]:
    """Reads every row of ZRECENT, with the conversation of the message that shows it, and of ZABCONTACT.

    A call without such a message is with nobody that the row names. The kind of a call is the store's own word.
    Reference: iLEAPP, Viber (kinds of calls, durations in seconds, Core Data, NSDate).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    store = viber_ios.Store(tables)
    messages = tables.by_id("ZVIBERMESSAGE", ("ZCONVERSATION", "ZPHONENUMINDEX"))
    for row in tables.rows("ZRECENT", ("ZDATE", "ZCALLTYPE", "ZDURATION", "ZCALLLOGMESSAGE")):
        kind = chat.filled(row, "ZCALLTYPE") or ""
        message = messages.get(row["ZCALLLOGMESSAGE"])
        place, name = store.conversation(message["ZCONVERSATION"]) if message else (None, None)
        author = store.person(message["ZPHONENUMINDEX"]) if message else None
        missed, way = kind.startswith("missed"), {"i": 0, "o": 1}.get(kind[:1])
        yield Call(
            locator=row.locator,
            state=row.state,
            service=viber_ios.SERVICE,
            direction="missed" if missed else chat.direction(way),
            number=author.identifier if author else place,
            name=author.name if author else name,
            duration_s=row.number("ZDURATION"),
            video=kind.endswith("with_video") if kind else None,
            status=kind or None,
            conversation=place,
            started=epochs.cocoa_s(row["ZDATE"]),
        )
    numbers = tables.grouped("ZABCONTACTNUMBER", "ZCONTACT", (), ("ZCANONIZEDPHONENUM", "ZPHONE"))
    for row in tables.rows("ZABCONTACT", (), (*_NAMES, "ZCONTACTID")):
        phones = (chat.filled(each, "ZCANONIZEDPHONENUM", "ZPHONE") for each in numbers.get(row.rowid, []))
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=viber_ios.SERVICE,
            name=stated.joined(*(chat.filled(row, column) for column in _NAMES), by=" "),
            phones=tuple(phone for phone in phones if phone),
            details=stated.details(row, "ZCONTACTID"),
        )
