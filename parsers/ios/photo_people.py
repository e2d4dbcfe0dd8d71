"""With whom a library of pictures is shared: shared libraries and links of iCloud, of Photos.sqlite."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from evidence.model.kinds.identifier import Identifier
from parsers.support import keyed, person_name, rows
from parsers.support.stated import details

_SHARING = "ZSHAREPARTICIPANT"
_PART = (
    "ZACCEPTANCESTATUS",
    "ZISCURRENTUSER",
    "ZEXITSTATE",
    "ZPERMISSION",
    "ZROLE",
    "ZPARTICIPANTID",
    "ZSHARE",
)
_OPTIONAL = ("ZEMAILADDRESS", "ZPHONENUMBER", "ZNAMECOMPONENTS", "ZUSERIDENTIFIER", *_PART)


@parser(
    name="ios.photo_people",
    version="1.0",
    match=["**/PhotoData/Photos.sqlite", "**/*.photoslibrary/database/Photos.sqlite"],
    tables=[
        (f"{_SHARING}.ZEMAILADDRESS", f"{_SHARING}.ZPHONENUMBER"),
    ],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of ZSHAREPARTICIPANT (iOS 15 on): name, address, number and the number of the user.

    States, roles and permissions stay numbers; ZISCURRENTUSER is 1 of the user of the device.
    Reference: the database's own schema (Core Data); osxphotos (R. Turnbull, MIT), share participants; iLEAPP, Ph031
    (S. Koenig).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows(_SHARING, (), _OPTIONAL):
        email, phone, user = (row.text(each) for each in ("ZEMAILADDRESS", "ZPHONENUMBER", "ZUSERIDENTIFIER"))
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="iCloud photo sharing",
            name=_name(row),
            emails=(email,) if email else (),
            phones=(phone,) if phone else (),
            identifiers=(Identifier(identifier=user),) if user else (),
            relation="participant of a share",
            details=details(row, *_PART),
        )


def _name(row: rows.Row) -> str | None:
    data = row["ZNAMECOMPONENTS"]
    try:
        return person_name.text(keyed.read(data)) if isinstance(data, bytes) else None
    except ValueError as error:
        row.context.warn(f"the name cannot be read: {error}", row.locator)
        return None
