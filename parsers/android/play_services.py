"""What Google Play services keep of a device: its advertising identifier, and what they checked in with."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import app_accounts
from parsers.support.shared_preferences import Value

_WORDS = {"adid_key": "advertising id"}


@parser(
    name="android.play_services",
    version="1.0",
    match=app_accounts.places(
        "com.google.android.gms/**/adid_settings",
        *(
            f"com.google.android.{package}/**/{name}"
            for package in ("gms", "gsf")
            for name in ("Checkin", "CheckinService")
        ),
    ),
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads every preference of adid_settings.xml and Checkin.xml by its own name; ``android_id`` is that of Google's
    services, not of the settings. An advertising identifier can be reset, so it may be another one than on another day.

    Reference: published scripts that read them on rooted phones (path, adid_key, android_id); reports of the NIST CFTT
    image (accounts, SIM card and IMEI in Checkin.xml).
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
