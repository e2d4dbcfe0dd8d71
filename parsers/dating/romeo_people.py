"""People of ROMEO (PlanetRomeo) on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import chat, rows, social, stated

_SERVICE = "ROMEO"
_TOLD = (
    "headline", "age", "weight", "height", "locationName", "country", "isDeactivated", "fetchDate", "deletionDate",
)  # fmt: skip


@parser(
    name="romeo.people",
    version="1.0",
    match=["**/com.planetromeo.android.app/databases/planetromeo-room.db*"],
    tables=[
        ("ChatPartnerEntity.profileId", "ChatPartnerEntity.headline"),
        ("ContactEntity.contactNote", "ContactEntity.linkStatus"),
    ],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of ChatPartnerEntity (what people tell of themselves) and of ContactEntity (what was noted of
    them): two rows of one person are contacts of their own. Times are details, for their unit is not published.

    Reference: ALEAPP, romeo (version 3.40.0, 2026: tables, columns and join).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    people = chat.one(tables, "ChatPartnerEntity", "profileId", (), ("name",))
    for row in tables.rows("ChatPartnerEntity", ("profileId", "name"), ("isBlocked", *_TOLD)):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=row.text("name"),
            identifiers=social.identifiers(_SERVICE, row.text("profileId")),
            blocked=stated.flag(row, "isBlocked"),
            details=stated.details(row, *_TOLD),
        )
    for row in tables.rows("ContactEntity", ("userId",), ("contactNote", "linkStatus")):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=chat.text(people.get(row["userId"]), "name"),
            identifiers=social.identifiers(_SERVICE, row.text("userId")),
            note=row.text("contactNote") or None,
            relation=row.text("linkStatus"),
        )
