"""Contacts of Viber on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Identifier
from parsers.support import chat, rows, stated

_MEMBER = ("member_id", "encrypted_member_id", "viber_id")


@parser(
    name="android.viber_contacts",
    version="1.0",
    match=["**/com.viber.voip/databases/viber_data"],
    tables=[("phonebookcontact.display_name", "vibernumbers.canonized_number")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of phonebookcontact (with its numbers), vibernumbers and blockednumbers.

    Reference: the database's own schema, as in the corpus (2022); ALEAPP's Viber (data1 to data3 are one number).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    data = tables.grouped("phonebookdata", "contact_id", ("data1", "data2", "data3"))
    for row in tables.rows(
        "phonebookcontact", ("display_name",), ("phonetic_name", "starred", "viber", "deleted")
    ):
        found = (chat.filled(each, "data2", "data1", "data3") for each in data.get(row.rowid, []))
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="Viber",
            name=chat.filled(row, "display_name"),
            phones=tuple(number for number in found if number),
            starred=chat.flag(row, "starred"),
            details=stated.details(row, "viber", "deleted"),
        )
    for row in tables.rows(
        "vibernumbers", ("canonized_number",), ("viber_name", "photo", "date_of_birth", *_MEMBER)
    ):
        ids = ((column, chat.filled(row, column)) for column in _MEMBER)
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="Viber",
            name=chat.filled(row, "viber_name"),
            phones=tuple(number for number in (chat.filled(row, "canonized_number"),) if number),
            identifiers=tuple(
                Identifier(identifier=value, service="Viber", label=c) for c, value in ids if value
            ),
            photo=chat.filled(row, "photo"),
            birthday=chat.filled(row, "date_of_birth"),
        )
    for row in tables.rows(
        "blockednumbers", ("canonized_number",), ("blocked_date", "block_reason", "status")
    ):
        phones = tuple(number for number in (chat.filled(row, "canonized_number"),) if number)
        more = stated.details(row, "blocked_date", "block_reason", "status")
        yield Contact(
            locator=row.locator, state=row.state, service="Viber", phones=phones, blocked=True, details=more
        )
