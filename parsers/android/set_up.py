"""When an Android device was set up."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import DeviceEvent
from parsers.support import app_accounts, epochs

_FINISHED = "suw_finished_time_ms"


@parser(
    name="android.set_up",
    version="1.0",
    match=app_accounts.places("com.google.android.settings.intelligence/shared_prefs/setup_wizard_info"),
    emits=[DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent]:
    """Reads when the set-up was finished, which it is anew after the device was wiped.

    Reference: ALEAPP, module Setup_Wizard_Info (key, milliseconds since 1970).
    """
    found = app_accounts.opened(context)
    if found is None or found.text(_FINISHED) is None:
        return
    yield DeviceEvent(
        locator=found.locator(_FINISHED),
        event="set-up finished",
        log="setup_wizard_info",
        started=epochs.unix_ms(found.text(_FINISHED)),
    )
