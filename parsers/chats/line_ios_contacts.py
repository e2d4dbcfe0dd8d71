"""Groups of LINE on iOS, and the contacts of the device that it took over."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Identifier
from parsers.support import chat, epochs, rows, stated

_SERVICE = "LINE"
_MORE = ("ZNAME", "ZCREATEDAT", "ZISINVITED", "ZISREMOVED", "ZSERVERSYNCED", "ZTYPE")


@parser(
    name="ios.line_contacts",
    version="1.0",
    match=[
        "**/PrivateStore/P_*/Contacts Syncing/Contacts.sqlite",
        "**/PrivateStore/P_*/Messages/UnifiedGroup.sqlite",
    ],
    tables=[
        ("ZMANAGEDCNCONTACT.ZMID", "ZMANAGEDCNCONTACT.ZPHONENUMBER"),
        ("ZUNIFIEDGROUP.ZID", "ZUNIFIEDGROUP.ZNAME"),
    ],
    emits=[Contact, Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation]:
    """Reads every row of ZMANAGEDCNCONTACT (Contacts.sqlite) and of ZUNIFIEDGROUP (UnifiedGroup.sqlite).

    A contact is of the device's address book: where it has no identifier (ZMID), LINE matched it to nobody.
    Reference: LINE modules of iLEAPP (2026); columns as published with tools that read them (2018 to 2026).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("ZMANAGEDCNCONTACT", ("ZMID", "ZPHONENUMBER"), _MORE):
        phone, mid = chat.filled(row, "ZPHONENUMBER"), chat.filled(row, "ZMID")
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=chat.filled(row, "ZNAME"),
            phones=(phone,) if phone else (),
            identifiers=(Identifier(identifier=mid, service=_SERVICE),) if mid else (),
            created=epochs.cocoa_s(row["ZCREATEDAT"]),
            details=stated.details(row, *_MORE[2:]),
        )
    for row in tables.rows("ZUNIFIEDGROUP", ("ZID", "ZNAME")):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            conversation=row.text("ZID"),
            conversation_name=row.text("ZNAME"),
            type="group",
        )
