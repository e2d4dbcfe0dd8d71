"""Files that Google Drive on Android lists, whether or not they are on the device."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, FileReference
from parsers.support import chat, epochs, rows, stated

_ITEM = ("title", "mime_type", "created_date", "modified_date", "trashed")
_MORE = (
    "stable_id", "id", "quota_bytes", "is_folder", "is_owner", "starred", "shared_with_me_date", "modified_by_me_date",
    "viewed_by_me_date",
)  # fmt: skip
_KEPT = "offlineStatus"


@parser(
    name="android.drive",
    version="1.0",
    match=["**/com.google.android.apps.docs/app_cello/*/cello.db"],
    tables=[("items.stable_id", "items.title", "items.shared_with_me_date")],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads every row of items: files and folders of the account, those that others share too. When one was shared and
    looked at are details, in milliseconds since 1970. One that item_properties gives an ``offlineStatus`` of 1 is kept
    on the device, in files/shiny_blobs.

    Reference: ALEAPP, module Cello - Google Drive (tables, columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("items", "title"):
        return
    kept = {
        row["item_stable_id"]: row["value"]
        for row in tables.live("item_properties", ("item_stable_id", "key", "value"))
        if row["key"] == _KEPT
    }
    for row in tables.rows("items", _ITEM, _MORE):
        status = kept.get(row["stable_id"]) if row["stable_id"] is not None else None
        yield FileReference(
            locator=row.locator,
            state=row.state,
            origin="Google Drive",
            app="com.google.android.apps.docs",
            name=row.text("title"),
            mime=row.text("mime_type"),
            size=row.integer("quota_bytes"),
            favorite=chat.flag(row, "starred"),
            in_trash=chat.flag(row, "trashed"),
            created=epochs.unix_ms(row["created_date"]),
            modified=epochs.unix_ms(row["modified_date"]),
            details=(
                *stated.details(row, "stable_id", "id", *_MORE[3:5], *_MORE[6:]),
                *((Detail(name=_KEPT, value=str(status)),) if status is not None else ()),
            ),
        )
