"""Whom WhatsApp's identifiers of the form @lid stand for, on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Identifier
from parsers.support import chat, rows
from parsers.support import whatsapp_android as wa


@parser(
    name="android.whatsapp_lids",
    version="1.0",
    match=["**/com.whatsapp*/databases/msgstore.db"],
    tables=[("jid_map.lid_row_id", "jid_map.jid_row_id", "jid.raw_string")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of jid_map (an identifier and the number behind it) and of lid_display_name.

    Reference: parsers/support/whatsapp_android.py names the schemas (2.24 to 2.26).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    people = wa.People(tables)
    for row in tables.rows("jid_map", ("lid_row_id", "jid_row_id")):
        yield _contact(row, None, *(people.jid(row, column) for column in ("lid_row_id", "jid_row_id")))
    for row in tables.rows("lid_display_name", ("lid_row_id", "display_name"), ("username",)):
        name = chat.filled(row, "display_name")
        yield _contact(row, name, people.jid(row, "lid_row_id"), chat.filled(row, "username"))


def _contact(row: rows.Row, name: str | None, *found: str | None) -> Contact:
    return Contact(
        locator=row.locator,
        state=row.state,
        service=wa.SERVICE,
        name=name,
        identifiers=tuple(Identifier(identifier=each, service=wa.SERVICE) for each in found if each),
    )
