"""The tabs of Safari on the other devices of an account."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import chat, rows
from parsers.support.stated import details

_MORE = ("device_uuid", "tab_uuid", "is_pinned", "is_showing_reader")


@parser(
    name="safari.cloud_tabs",
    version="1.0",
    match=["**/Safari/CloudTabs.db"],
    tables=[("cloud_tabs.url", "cloud_tabs.device_uuid", "cloud_tabs.tab_uuid")],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads cloud_tabs; the name of the device, of cloud_tab_devices, is the folder.

    Reference: the database's own schema (iOS 11 to 18); iLEAPP, safariTabs.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("cloud_tabs", "url"):
        return
    devices = chat.one(tables, "cloud_tab_devices", "device_uuid", ("device_name",))
    for row in tables.rows("cloud_tabs", ("title", "url"), _MORE):
        yield Bookmark(
            locator=row.locator,
            state=row.state,
            app="Safari",
            list="open tab of another device",
            folder=chat.text(devices.get(row["device_uuid"]), "device_name"),
            url=row.text("url"),
            title=row.text("title"),
            details=details(row, *_MORE),
        )
