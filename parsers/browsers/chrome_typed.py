"""What was typed into the address bar of Chrome and the browsers built on Chromium, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FormEntry
from parsers.support import chromium, epochs, rows, stated

_FIELD = "address bar"


@parser(
    name="chrome.typed",
    version="1.0",
    match=["**/Network Action Predictor", "**/Default/Shortcuts", "**/Profile */Shortcuts"],
    tables=[
        ("network_action_predictor.user_text", "network_action_predictor.number_of_hits"),
        ("omni_box_shortcuts.text", "omni_box_shortcuts.last_access_time"),
    ],
    emits=[FormEntry],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FormEntry]:
    """Reads network_action_predictor: letters that were typed and the page that was opened (hits) or was not (misses);
    and omni_box_shortcuts of Shortcuts, with the last use (since 1601).

    Reference: Chromium chrome/browser/predictors/autocomplete_action_predictor_table.cc;
    components/omnibox/browser/shortcuts_database.cc.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    browser = chromium.browser(entry.path)
    columns = ("user_text", "url", "number_of_hits", "number_of_misses")
    for row in tables.rows("network_action_predictor", columns):
        yield FormEntry(
            locator=row.locator,
            state=row.state,
            app=browser,
            field=_FIELD,
            value=row.text("user_text"),
            url=row.text("url"),
            count=row.integer("number_of_hits"),
            details=stated.details(row, "number_of_misses"),
        )
    columns = ("text", "url", "last_access_time", "number_of_hits")
    for row in tables.rows(
        "omni_box_shortcuts", columns, ("fill_into_edit", "contents", "description", "keyword")
    ):
        yield FormEntry(
            locator=row.locator,
            state=row.state,
            app=browser,
            field=_FIELD,
            value=row.text("text"),
            url=row.text("url"),
            count=row.integer("number_of_hits"),
            used=epochs.webkit_us(row["last_access_time"]),
            details=stated.details(row, "fill_into_edit", "contents", "description", "keyword"),
        )
