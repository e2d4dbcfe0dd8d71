"""Accounts of Android's own e-mail application, and of other accounts than Google's in Gmail, with their servers."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Credential
from parsers.support import rows, social, stated
from parsers.support.email_provider import SERVICE


@parser(
    name="android.email_accounts",
    version="1.0",
    match=["**/databases/EmailProvider.db"],
    tables=[("Account.emailAddress", "Account.hostAuthKeyRecv", "HostAuth.login")],
    emits=[Account, Credential],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Credential]:
    """Reads every row of Account, and of HostAuth: a server with the name and password that are given to it.

    Reference: AOSP packages/apps/Email, com.android.emailcommon.provider.Account and HostAuth (columns); ALEAPP, module
    Gmail - IMAP Accounts.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Account", "emailAddress"):
        return
    more = ("senderName", "protocolVersion", "signature")
    for row in tables.rows("Account", ("displayName", "emailAddress"), more):
        yield Account(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            own=True,
            username=row.text("emailAddress"),
            name=row.text("senderName") or row.text("displayName"),
            emails=social.given(row.text("emailAddress")),
            details=stated.details(row, "displayName", "protocolVersion", "signature"),
        )
    for row in tables.rows("HostAuth", ("protocol", "address", "port", "login", "password"), ("domain",)):
        yield Credential(
            locator=row.locator,
            state=row.state,
            service=row.text("address") or SERVICE,
            username=row.text("login"),
            secret=row.text("password"),
            type=row.text("protocol"),
            details=stated.details(row, "port", "domain"),
        )
