"""People in the list of connections of Badoo on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import epochs, rows, social, stated


@parser(
    name="badoo.connections",
    version="1.0",
    match=["**/CombinedConnectionsDatabase"],
    tables=[("connection.origin", "connection.sort_timestamp", "connection.display_message")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of connection; ``contacted`` is the time that the application orders the list by.

    Reference: ALEAPP, BadooConnections (2023): columns; time in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("connection", "id"):
        return
    optional = ("gender", "origin", "avatar_url", "display_message")
    for row in tables.rows("connection", ("id", "name", "sort_timestamp"), optional):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="Badoo",
            name=row.text("name"),
            identifiers=social.identifiers("Badoo", row.text("id")),
            photo=row.text("avatar_url"),
            contacted=epochs.unix_ms(row["sort_timestamp"]),
            details=stated.details(row, "gender", "origin", "display_message"),
        )
