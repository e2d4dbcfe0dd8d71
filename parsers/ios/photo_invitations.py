"""Who was invited to iCloud's shared albums, of Photos.sqlite."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from evidence.model.kinds.identifier import Identifier
from parsers.support import chat, epochs, rows
from parsers.support.stated import details, joined

_TABLE = "ZCLOUDSHAREDALBUMINVITATIONRECORD"
_NAMES = ("ZINVITEEFULLNAME", "ZINVITEEFIRSTNAME", "ZINVITEELASTNAME")
_MORE = ("ZINVITATIONSTATE", "ZISMINE", "ZALBUMGUID")


@parser(
    name="ios.photo_invitations",
    version="1.0",
    match=["**/PhotoData/Photos.sqlite", "**/*.photoslibrary/database/Photos.sqlite"],
    tables=[(f"{_TABLE}.ZINVITEEHASHEDPERSONID",)],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every invitation: the person by name and hashed number, and the album's title as the group.

    ``created`` is since when that person takes part. The state of an invitation is a number; ZISMINE is 1 of an own
    one. Addresses are those of ios.shared_albums.
    Reference: the database's own schema (Core Data, NSDate; iOS 11 to 18); iLEAPP, Ph023 (S. Koenig).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has(_TABLE):
        return
    albums = tables.by_id("ZGENERICALBUM", (), ("ZTITLE",))
    optional = (*_NAMES, "ZINVITEESUBSCRIPTIONDATE", "ZALBUM", *_MORE)
    for row in tables.rows(_TABLE, ("ZINVITEEHASHEDPERSONID",), optional):
        person, title = row.text("ZINVITEEHASHEDPERSONID"), chat.text(albums.get(row["ZALBUM"]), "ZTITLE")
        full, first, last = (row.text(each) for each in _NAMES)
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="iCloud shared albums",
            name=full or joined(first, last, by=" "),
            identifiers=(Identifier(identifier=person),) if person else (),
            relation="invited to an album",
            groups=(title,) if title else (),
            created=epochs.cocoa_s(row["ZINVITEESUBSCRIPTIONDATE"]),
            details=details(row, *_MORE, *(() if title else ("ZALBUM",))),
        )
