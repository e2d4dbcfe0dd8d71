"""Downloads of Android's download manager."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Download
from parsers.support import epochs, rows, stated

_COLUMNS = ("uri", "_data", "mimetype", "status", "lastmod", "notificationpackage", "title", "description")
_OPTIONAL = (
    *("referer", "total_bytes", "current_bytes", "deleted", "hint", "errorMsg", "useragent"),
    *("mediaprovider_uri", "mediastore_uri", "destination", "is_visible_in_downloads_ui", "uid"),
)
_DETAILS = ("notificationpackage", "title", "description", *_OPTIONAL[4:])
_WORDS = {
    190: "pending", 192: "running", 193: "paused by app", 194: "waiting to retry", 195: "waiting for network",
    196: "queued for Wi-Fi", 198: "insufficient space", 199: "device not found", 200: "success",
    488: "file already exists", 489: "cannot resume", 490: "canceled", 491: "unknown error", 492: "file error",
    493: "unhandled redirect", 494: "unhandled HTTP code", 495: "HTTP data error", 496: "HTTP exception",
    497: "too many redirects", 498: "blocked",
}  # fmt: skip


@parser(
    name="android.downloads",
    version="1.0",
    match=["**/com.android.providers.downloads/**/downloads.db"],
    tables=[("downloads.uri", "downloads._data", "downloads.lastmod", "downloads.notificationpackage")],
    emits=[Download],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Download]:
    """Reads the table downloads. What the application marked as deleted has the state deleted.

    ``lastmod`` is when the row was last changed: of a download that has ended, when that was. Headers of the request
    (request_headers, among them cookies) are details by their own names.
    Reference: AOSP packages/providers/DownloadProvider, DownloadProvider.java (schema, version 100 and later),
    android.provider.Downloads.Impl (status: 200 to 299 and 400 to 599 are ended).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("downloads", "lastmod"):
        return
    headers = tables.grouped("request_headers", "download_id", ("header", "value"))
    for row in tables.rows("downloads", _COLUMNS, _OPTIONAL):
        status = row.integer("status")
        ended = status is not None and (200 <= status < 300 or 400 <= status < 600)
        yield Download(
            locator=row.locator,
            state="deleted" if row.integer("deleted") and row.state == "live" else row.state,
            browser="Android download manager",
            url=row.text("uri"),
            target=row.text("_data"),
            referrer=row.text("referer"),
            mime=row.text("mimetype"),
            status=f"{status} ({_WORDS[status]})" if status in _WORDS else row.text("status"),
            received_bytes=row.integer("current_bytes"),
            total_bytes=row.integer("total_bytes"),
            ended=epochs.unix_ms(row["lastmod"]) if ended else None,
            details=(
                *stated.details(row, *_DETAILS, *(() if ended else ("lastmod",))),
                *(
                    stated.detail(each.text("header") or "", each["value"])
                    for each in headers.get(row.rowid, [])
                ),
            ),
        )
