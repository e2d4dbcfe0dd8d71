"""The advertising identifier that Google Play services give a device."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import app_accounts
from parsers.support.shared_preferences import Value

_WORDS = {"adid_key": "advertising id"}


@parser(
    name="android.advertising_id",
    version="1.0",
    match=["**/com.google.android.gms/**/adid_settings.xml"],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads every preference of adid_settings.xml by its own name. It is reset by the user, so that of today may not be
    that of another day; fake_adid_key is no identifier of the device.

    Reference: published scripts that read and set it on rooted phones (path of the file, adid_key).
    """
    found = app_accounts.opened(context)
    if found is None:
        return
    for each in found.all:
        yield Device(
            locator=each.locator,
            name=each.name,
            value=_text(each.value),
            property=_WORDS.get(each.name),
        )


def _text(value: Value) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(value)
    return None if value is None else str(value)
