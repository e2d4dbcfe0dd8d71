"""The networks to which iOS and macOS counted themselves attached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import DeviceEvent, WifiNetwork
from parsers.support import epochs, rows
from parsers.support.stated import details

_COLUMNS = ("ZIDENTIFIER", "ZKIND", "ZFIRSTTIMESTAMP", "ZTIMESTAMP")
_MORE = ("ZISHOTSPOT", "ZISKNOWNGOOD", "ZOVERALLSTAYMEAN", "ZSERVICE")
_WIFI = 1
_POINT = re.compile(r"(.*)-([0-9A-Fa-f]{1,2}(?::[0-9A-Fa-f]{1,2}){5})", re.DOTALL)


@parser(
    name="ios.network_attachments",
    version="1.0",
    match=["**/netusage.sqlite", "**/DataUsage.sqlite"],
    tables=[("ZNETWORKATTACHMENT.ZIDENTIFIER", "ZNETWORKATTACHMENT.ZFIRSTTIMESTAMP")],
    emits=[WifiNetwork, DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WifiNetwork | DeviceEvent]:
    """Reads ZNETWORKATTACHMENT: wireless networks (kind 1; name and access point joined by ``-``), others as events.

    ``joined`` is the first time, ``last_joined`` the last that is kept.
    Reference: the database's own schema (Core Data, NSDate; iOS 9 to 18); iLEAPP, netusage.py.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("ZNETWORKATTACHMENT", _COLUMNS, _MORE):
        name = row.text("ZIDENTIFIER")
        first, last = epochs.cocoa_s(row["ZFIRSTTIMESTAMP"]), epochs.cocoa_s(row["ZTIMESTAMP"])
        if row["ZKIND"] == _WIFI and name:
            parts = _POINT.fullmatch(name)
            yield WifiNetwork(
                locator=row.locator,
                state=row.state,
                ssid=parts[1] if parts else name,
                bssid=parts[2] if parts else None,
                origin="ZNETWORKATTACHMENT",
                joined=first,
                last_joined=last,
                details=details(row, *_MORE),
            )
        else:
            yield DeviceEvent(
                locator=row.locator,
                state=row.state,
                event="ZNETWORKATTACHMENT",
                value=name,
                log="netusage",
                started=first,
                ended=last,
                details=details(row, "ZKIND", *_MORE),
            )
