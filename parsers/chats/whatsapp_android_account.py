"""Whose account WhatsApp on Android is registered to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import app_accounts, social
from parsers.support.whatsapp_android import SERVICE

_KEPT = ("registration_jid", "cc", "ph", "push_name", "my_current_status", "version")
_REGISTERED = ("registration_jid", "ph", "push_name")
_TYPED = "RegisterPhone.input_phone_number"
_COUNTRY = ("RegisterPhone.input_country_code", "RegisterPhone.country_code")


@parser(
    name="android.whatsapp_account",
    version="1.0",
    match=[
        *app_accounts.places("com.whatsapp_preferences*", "com.whatsapp.w4b_preferences*"),
        *app_accounts.places("com.whatsapp*/**/startup_prefs", "com.whatsapp*/**/*RegisterPhone"),
    ],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the number, name and text about themselves of the account, and the number that was typed to register one.

    Country code (cc) and number (ph) are joined to a phone number. Whether a typed number was registered is not stated.
    Reference: ALEAPP (WhatsApp, User Profile) and IPED (WAAccount): keys; WhatsApp for Android, RegisterPhone.
    """
    found = app_accounts.opened(context)
    if found is None:
        return
    application = app_accounts.application(entry.path)
    if found.text(*_REGISTERED):
        yield Account(
            service=SERVICE,
            app=application,
            locator=found.locator(*_KEPT),
            identifier=found.text("registration_jid"),
            name=found.text("push_name"),
            phones=_phones(found.text("cc"), found.text("ph")),
            own=True,
            details=found.details("cc", "ph", "my_current_status", "version"),
        )
    names = [each.name for each in found.all if each.name.endswith((_TYPED, *_COUNTRY))]
    number = found.text(*(name for name in names if name.endswith(_TYPED)))
    if number:
        yield Account(
            service=SERVICE,
            app=application,
            locator=found.locator(*names),
            phones=_phones(found.text(*(name for name in names if name.endswith(_COUNTRY))), number),
            status="typed to register",
            details=found.details(*names),
        )


def _phones(country: str | None, number: str | None) -> tuple[str, ...]:
    whole = f"+{country}{number}" if country and number and (country + number).isdecimal() else number
    return social.given(whole)
