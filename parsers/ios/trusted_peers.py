"""The devices of an iCloud account that trust one another, as iOS and macOS know them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import chat, epochs, rows
from parsers.support.stated import details

_COLUMNS = ("ZDEVICENAME", "ZDEVICEMODEL", "ZESCROWMETADATA")
_DETAILS = ("ZDEVICEMODELVERSION", "ZSECUREBACKUPNUMERICPASSPHRASELENGTH")
_TIME = "ZSECUREBACKUPMETADATATIMESTAMP"


@parser(
    name="ios.trusted_peers",
    version="1.0",
    match=["**/com.apple.security.keychain-defaultContext.TrustedPeersHelper.db"],
    tables=[("ZESCROWCLIENTMETADATA.ZDEVICENAME", "ZESCROWCLIENTMETADATA.ZDEVICEMODEL")],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads every row of ZESCROWCLIENTMETADATA: the device's name, model and serial number as facts of that device.

    ``recorded`` is when the copy of its keys was described; the length of its passcode is a detail.
    Reference: H. Charpentier, trustedPeers.py of iLEAPP (tables, columns, NSDate).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZESCROWCLIENTMETADATA"):
        return
    copies = tables.by_id("ZESCROWMETADATA", ("ZSERIAL",))
    for row in tables.rows("ZESCROWCLIENTMETADATA", _COLUMNS, (*_DETAILS, _TIME)):
        serial = chat.text(copies.get(row["ZESCROWMETADATA"]), "ZSERIAL")
        name = row.text("ZDEVICENAME")
        facts = (
            ("ZDEVICENAME", name, "device name"),
            ("ZDEVICEMODEL", row.text("ZDEVICEMODEL"), "model"),
            ("ZSERIAL", serial, "serial"),
        )
        told = [fact for fact in facts if fact[1]] or [facts[0]]
        for column, value, word in told:
            yield Device(
                locator=row.locator,
                state=row.state,
                name=column,
                value=value,
                property=word,
                device=name or serial,
                recorded=epochs.cocoa_s(row[_TIME]),
                details=details(row, *_DETAILS),
            )
