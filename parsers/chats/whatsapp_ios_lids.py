"""Whom WhatsApp's identifiers of the form @lid stand for, on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Identifier
from parsers.support import chat, epochs, rows

_TABLES = (("ZWAZACCOUNT", "ZIDENTIFIER"), ("ZWAPHONENUMBERLIDPAIR", "ZLID"))


@parser(
    name="ios.whatsapp_lids",
    version="1.0",
    match=["**/*WhatsApp*/LID.sqlite"],
    tables=[("ZWAZACCOUNT.ZIDENTIFIER", "ZWAZACCOUNT.ZPHONENUMBER"), ("ZWAPHONENUMBERLIDPAIR.ZLID",)],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of ZWAZACCOUNT and, of older versions, of ZWAPHONENUMBERLIDPAIR.

    Reference: LID.sqlite of WhatsApp as public tools read it (2024 to 2026; Core Data, NSDate).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table, column in _TABLES:
        for row in tables.rows(table, (column, "ZPHONENUMBER"), ("ZDISPLAYNAME", "ZCREATEDAT")):
            phone, lid = chat.filled(row, "ZPHONENUMBER"), chat.filled(row, column)
            yield Contact(
                locator=row.locator,
                state=row.state,
                service="WhatsApp",
                name=chat.filled(row, "ZDISPLAYNAME"),
                phones=(phone,) if phone else (),
                identifiers=(Identifier(identifier=lid, service="WhatsApp", label=column),) if lid else (),
                created=epochs.cocoa_s(row["ZCREATEDAT"]),
            )
