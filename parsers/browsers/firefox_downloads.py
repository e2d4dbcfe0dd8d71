"""Downloads of Firefox and the browsers built on it on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Download
from parsers.support import chat, epochs, firefox, rows, stated

_STATUS = {3: "paused", 4: "cancelled", 5: "failed", 6: "completed"}
_FOLDER = ("directory_path", "destination_directory")


@parser(
    name="firefox.downloads",
    version="1.0",
    match=["**/databases/mozac_downloads_database"],
    tables=[
        ("downloads.destination_directory", "downloads.content_length", "downloads.created_at"),
        ("downloads.directory_path", "downloads.content_length", "downloads.created_at"),
    ],
    emits=[Download],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Download]:
    """Reads every row of downloads, with its folder under both of its names. Other statuses are given as the number.

    Reference: ALEAPP, module Firefox - Downloads (columns, statuses, milliseconds since 1970; Tor Browser keeps the
    same database).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("downloads", "url", "created_at"):
        return
    columns = ("id", "url", "file_name", "content_type", "content_length", "status", "created_at")
    for row in tables.rows("downloads", columns, _FOLDER):
        status = row.integer("status")
        yield Download(
            locator=row.locator,
            state=row.state,
            browser=firefox.browser(entry.path),
            url=row.text("url"),
            target=stated.joined(chat.filled(row, *_FOLDER), row.text("file_name"), by="/"),
            mime=row.text("content_type"),
            status=None if status is None else _STATUS.get(status, str(status)),
            total_bytes=row.integer("content_length"),
            started=epochs.unix_ms(row["created_at"]),
            details=stated.details(row, "id"),
        )
