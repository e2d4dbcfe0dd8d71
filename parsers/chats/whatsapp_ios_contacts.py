"""Contacts of WhatsApp on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Identifier
from parsers.support import chat, epochs, rows, stated

_OPTIONAL = (
    "ZFULLNAME", "ZGIVENNAME", "ZLASTNAME", "ZBUSINESSNAME", "ZUSERNAME", "ZLID", "ZABOUTTEXT", "ZABOUTTIMESTAMP",
    "ZPHONENUMBERLABEL", "ZLASTUPDATED",
)  # fmt: skip


@parser(
    name="ios.whatsapp_contacts",
    version="1.0",
    match=["**/*WhatsApp*/ContactsV2.sqlite"],
    tables=[("ZWAADDRESSBOOKCONTACT.ZWHATSAPPID", "ZWAADDRESSBOOKCONTACT.ZPHONENUMBER")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of ZWAADDRESSBOOKCONTACT. The note is the person's own text about themselves.

    Reference: schema of ContactsV2.sqlite of WhatsApp 2.20 to 26.14 as public tools query it (iLEAPP and others; Core
    Data, NSDate).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZWAADDRESSBOOKCONTACT"):
        return
    for row in tables.rows("ZWAADDRESSBOOKCONTACT", ("ZWHATSAPPID", "ZPHONENUMBER"), _OPTIONAL):
        number = chat.filled(row, "ZPHONENUMBER")
        found = ((column, chat.filled(row, column)) for column in ("ZWHATSAPPID", "ZLID", "ZUSERNAME"))
        parts = (chat.filled(row, column) for column in ("ZGIVENNAME", "ZLASTNAME"))
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="WhatsApp",
            name=chat.filled(row, "ZFULLNAME") or stated.joined(*parts, by=" "),
            phones=(number,) if number else (),
            organization=chat.filled(row, "ZBUSINESSNAME"),
            note=chat.filled(row, "ZABOUTTEXT"),
            identifiers=tuple(
                Identifier(identifier=value, service="WhatsApp", label=column)
                for column, value in found
                if value
            ),
            modified=epochs.cocoa_s(row["ZLASTUPDATED"]),
            details=stated.details(row, "ZABOUTTIMESTAMP", "ZPHONENUMBERLABEL"),
        )
