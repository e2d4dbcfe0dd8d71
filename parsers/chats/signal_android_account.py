"""Whose account Signal on Android is registered to, of its preferences."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import app_accounts, social, stated
from parsers.support.signal_android import SERVICE

_WHO = ("pref_local_number", "pref_local_uuid", "pref_local_username")
_MORE = ("pref_gcm_registered", "pref_local_registration_id")
_NAME = "pref_profile_name"


@parser(
    name="android.signal_account",
    version="1.0",
    match=app_accounts.places("org.thoughtcrime.securesms_preferences"),
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads number, identifier and name of the account.

    Versions since 2021 keep them in a database that is locked; what stands here was then written before.

    Reference: Signal-Android, TextSecurePreferences (keys), AccountValues (what was moved to the database) and
    ProfileName (given and family name, a zero between).
    """
    found = app_accounts.opened(context)
    if found is None or not found.text(*_WHO):
        return
    number, identifier, username = (found.text(name) for name in _WHO)
    yield Account(
        locator=found.locator(*_WHO, *_MORE, _NAME),
        service=SERVICE,
        app=app_accounts.application(entry.path),
        identifier=identifier,
        username=username,
        name=stated.joined(*(found.text(_NAME) or "").split("\0"), by=" "),
        phones=social.given(number),
        own=True,
        details=found.details(*_MORE),
    )
