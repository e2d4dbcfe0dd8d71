"""Who is blocked and how people call themselves in WhatsApp on iOS, and changes of groups' members."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Identifier, LogEvent
from parsers.support import chat, epochs, rows

_SERVICE = "WhatsApp"
_CHANGE = ("ZCHANGEDATE", "ZCHANGETYPE", "ZGROUPJID", "ZMEMBERJIDS")


@parser(
    name="ios.whatsapp_people",
    version="1.0",
    match=["**/ChatStorage.sqlite"],
    tables=[
        ("ZWABLACKLISTITEM.ZJID",),
        ("ZWAPROFILEPUSHNAME.ZJID", "ZWAPROFILEPUSHNAME.ZPUSHNAME"),
        ("ZWAGROUPMEMBERSCHANGE.ZGROUPJID",),
    ],
    emits=[Contact, LogEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | LogEvent]:
    """Reads every row of ZWABLACKLISTITEM, ZWAPROFILEPUSHNAME and ZWAGROUPMEMBERSCHANGE.

    What kind of change it was is a number as stored.
    Reference: the database's own schema (Core Data, NSDate), as in the corpus; DLEAPP (WhatsApp of Apple: the list of
    blocked ones, names that people chose), iLEAPP (WhatsApp add-ons, 2026: changes of members, on public images).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("ZWABLACKLISTITEM", ("ZJID",)):
        yield _contact(row, blocked=True)
    for row in tables.rows("ZWAPROFILEPUSHNAME", ("ZJID", "ZPUSHNAME")):
        yield _contact(row)
    for row in tables.rows("ZWAGROUPMEMBERSCHANGE", _CHANGE):
        yield LogEvent(
            locator=row.locator,
            state=row.state,
            log=_SERVICE,
            event=chat.words(row, "ZCHANGETYPE"),
            subject=row.text("ZMEMBERJIDS"),
            container=row.text("ZGROUPJID"),
            logged=epochs.cocoa_s(row["ZCHANGEDATE"]),
        )


def _contact(row: rows.Row, *, blocked: bool | None = None) -> Contact:
    jid = chat.filled(row, "ZJID")
    return Contact(
        locator=row.locator,
        state=row.state,
        service=_SERVICE,
        nickname=chat.filled(row, "ZPUSHNAME"),
        identifiers=(Identifier(identifier=jid, service=_SERVICE),) if jid else (),
        blocked=blocked,
    )
