"""The alerts that cells of mobile networks broadcast to Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import CellTower, Message
from parsers.support import epochs, rows, stated

_COLUMNS = ("body", "serial_number", "service_category", "geo_scope", "plmn", "lac", "cid", "language")
_MORE = (
    "received_time", "date", "read", "message_broadcasted", "message_displayed", "location_check_time", "geometries",
    "slot_index", "sub_id", "format", "priority", "dcs", "etws_warning_type", "etws_is_primary",
    "cmas_message_class", "cmas_category", "cmas_response_type", "cmas_severity", "cmas_urgency", "cmas_certainty",
    "maximum_wait_time", "isSmsSyncPending",
)  # fmt: skip
_SHOWN = ("body", "plmn", "lac", "cid", "received_time", "date")


@parser(
    name="android.cell_broadcasts",
    version="1.0",
    match=["**/databases/cellbroadcasts.db", "**/databases/cell_broadcasts*.db"],
    tables=[
        ("cell_broadcasts.body", "cell_broadcasts.service_category", "cell_broadcasts.plmn"),
        ("broadcasts.body", "broadcasts.service_category", "broadcasts.plmn"),
    ],
    emits=[Message, CellTower],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message | CellTower]:
    """Reads cell_broadcasts of the service, or broadcasts of the application that shows them: each message and, where
    it names an area or a cell, that cell, which the device received then.

    Reference: AOSP packages/modules/CellBroadcastService, CellBroadcastProvider.java; packages/apps/
    CellBroadcastReceiver, CellBroadcastDatabaseHelper.java; android.provider.Telephony.CellBroadcasts (columns,
    milliseconds since 1970; numbers of 3GPP TS 23.041 as stored).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table in ("cell_broadcasts", "broadcasts"):
        for row in tables.rows(table, _COLUMNS, _MORE):
            yield from _of(row)


def _of(row: rows.Row) -> Iterator[Message | CellTower]:
    received = epochs.unix_ms(row["received_time"]) or epochs.unix_ms(row["date"])
    network, area, cell = (row.text(name) or None for name in ("plmn", "lac", "cid"))
    yield Message(
        locator=row.locator,
        state=row.state,
        service="Cell Broadcast",
        direction="incoming",
        body=row.text("body"),
        received=received,
        details=stated.details(
            row, *(name for name in (*_COLUMNS, *_MORE) if name not in _SHOWN), *_SHOWN[1:4]
        ),
    )
    if any(each not in (None, "-1") for each in (area, cell)):
        known = network is not None and network.isdecimal() and len(network) in (5, 6)
        yield CellTower(
            locator=row.locator,
            state=row.state,
            mcc=network[:3] if known and network else None,
            mnc=network[3:] if known and network else None,
            area=None if area == "-1" else area,
            cell=None if cell == "-1" else cell,
            origin="sender of a cell broadcast",
            recorded=received,
        )
