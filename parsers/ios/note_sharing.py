"""With whom notes of iOS and macOS are shared."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Identifier
from parsers.support import chat, rows, share_participants
from parsers.support.stated import detail

_TITLES = ("ZTITLE1", "ZTITLE2", "ZTITLE")


@parser(
    name="ios.note_sharing",
    version="1.0",
    match=["**/NoteStore.sqlite"],
    tables=[("ZICCLOUDSYNCINGOBJECT.ZSERVERSHAREDATA",)],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads the people of each share (ZSERVERSHAREDATA of a note or folder), once for each; the owner is among them.

    The title of what is shared is a detail. What a participant may do, and whether they accepted, stay numbers.
    Reference: parsers/support/share_participants.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZICCLOUDSYNCINGOBJECT", "ZSERVERSHAREDATA"):
        return
    for row in tables.rows("ZICCLOUDSYNCINGOBJECT", ("ZSERVERSHAREDATA",), _TITLES):
        share, title = row["ZSERVERSHAREDATA"], chat.filled(row, *_TITLES)
        if not isinstance(share, bytes):
            continue
        try:
            people = list(share_participants.people(share))
        except ValueError as error:
            context.warn(f"the people of a share are not read: {error}", row.locator)
            continue
        for person in people:
            yield Contact(
                locator=row.locator,
                state=row.state,
                service="iCloud",
                name=person.name,
                nickname=person.nickname,
                phones=(person.phone,) if person.phone else (),
                emails=(person.email,) if person.email else (),
                identifiers=(Identifier(identifier=person.record),) if person.record else (),
                relation="participant of a share",
                details=(*((detail("title", title),) if title else ()), *person.details),
            )
