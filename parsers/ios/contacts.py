"""The address book of iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import epochs, rows

_PHONE, _EMAIL, _ADDRESS = 3, 4, 5  # kABPersonPhoneProperty, kABPersonEmailProperty, kABPersonAddressProperty
_NAMES = ("Prefix", "First", "Middle", "Last", "Suffix")
_OPTIONAL = (*_NAMES, "Organization", "Note", "Nickname", "CreationDate", "ModificationDate", "StoreID")


@parser(
    name="ios.contacts",
    version="1.1",
    match=["**/Library/AddressBook/AddressBook.sqlitedb", "**/AddressBook.sqlitedb"],
    tables=[("ABPerson.First", "ABPerson.Last", "ABMultiValue.record_id", "ABMultiValue.property")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads ABPerson with its values. A name is the stored parts joined with a space, in Western order.

    Reference: Apple ABPerson.h (the numbers of the properties); the database's own schema; NSDate.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ABPerson"):
        return
    values = tables.grouped("ABMultiValue", "record_id", ("property", "value"))
    parts = tables.grouped("ABMultiValueEntry", "parent_id", ("value",))
    stores = tables.by_id("ABStore", ("Name",))
    for row in tables.rows("ABPerson", ("First", "Last"), _OPTIONAL):
        own = values.get(row.rowid, [])
        store = stores.get(row["StoreID"])
        name = " ".join(text for part in _NAMES if (text := row.text(part)))
        yield Contact(
            locator=row.locator,
            state=row.state,
            name=name or row.text("Nickname"),
            phones=_texts(own, _PHONE),
            emails=_texts(own, _EMAIL),
            addresses=tuple(
                ", ".join(text for part in parts.get(value.rowid, []) if (text := part.text("value")))
                for value in own
                if value["property"] == _ADDRESS
            ),
            organization=row.text("Organization"),
            note=row.text("Note"),
            account=store.text("Name") if store else None,
            created=epochs.cocoa_s(row["CreationDate"]),
            modified=epochs.cocoa_s(row["ModificationDate"]),
        )


def _texts(values: list[rows.Row], wanted: int) -> tuple[str, ...]:
    return tuple(text for value in values if value["property"] == wanted and (text := value.text("value")))
