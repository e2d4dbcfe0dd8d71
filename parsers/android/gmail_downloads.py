"""Files that Gmail on Android asked to be downloaded."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Download
from parsers.support import epochs, rows, stated

_DETAILS = ("account_name", "type", "caller_id", "priority")


@parser(
    name="android.gmail_downloads",
    version="1.0",
    match=["**/com.google.android.gm/**/downloader.db"],
    tables=[("download_requests.request_time_ms", "download_requests.target_file_path")],
    emits=[Download],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Download]:
    """Reads the table download_requests.

    Reference: ALEAPP, module Gmail - Download Requests (columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("download_requests", "url"):
        return
    columns = ("request_time_ms", "url", "target_file_path", "target_file_size")
    for row in tables.rows("download_requests", columns, _DETAILS):
        yield Download(
            locator=row.locator,
            state=row.state,
            browser="Gmail",
            url=row.text("url"),
            target=row.text("target_file_path"),
            total_bytes=row.integer("target_file_size"),
            started=epochs.unix_ms(row["request_time_ms"]),
            details=stated.details(row, *_DETAILS),
        )
