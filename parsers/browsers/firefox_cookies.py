"""Cookies of Firefox and the browsers built on it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Cookie
from parsers.support import epochs, firefox, rows, stated

_COLUMNS = (
    "name",
    "value",
    "host",
    "path",
    "expiry",
    "lastAccessed",
    "creationTime",
    "isSecure",
    "isHttpOnly",
)


@parser(
    name="firefox.cookies",
    version="1.0",
    match=["**/cookies.sqlite"],
    tables=[("moz_cookies.host", "moz_cookies.creationTime", "moz_cookies.lastAccessed")],
    emits=[Cookie],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Cookie]:
    """Reads every row of moz_cookies. Values are stored in the clear. ``expiry`` is a detail: its unit changed from
    seconds to milliseconds between versions.

    Reference: mozilla-central, netwerk/cookie/CookiePersistentStorage.cpp (schema; microseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("moz_cookies", "host"):
        return
    for row in tables.rows("moz_cookies", _COLUMNS, ("originAttributes", "sameSite", "inBrowserElement")):
        yield Cookie(
            locator=row.locator,
            state=row.state,
            app=firefox.browser(entry.path),
            host=row.text("host"),
            name=row.text("name"),
            value=row.text("value"),
            path=row.text("path"),
            secure=stated.flag(row, "isSecure"),
            http_only=stated.flag(row, "isHttpOnly"),
            encrypted=False,
            created=epochs.unix_us(row["creationTime"]),
            accessed=epochs.unix_us(row["lastAccessed"]),
            details=stated.details(row, "expiry", "originAttributes", "sameSite", "inBrowserElement"),
        )
