"""Whose accounts Telegram on Android is signed in to."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from evidence.model.names import text_of
from parsers.support import app_accounts, social, stated, telegram_tl
from parsers.support.telegram import SERVICE

_TELEGRAM = "lastSendMessageId"


@parser(
    name="android.telegram_account",
    version="1.0",
    match=app_accounts.places("userconfing", "userconfig?"),
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the user that the preferences of each account hold in base64: userconfing (so spelled) of the first,
    userconfig1 and so on of the others. The time loginTime, in seconds since 1970, is a detail.

    Reference: Telegram-Android, org.telegram.messenger.UserConfig (saveConfig); the user as telegram_tl.py says.
    """
    found = app_accounts.opened(context)
    held = found.text("user") if found else None
    if found is None or held is None:
        return
    locator = found.locator("user")
    try:
        user = telegram_tl.user(base64.b64decode("".join(held.split()), validate=True))
    except ValueError as error:
        if found.text(_TELEGRAM):  # another application may name its preferences so
            context.warn(f"the user of an account is not read: {error}", locator)
        return
    yield Account(
        locator=locator,
        service=SERVICE,
        app=app_accounts.application(entry.path),
        identifier=str(user.identifier),
        username=_text(user.username),
        name=stated.joined(_text(user.first), _text(user.last), by=" "),
        phones=social.given(_text(user.phone)),
        own=True,
        details=found.details("loginTime"),
    )


def _text(stored: bytes | None) -> str | None:
    return text_of(stored) if stored else None
