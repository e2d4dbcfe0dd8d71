"""Account and contacts of Wire on Android before its stores were locked."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Contact
from parsers.support import epochs, rows, social, stated

_SERVICE = "Wire"
_MORE = ("handle", "email", "phone", "conn_timestamp", "picture")


@parser(
    name="wire.people",
    version="1.0",
    match=["**/com.wire/databases/*"],
    tables=[("Users.connection", "Users.conn_timestamp", "Likings.action")],
    emits=[Account, Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Contact]:
    """Reads every row of Users: the owner, whose connection is ``self``, and others with the state of theirs.

    Reference: ALEAPP, module Wire Messenger (version 3.81: columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Users", "connection"):
        return
    for row in tables.rows("Users", ("_id", "name", "connection"), _MORE):
        identifier, handle = row.text("_id"), row.text("handle")
        phones, emails = social.given(row.text("phone")), social.given(row.text("email"))
        if row["connection"] == "self":
            yield Account(
                locator=row.locator, state=row.state, service=_SERVICE, own=True, identifier=identifier,
                username=handle, name=row.text("name"), phones=phones, emails=emails, app="com.wire",
                details=stated.details(row, "picture"),
            )  # fmt: skip
            continue
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=row.text("name"),
            phones=phones,
            emails=emails,
            identifiers=social.identifiers(_SERVICE, identifier, handle),
            relation=row.text("connection"),
            modified=epochs.unix_ms(row["conn_timestamp"]),
            details=stated.details(row, "picture"),
        )
