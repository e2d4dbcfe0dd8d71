"""What was searched for in Files by Google."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch
from parsers.support import epochs, rows


@parser(
    name="android.google_files_searches",
    version="1.0",
    match=["**/com.google.android.apps.nbu.files/databases/search_history_database"],
    tables=[("search_history_content.searched_term", "search_history_content.timestamp")],
    emits=[WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch]:
    """Reads every row of search_history_content.

    Reference: ALEAPP, module Files by Google - Search History (columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("search_history_content", "searched_term"):
        return
    for row in tables.rows("search_history_content", ("searched_term", "timestamp")):
        yield WebSearch(
            locator=row.locator,
            state=row.state,
            service="Files by Google",
            query=row.text("searched_term") or "",
            app="com.google.android.apps.nbu.files",
            searched=epochs.unix_ms(row["timestamp"]),
        )
