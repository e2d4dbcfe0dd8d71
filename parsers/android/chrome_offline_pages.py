"""The pages that Chrome on Android, and browsers built on it, keep to be read offline."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import chromium, epochs, rows, stated

_COLUMNS = (
    "online_url",
    "title",
    "creation_time",
    "last_access_time",
    "access_count",
    "file_path",
    "file_size",
)
_MORE = (
    "original_url", "client_namespace", "client_id", "request_origin", "system_download_id", "file_missing_time",
    "digest", "snippet", "attribution", "offline_url",
)  # fmt: skip


@parser(
    name="android.chrome_offline_pages",
    version="1.0",
    match=["**/Offline Pages/**/OfflinePages.db"],
    tables=[("offlinepages_v1.online_url", "offlinepages_v1.creation_time")],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads the table offlinepages_v1: each page with the file that holds it (MHTML). The browser keeps some by itself:
    client_namespace, as stored, says for what. ``visit_count`` is access_count, of the copy.

    Reference: Chromium components/offline_pages/core/offline_page_metadata_store.cc (schema of versions 61 and later;
    microseconds since 1601 in UTC); ALEAPP, module Offline Pages (path, columns).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("offlinepages_v1", _COLUMNS, _MORE):
        yield Bookmark(
            locator=row.locator,
            state=row.state,
            app=chromium.browser(entry.path),
            list="page kept offline",
            url=row.text("online_url"),
            title=row.text("title") or None,
            visit_count=row.integer("access_count"),
            created=epochs.webkit_us(row["creation_time"]),
            visited=epochs.webkit_us(row["last_access_time"]),
            details=stated.details(row, "file_path", "file_size", *_MORE),
        )
