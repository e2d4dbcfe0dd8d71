"""The accounts that are set up on a device of iOS or macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Detail
from parsers.support import chat, epochs, json_details, keyed, rows
from parsers.support.stated import details

_COLUMNS = ("ZACCOUNTTYPE", "ZDATE", "ZUSERNAME", "ZIDENTIFIER", "ZACCOUNTDESCRIPTION")
_MORE = ("ZACTIVE", "ZAUTHENTICATED", "ZVISIBLE", "ZPARENTACCOUNT", "ZAUTHENTICATIONTYPE", "ZCREDENTIALTYPE")


@parser(
    name="ios.accounts",
    version="1.0",
    match=["**/Library/Accounts/Accounts3.sqlite", "**/Library/Accounts/Accounts4.sqlite"],
    tables=[("ZACCOUNT.ZUSERNAME", "ZACCOUNT.ZACCOUNTTYPE", "ZACCOUNTTYPE.ZACCOUNTTYPEDESCRIPTION")],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads ZACCOUNT with its type and its properties (ZACCOUNTPROPERTY), each single value by its key.

    Reference: the database's own schema (Core Data, NSDate; iOS 8 to 17); iLEAPP, accs.py; NSKeyedArchiver.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZACCOUNT"):
        return
    types = tables.by_id("ZACCOUNTTYPE", ("ZACCOUNTTYPEDESCRIPTION", "ZIDENTIFIER"))
    properties = tables.grouped("ZACCOUNTPROPERTY", "ZOWNER", ("ZKEY", "ZVALUE"))
    for row in tables.rows("ZACCOUNT", _COLUMNS, ("ZOWNINGBUNDLEID", *_MORE)):
        kind = types.get(row["ZACCOUNTTYPE"])
        service = chat.filled(kind, "ZACCOUNTTYPEDESCRIPTION", "ZIDENTIFIER")
        more = [found for each in properties.get(row.rowid, []) for found in _property(each)]
        yield Account(
            locator=row.locator,
            state=row.state,
            service=service or "unknown",
            type=chat.text(kind, "ZIDENTIFIER"),
            identifier=row.text("ZIDENTIFIER"),
            username=row.text("ZUSERNAME"),
            name=row.text("ZACCOUNTDESCRIPTION"),
            app=row.text("ZOWNINGBUNDLEID"),
            created=epochs.cocoa_s(row["ZDATE"]),
            details=(*details(row, *_MORE), *more),
        )


def _property(row: rows.Row) -> tuple[Detail, ...]:
    """A property, each of its values by its key; none where it cannot be read, which is said."""
    value = row["ZVALUE"]
    try:
        found = keyed.read(value) if isinstance(value, bytes) else value
    except ValueError as error:
        row.context.warn(f"the property {row.text('ZKEY')!r} cannot be read: {error}", row.locator)
        return ()
    return json_details.details({row.text("ZKEY") or "": keyed.plain(found)}, row.context, row.locator)
