"""What processes of iOS and macOS sent and received."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from parsers.support import chat, epochs, rows
from parsers.support.stated import details

_NETWORKS = {"Wi-Fi": "ZWIFI", "cellular": "ZWWAN", "wired": "ZWIRED"}
_BYTES = tuple(f"{column}{way}" for column in _NETWORKS.values() for way in ("IN", "OUT"))


@parser(
    name="ios.data_usage",
    version="1.0",
    match=["**/DataUsage.sqlite", "**/DataUsage-watch.sqlite", "**/netusage.sqlite"],
    tables=[("ZLIVEUSAGE.ZHASPROCESS", "ZPROCESS.ZPROCNAME", "ZPROCESS.ZFIRSTTIMESTAMP")],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads every process (ZPROCESS: first and last use) and every sum of its traffic (ZLIVEUSAGE).

    A sum is stated once for each kind of network on which something was counted. Columns …IN are received bytes.
    Reference: the databases' own schemas (Core Data, NSDate; iOS 8 to 17); APOLLO (S. Edwards), datausage_*.txt and
    netusage_*.txt; iLEAPP, netusage.py.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    columns = ("ZPROCNAME", "ZBUNDLENAME", "ZFIRSTTIMESTAMP", "ZTIMESTAMP")
    processes = list(tables.rows("ZPROCESS", columns))
    for row in processes:
        yield AppUsage(
            locator=row.locator,
            state=row.state,
            app=chat.filled(row, "ZBUNDLENAME", "ZPROCNAME") or "",
            name=row.text("ZPROCNAME"),
            event="ZPROCESS",
            started=epochs.cocoa_s(row["ZFIRSTTIMESTAMP"]),
            used=epochs.cocoa_s(row["ZTIMESTAMP"]),
        )
    by_id = rows.by_rowid(processes)
    for row in tables.rows("ZLIVEUSAGE", ("ZHASPROCESS", "ZTIMESTAMP", *_BYTES[:4]), (*_BYTES[4:], "ZKIND")):
        process = by_id.get(row["ZHASPROCESS"])
        for network in [name for name in _NETWORKS if _counted(row, name)] or [""]:
            column = _NETWORKS.get(network, "")
            yield AppUsage(
                locator=row.locator,
                state=row.state,
                app=chat.filled(process, "ZBUNDLENAME", "ZPROCNAME") or "",
                name=chat.text(process, "ZPROCNAME"),
                event="ZLIVEUSAGE",
                network=network or None,
                received_bytes=row.integer(f"{column}IN"),
                sent_bytes=row.integer(f"{column}OUT"),
                used=epochs.cocoa_s(row["ZTIMESTAMP"]),
                details=details(row, "ZKIND"),
            )


def _counted(row: rows.Row, network: str) -> bool:
    column = _NETWORKS[network]
    return bool(row[f"{column}IN"] or row[f"{column}OUT"])
