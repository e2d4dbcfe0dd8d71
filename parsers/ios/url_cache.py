"""The cache of addresses that applications of iOS and macOS asked for (NSURLCache)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from evidence.model.timestamp import Timestamp
from parsers.support import rows, written_time
from parsers.support.stated import details

_RESPONSES, _CONTENT = "cfurl_cache_response", "cfurl_cache_receiver_data"
_MORE = ("storage_policy", "partition")


@parser(
    name="ios.url_cache",
    version="1.0",
    match=["**/Cache.db"],
    tables=[("cfurl_cache_response.request_key", "cfurl_cache_response.time_stamp")],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads every answer that is kept: its address, when it was kept, its size or the file beside it that holds it.

    ``path`` is a name in the folder fsCachedData next to the database; an answer without one stands in the database.
    ``app`` is the folder in Caches, the application's identifier. That a person asked for it nothing says. Headers are
    not read.
    Reference: Foundation's own CREATE statements (the time is SQLite's CURRENT_TIMESTAMP, which is UTC; macOS 10.5 on,
    iOS); Forensics from the sausage factory, "Apple Safari update and fsCachedData" (2013: isDataOnFS).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has(_RESPONSES, "request_key"):
        return
    app, kept = _app(entry.path), dict(_kept(tables))
    for row in tables.rows(_RESPONSES, ("request_key", "time_stamp"), ("entry_ID", *_MORE)):
        number = row["entry_ID"]
        content = kept.get(row.rowid if number is None else number)
        yield FileReference(
            locator=row.locator,
            state=row.state,
            path=content if isinstance(content, str) else None,
            size=content if isinstance(content, int) else None,
            origin="URL cache",
            app=app,
            url=row.text("request_key"),
            created=_utc(row.text("time_stamp")),
            details=details(row, *_MORE),
        )


def _kept(tables: rows.Tables) -> Iterator[tuple[object, str | int]]:
    """By the number of its answer: the name of the file that holds the content, or how many bytes are in the row."""
    # One row at a time: together the contents may be far larger than memory.
    for row in tables.live(_CONTENT, ("receiver_data",), ("entry_ID", "isDataOnFS")):
        number, value = row["entry_ID"], row["receiver_data"]
        if row["isDataOnFS"] == 1:
            value = row.text("receiver_data")
        if value is not None:
            size = value if row["isDataOnFS"] == 1 else len(value) if isinstance(value, bytes | str) else None
            if size is not None:
                yield row.rowid if number is None else number, size


def _app(path: str) -> str | None:
    folders = path.replace("\\", "/").split("/")
    return folders[-2] if len(folders) > 2 and folders[-3].lower() == "caches" else None


def _utc(stored: str | None) -> Timestamp | None:
    found = written_time.moment(f"{stored} UTC") if stored else None
    return Timestamp(found.unix_ns, stored or "", found.encoding) if found else None
