"""Accounts for which Microsoft Authenticator on Android gives a second factor."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Credential
from parsers.support import rows

_APP = "com.azure.authenticator"


@parser(
    name="android.authenticator",
    version="1.0",
    match=[f"**/{_APP}/databases/PhoneFactor"],
    tables=[("accounts.name", "accounts.username", "accounts.oath_secret_key")],
    emits=[Account, Credential],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Credential]:
    """Reads every row of accounts; ``name`` is what the user or the service calls the account. The key of one-time
    codes is a credential of its own.

    Reference: ALEAPP, module Microsoft Authenticator - Accounts (columns; version 6.2404.2229).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("accounts", "oath_secret_key"):
        return
    for row in tables.rows("accounts", ("name", "username", "oath_secret_key")):
        service, username = row.text("name"), row.text("username")
        yield Account(
            locator=row.locator,
            state=row.state,
            service=service or "Microsoft Authenticator",
            username=username,
            type="second factor",
            app=_APP,
        )
        if row["oath_secret_key"]:
            yield Credential(
                locator=row.locator,
                state=row.state,
                service=service or "Microsoft Authenticator",
                username=username,
                secret=row.text("oath_secret_key"),
                type="key of one-time codes",
            )
