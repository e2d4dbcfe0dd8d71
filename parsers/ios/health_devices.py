"""The devices that Health of iOS had data of: phones, watches, scales, and their systems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import epochs, rows

_FACTS = {
    "name": "device name", "manufacturer": "manufacturer", "model": "model", "hardware": None, "firmware": None,
    "software": "version", "localIdentifier": None, "bluetooth_identifier": None, "FDAUDI": None,
}  # fmt: skip
_CONTEXT = {"product_type_name": "model", "currentOS_name": "system", "currentOS_version": "version"}


@parser(
    name="ios.health_devices",
    version="1.0",
    match=["**/Health/healthdb.sqlite"],
    tables=[("source_devices.name", "source_devices.hardware"), ("device_context.product_type_name",)],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads source_devices, each fact of each of its rows, and device_context: devices that share Health's data.

    ``device`` is the name or hardware. ``recorded`` is when the row was made or last changed.
    Reference: the database's own schema (NSDate); iLEAPP, health.py (source devices) and ConnectedDeviceInformation.py
    (device_context).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("source_devices", (), (*_FACTS, "creation_date")):
        yield from _facts(row, _FACTS, "creation_date", row.text("name") or row.text("hardware"))
    for row in tables.rows("device_context", (), (*_CONTEXT, "date_modified")):
        yield from _facts(row, _CONTEXT, "date_modified", row.text("product_type_name"))


def _facts(row: rows.Row, facts: Mapping[str, str | None], time: str, device: str | None) -> Iterator[Device]:
    told = [column for column in facts if row[column] not in (None, "")] or list(facts)[:1]
    for column in told:
        yield Device(
            locator=row.locator,
            state=row.state,
            name=column,
            value=row.text(column),
            property=facts[column],
            device=device,
            recorded=epochs.cocoa_s(row[time]),
        )
