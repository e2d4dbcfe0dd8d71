"""What Chrome and the browsers built on Chromium keep to fill in forms: what was typed, addresses, cards."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FormEntry
from parsers.support import chromium, epochs, rows
from parsers.support.chromium_autofill import addresses, cards


@parser(
    name="chrome.autofill",
    version="1.0",
    match=["**/app_chrome/**/Web Data", "**/User Data/**/Web Data"],
    tables=[("autofill.name", "autofill.value", "autofill.value_lower")],
    emits=[FormEntry],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FormEntry]:
    """Reads autofill, the tables of addresses and those of cards. Times are seconds since 1970.

    Of addresses, the newer tables name each part by the number of its type, which stands as it is in ``field``.
    Reference: Chromium components/autofill/core/browser/webdata (autocomplete_table.cc, address_autofill_table.cc,
    payments_autofill_table.cc, formerly autofill_table.cc); field_types.h (numbers of types).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("autofill", "name", "value"):
        return
    browser = chromium.browser(entry.path)
    dates = tables.grouped("autofill_dates", "pair_id", ("date_created",))
    for row in tables.rows(
        "autofill", ("name", "value"), ("date_created", "date_last_used", "count", "pair_id")
    ):
        old = dates.get(row["pair_id"])
        yield FormEntry(
            locator=row.locator,
            state=row.state,
            app=browser,
            field=row.text("name"),
            value=row.text("value"),
            count=row.integer("count"),
            created=epochs.unix_s(old[0]["date_created"] if old else row["date_created"]),
            used=epochs.unix_s(old[-1]["date_created"] if old else row["date_last_used"]),
        )
    yield from addresses(tables, browser)
    yield from cards(tables, browser)
