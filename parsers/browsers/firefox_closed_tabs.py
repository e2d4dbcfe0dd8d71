"""Tabs that were closed in Firefox on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import epochs, firefox, rows


@parser(
    name="firefox.closed_tabs",
    version="1.0",
    match=["**/databases/recently_closed_tabs"],
    tables=[("recently_closed_tabs.url", "recently_closed_tabs.created_at")],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads every row of recently_closed_tabs; ``created`` is the time of the entry.

    Reference: ALEAPP, module Firefox - Recently Closed Tabs (columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("recently_closed_tabs", "url"):
        return
    for row in tables.rows("recently_closed_tabs", ("title", "url", "created_at")):
        yield Bookmark(
            locator=row.locator,
            state=row.state,
            app=firefox.browser(entry.path),
            list="closed tab",
            url=row.text("url"),
            title=row.text("title"),
            created=epochs.unix_ms(row["created_at"]),
        )
