"""Whose accounts Google Voice on Android is signed in to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import social
from parsers.support.google_voice import SERVICE
from parsers.support.protobuf.wire import Message

_MOST = 4 << 20


@parser(
    name="android.google_voice_account",
    version="1.0",
    match=["**/com.google.android.apps.googlevoice/files/AccountData.pb"],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads each account of AccountData.pb: its number on the device, name and address.

    Reference: ALEAPP, module Google Voice (numbers of the fields; version 2025.07.20).
    """
    with context.open() as file:
        message = Message(file.read(_MOST))
    accounts = [each for each in message.all(2) if each.message is not None]
    if message.damage and accounts:
        context.warn(f"the accounts cannot be read further: {message.damage}")
    for field in accounts:
        number, name, address = (
            field.message.at(*way) if field.message else None for way in ((1,), (2, 2, 2), (2, 2, 3))
        )
        if address is None or "@" not in (address.text or ""):
            continue
        yield Account(
            locator=field.locator,
            service=SERVICE,
            identifier=str(number.unsigned) if number and number.unsigned is not None else None,
            name=name.text if name else None,
            emails=social.given(address.text),
            own=True,
            app="com.google.android.apps.googlevoice",
        )
