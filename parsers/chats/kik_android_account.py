"""Whose account Kik on Android is signed in to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import app_accounts, epochs, social, stated
from parsers.support.kik import SERVICE

_JID, _REGISTERED = "CredentialData.jid", "kik.registrationtime"
_PROFILE = (
    "user_profile_username", "user_profile_firstName", "user_profile_lastName", "user_profile_email",
)  # fmt: skip


@parser(
    name="android.kik_account", version="1.0", match=app_accounts.places("*KikPreferences"), emits=[Account]
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the account's JID and profile. The time of the registration is in milliseconds since 1970.

    Reference: anparser, kik_android (keys, time); Kik for Android: CredentialData.
    """
    found = app_accounts.opened(context)
    if found is None or not found.text(_JID, *_PROFILE):
        return
    username, first, last, email = (found.text(name) for name in _PROFILE)
    yield Account(
        locator=found.locator(_JID, _REGISTERED, "kik.version_number", *_PROFILE),
        service=SERVICE,
        app=app_accounts.application(entry.path),
        identifier=found.text(_JID),
        username=username,
        name=stated.joined(first, last, by=" "),
        emails=social.given(email),
        own=True,
        created=epochs.unix_ms(found.text(_REGISTERED)),
        details=found.details("kik.version_number"),
    )
