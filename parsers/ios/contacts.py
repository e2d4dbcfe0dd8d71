"""The address book of iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import epochs, rows
from parsers.support.address_book import EMAIL, PHONE, URL, AddressBook, birthday
from parsers.support.stated import details, joined

_NAMES = ("Prefix", "First", "Middle", "Last", "Suffix")
_SOUND = ("FirstPhonetic", "MiddlePhonetic", "LastPhonetic", "OrganizationPhonetic")
_DETAILS = ("Department", "DisplayName", *_SOUND, "Birthday", "guid")
_FIELDS = ("Organization", "JobTitle", "Note", "Nickname", "CreationDate", "ModificationDate", "StoreID")


@parser(
    name="ios.contacts",
    version="1.2",
    match=["**/Library/AddressBook/AddressBook.sqlitedb", "**/AddressBook.sqlitedb"],
    tables=[("ABPerson.First", "ABPerson.Last", "ABMultiValue.record_id", "ABMultiValue.property")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads ABPerson with its values. A name is the stored parts joined with a space, in Western order.

    The wrapping of Apple's own labels (`_$!<Mobile>!$_`) is left away. Pictures are in a database of their own. A
    number or e-mail address is a contact by itself where its person is gone, or where it is deleted and the person has
    others now.

    Reference: Apple ABPerson.h (what the properties are); the database's own schema; NSDate; iLEAPP addressBook.py (iOS
    12 to 18: the numbers of properties, groups, keys of parts); Oracle, "About the Birthday Contact Property" (1604).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ABPerson"):
        return
    book, persons = AddressBook(tables), set()
    for row in tables.rows("ABPerson", ("First", "Last"), (*_NAMES, *_FIELDS, *_DETAILS)):
        own = row.rowid
        persons.add(own)
        nickname = row.text("Nickname")
        yield Contact(
            locator=row.locator,
            state=row.state,
            name=joined(*(row.text(part) for part in _NAMES), by=" ") or nickname,
            nickname=nickname,
            phones=book.texts(own, PHONE),
            emails=book.texts(own, EMAIL),
            addresses=book.addresses(own),
            urls=book.texts(own, URL),
            identifiers=book.identifiers(own),
            organization=row.text("Organization"),
            title=row.text("JobTitle"),
            note=row.text("Note"),
            birthday=birthday(row["Birthday"]),
            groups=book.groups(own),
            account=book.account(row),
            created=epochs.cocoa_s(row["CreationDate"]),
            modified=epochs.cocoa_s(row["ModificationDate"]),
            details=details(row, *_DETAILS) + book.details(own),
        )
    for row in book.left(persons):
        text = (row.text("value") or "",)
        phone = row["property"] == PHONE
        yield Contact(
            locator=row.locator,
            state=row.state,
            phones=text if phone else (),
            emails=() if phone else text,
            details=details(row, "record_id"),
        )
