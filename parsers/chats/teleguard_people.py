"""Account and contacts of TeleGuard on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Contact
from parsers.support import json_text, json_value, rows, social, stated
from parsers.support.teleguard import SERVICE

_DETAILS = ("type", "personalId", "info", "options", "lastVisitTime")


@parser(
    name="teleguard.people",
    version="1.0",
    match=["**/ch.swisscows.messenger.teleguardapp/app_flutter/teleguard_database.db"],
    tables=[("contacts.serverId", "contacts.alias", "contacts.lastActivityTime")],
    emits=[Account, Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Contact]:
    """Reads the user of the table service, without keys, and every row of contacts; the last activity and visit are
    details, for of what they are the time is not published.

    Reference: parsers/support/teleguard.py names the source.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("contacts", "serverId"):
        return
    for row in tables.rows("service", ("id", "data")):
        if row["id"] == "user":
            told = json_text.members(row, "data")
            yield Account(
                locator=row.locator,
                state=row.state,
                service=SERVICE,
                own=True,
                identifier=json_value.text(told, "serverId"),
                name=json_value.text(told, "alias"),
                app="ch.swisscows.messenger.teleguardapp",
            )
    for row in tables.rows("contacts", ("serverId", "alias", "lastActivityTime"), _DETAILS):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            nickname=row.text("alias"),
            identifiers=social.identifiers(SERVICE, row.text("serverId")),
            details=stated.details(row, "lastActivityTime", *_DETAILS),
        )
