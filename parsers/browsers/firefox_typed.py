"""What was typed into the address bar of Firefox and the browsers built on it before a page was chosen."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FormEntry
from parsers.support import chat, firefox, rows, stated


@parser(
    name="firefox.typed",
    version="1.0",
    match=["**/files/places.sqlite", "**/*.default*/places.sqlite"],
    tables=[("moz_inputhistory.place_id", "moz_inputhistory.use_count", "moz_places.url")],
    emits=[FormEntry],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FormEntry]:
    """Reads every row of moz_inputhistory. ``use_count`` is a weight that fades, so it is a detail.

    Reference: parsers/support/firefox.py names the schemas; mozilla-central, toolkit/components/places (adaptive
    history: the count decays with time).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    browser = firefox.browser(entry.path)
    pages = tables.by_id("moz_places", ("url",))
    for row in tables.rows("moz_inputhistory", ("place_id", "input", "use_count")):
        yield FormEntry(
            locator=row.locator,
            state=row.state,
            app=browser,
            field="address bar",
            value=row.text("input"),
            url=chat.text(pages.get(row["place_id"]), "url"),
            details=stated.details(row, "use_count"),
        )
