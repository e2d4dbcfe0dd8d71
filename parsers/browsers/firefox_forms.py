"""What was typed into forms and searched for in Firefox and the browsers built on it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FormEntry
from parsers.support import epochs, firefox, rows, stated


@parser(
    name="firefox.forms",
    version="1.0",
    match=["**/formhistory.sqlite"],
    tables=[("moz_formhistory.fieldname", "moz_formhistory.value")],
    emits=[FormEntry],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FormEntry]:
    """Reads every row of moz_formhistory, and of moz_deleted_formhistory, which keeps when an entry was removed and not
    what it was. The field ``searchbar-history`` is the search bar.

    Reference: mozilla-central, toolkit/components/satchel/FormHistory.sys.mjs (schema, microseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("moz_formhistory", "fieldname"):
        return
    browser = firefox.browser(entry.path)
    columns = ("fieldname", "value", "timesUsed", "firstUsed", "lastUsed", "guid")
    for row in tables.rows("moz_formhistory", columns):
        yield FormEntry(
            locator=row.locator,
            state=row.state,
            app=browser,
            field=row.text("fieldname"),
            value=row.text("value"),
            count=row.integer("timesUsed"),
            created=epochs.unix_us(row["firstUsed"]),
            used=epochs.unix_us(row["lastUsed"]),
            details=stated.details(row, "guid"),
        )
    for row in tables.rows("moz_deleted_formhistory", ("timeDeleted", "guid")):
        yield FormEntry(
            locator=row.locator,
            state="deleted" if row.state == "live" else row.state,
            app=browser,
            modified=epochs.unix_us(row["timeDeleted"]),
            details=stated.details(row, "guid"),
        )
