"""People of Skype from version 8 on, on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Contact, Identifier
from parsers.support import rows, skype


@parser(
    name="android.skype_people",
    version="1.0",
    match=["**/com.skype.raider/databases/live*.db"],
    tables=[("chatItem.conversation_link", "chatItem.is_sender_me", "person.entry_id")],
    emits=[Account, Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Contact]:
    """Reads every row of person (contacts) and of user (who was signed in).

    Reference: Skype module of Autopsy (Apache-2.0) for version 8.15.0.428.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("person", "entry_id"):
        return
    for row in tables.rows("person", ("entry_id",), skype.PERSON):
        identity, name = row.text("entry_id"), skype.person_name(row)
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=skype.SERVICE,
            name=name,
            identifiers=(Identifier(identifier=identity, service=skype.SERVICE),) if identity else (),
        )
    for row in tables.rows("user", ("entry_id",), skype.PERSON):
        yield Account(
            locator=row.locator,
            state=row.state,
            service=skype.SERVICE,
            identifier=row.text("entry_id"),
            name=skype.person_name(row),
            own=True,
        )
