"""The accounts of ROMEO (PlanetRomeo) on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import json_details, json_value, rows, social, stated


@parser(
    name="romeo.account",
    version="1.0",
    match=["**/com.planetromeo.android.app/databases/accounts.db"],
    tables=[("accounts.username", "accounts.email", "accounts.location", "accounts.profile")],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads every row of accounts. The place that is set and the profile are details by the way that leads to each
    value; their times name no zone that is known.

    Reference: ALEAPP, romeo (version 3.40.0, 2026: table, columns, members of the JSON).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("accounts", "username"):
        return
    for row in tables.rows("accounts", ("username", "email", "location", "profile")):
        whole = {name: json_value.decoded(row[name]) for name in ("location", "profile")}
        unread = tuple(name for name, value in whole.items() if value is None)
        yield Account(
            locator=row.locator,
            state=row.state,
            service="ROMEO",
            identifier=str(row.rowid) if row.rowid >= 0 else None,
            username=row.text("username"),
            emails=social.given(row.text("email")),
            app="com.planetromeo.android.app",
            details=(
                *json_details.details(whole, context, row.locator),
                *(stated.details(row, *unread) if unread else ()),
            ),
        )
