"""The devices that write to an iCloud Drive, and the people who share in it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Device
from evidence.model.kinds.identifier import Identifier
from parsers.support import keyed, person_name, rows
from parsers.support.stated import details

_MARK = b"bplist00"
_HEAD = 16


@parser(
    name="ios.drive_people",
    version="1.0",
    match=["**/CloudDocs/session/db/server.db"],
    tables=[("devices.key", "devices.name", "users.user_key", "users.user_plist")],
    emits=[Device, Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device | Contact]:
    """Reads devices, whose key is ``version_device`` of ios.drive_files, and users, whose key is its creator's.

    Reference: CloudDocs' own statements (tables, columns); iLEAPP, filesApp.py (a user's name as an archive of
    NSPersonNameComponents behind a few bytes).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("devices", ("key", "name")):
        yield Device(
            locator=row.locator,
            state=row.state,
            name="name",
            value=row.text("name"),
            property="device name",
            device=row.text("key"),
        )
    for row in tables.rows("users", ("user_key", "user_name"), ("user_plist",)):
        name = row.text("user_name")
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="iCloud Drive",
            name=_name(row),
            identifiers=(Identifier(identifier=name, service="iCloud"),) if name else (),
            details=details(row, "user_key"),
        )


def _name(row: rows.Row) -> str | None:
    data = row["user_plist"]
    at = data.find(_MARK, 0, _HEAD) if isinstance(data, bytes) else -1
    if at < 0:
        return None
    try:
        return person_name.text(keyed.read(data[at:]))
    except ValueError as error:
        row.context.warn(f"the name of the user cannot be read: {error}", row.locator)
        return None
