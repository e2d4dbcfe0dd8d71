"""The passes that Apple's Wallet of iOS handed to a watch."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Booking, Detail
from parsers.support import epochs, json_details, keyed, rows
from parsers.support.stated import details

_FIELDS = ("front_field_buckets", "back_field_buckets")
_MORE = ("type_id", "delete_pending")


@parser(
    name="ios.watch_passes",
    version="1.0",
    match=["**/nanopasses.sqlite3"],
    tables=[("pass.unique_id", "pass.organization_name", "pass.encoded_pass")],
    emits=[Booking],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Booking]:
    """Reads every row of pass with the fields of its two sides, as they stand in their archives.

    ``created`` is when the pass came there. A pass that is gone from the phone may still be here.
    Reference: iLEAPP, appleWalletPasses.py (table, columns, NSDate, archives); NanoPassKit, NPKGizmoDatabase (name).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("pass"):
        return
    columns = ("unique_id", "organization_name", "localized_description", "ingested_date")
    for row in tables.rows("pass", columns, (*_FIELDS, *_MORE)):
        yield Booking(
            locator=row.locator,
            state=row.state,
            service="Apple Wallet, watch",
            title=row.text("localized_description"),
            provider=row.text("organization_name"),
            reference=row.text("unique_id"),
            created=epochs.cocoa_s(row["ingested_date"]),
            details=(*details(row, *_MORE), *(each for column in _FIELDS for each in _side(row, column))),
        )


def _side(row: rows.Row, column: str) -> tuple[Detail, ...]:
    data = row[column]
    if not isinstance(data, bytes):
        return ()
    try:
        found = keyed.plain(keyed.read(data))
    except ValueError as error:
        row.context.warn(f"{column} cannot be read: {error}", row.locator)
        return ()
    return json_details.details({column: found}, row.context, row.locator) if found else ()
