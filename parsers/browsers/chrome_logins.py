"""Names and passwords that Chrome and the browsers built on Chromium keep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Credential
from evidence.model.timestamp import Timestamp
from parsers.support import chromium, epochs, rows, stated
from parsers.support.chromium_store import keychain_item, secret

_COLUMNS = ("origin_url", "username_value", "password_value", "signon_realm", "date_created")
_DETAILS = (
    *("action_url", "username_element", "password_element", "display_name", "federation_url"),
    "keychain_identifier",
)
_OPTIONAL = (
    *("times_used", "date_last_used", "date_password_modified", "blacklisted_by_user", "date_synced"),
    *_DETAILS,
)
_SECONDS = 10**11  # as microseconds since 1601 the second day; as seconds since 1970 the year 5138


@parser(
    name="chrome.logins",
    version="1.0",
    match=["**/Login Data", "**/Login Data For Account"],
    tables=[("logins.origin_url", "logins.username_value", "logins.password_value")],
    emits=[Credential],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Credential]:
    """Reads the table logins. Passwords that are encrypted stay so; those that are stored as text are given. Of iOS the
    number of the keychain's item that holds the password stands among the details.

    A row that is blacklisted is a page for which nothing is to be saved. Before 2014 times are seconds since 1970.
    Reference: Chromium components/password_manager/core/browser/password_store/login_database.cc (schema).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("logins", "signon_realm"):
        return
    for row in tables.rows("logins", _COLUMNS, _OPTIONAL):
        password, encrypted = secret(row["password_value"])
        item = keychain_item(row["password_value"])
        never = row.integer("blacklisted_by_user")
        yield Credential(
            locator=row.locator,
            state=row.state,
            service=row.text("signon_realm") or "",
            username=row.text("username_value") or None,
            secret=password,
            type="password" if not never else "never saved",
            url=row.text("origin_url"),
            encrypted=encrypted,
            count=row.integer("times_used"),
            created=_moment(row["date_created"]),
            modified=_moment(row["date_password_modified"]),
            used=_moment(row["date_last_used"]),
            details=(
                stated.detail("browser", chromium.browser(entry.path)),
                *stated.details(row, *_DETAILS),
                *((stated.detail("password_value", item),) if item else ()),
            ),
        )


def _moment(value: Any) -> Timestamp | None:
    old = isinstance(value, int) and 0 < value < _SECONDS
    return epochs.unix_s(value) if old else epochs.webkit_us(value)
