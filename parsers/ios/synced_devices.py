"""The devices of an account among which iOS and macOS share what Biome keeps."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import epochs, rows
from parsers.support.stated import details

_MORE = ("ids_device_identifier", "me", "platform", "protocol_version")


@parser(
    name="ios.synced_devices",
    version="1.0",
    match=["**/Biome/sync/sync.db"],
    tables=[("DevicePeer.device_identifier", "DevicePeer.platform")],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads every row of DevicePeer: the device's name and build as facts of that device; ``me`` is 1 of this one.

    ``device`` is the identifier that names the folders below ``remote`` of Biome's streams. ``recorded`` is the last
    exchange. What platform a number stands for is a detail as stored: 1 is an iPad, 2 an iPhone, 6 a watch.
    Reference: the database's own schema; J. Hyla, biomeSync.py of iLEAPP (columns, seconds since 1970, platforms).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("DevicePeer"):
        return
    for row in tables.rows("DevicePeer", ("device_identifier",), ("name", "model", "last_sync_date", *_MORE)):
        facts = (("name", "device name"), ("model", "build"))
        told = [fact for fact in facts if row[fact[0]] not in (None, "")] or [facts[0]]
        for column, word in told:
            yield Device(
                locator=row.locator,
                state=row.state,
                name=column,
                value=row.text(column),
                property=word,
                device=row.text("device_identifier"),
                recorded=epochs.unix_s(row["last_sync_date"]),
                details=details(row, *_MORE),
            )
