"""Who was signed in to Snapchat on Android last."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import app_accounts
from parsers.support.snapchat import SERVICE

_LAST = "LAST_LOGGED_IN_USERNAME"
_TIMES = ("FIRST_LOGGED_IN_ON_DEVICE_TIMESTAMP", "INSTALL_ON_DEVICE_TIMESTAMP")


@parser(
    name="snapchat.account",
    version="1.0",
    match=app_accounts.places("identity_persistent_store"),
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the user name that was signed in last; whether it still is does not stand there.

    The times of the first sign-in and of the installation, in milliseconds since 1970, are details: the application
    puts 1 for a time that it does not know.
    Reference: ALEAPP (Snapchat, Identity Persistent Store): keys and times; Snapchat for Android: what it puts there.
    """
    found = app_accounts.opened(context)
    if found is None or not found.text(_LAST):
        return
    yield Account(
        locator=found.locator(_LAST, *_TIMES),
        service=SERVICE,
        app=app_accounts.application(entry.path),
        username=found.text(_LAST),
        status="signed in last",
        details=found.details(*_TIMES),
    )
