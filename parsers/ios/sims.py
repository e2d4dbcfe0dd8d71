"""The SIM cards that were in a device of iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Sim
from parsers.support import epochs, rows
from parsers.support.stated import details


@parser(
    name="ios.sims",
    version="1.0",
    match=["**/wireless/Library/Databases/CellularUsage.db", "**/CellularUsage.db"],
    tables=[("subscriber_info.subscriber_id", "subscriber_info.subscriber_mdn")],
    emits=[Sim],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Sim]:
    """Reads subscriber_info: the card (ICCID), its number and slot, and when that was last written.

    Reference: the database's own schema (NSDate; iOS 10 to 18); iLEAPP, subscriberInfo.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("subscriber_info", "subscriber_id"):
        return
    for row in tables.rows(
        "subscriber_info", ("subscriber_id", "subscriber_mdn"), ("slot_id", "tag", "last_update_time")
    ):
        yield Sim(
            locator=row.locator,
            state=row.state,
            iccid=row.text("subscriber_id"),
            number=row.text("subscriber_mdn") or None,
            slot=row.integer("slot_id"),
            modified=epochs.cocoa_s(row["last_update_time"]),
            details=details(row, "tag"),
        )
