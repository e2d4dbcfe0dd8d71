"""What accounts of the App Store bought or loaded, as iOS keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Transaction
from parsers.support import chat, epochs, rows
from parsers.support.stated import details

_BOUGHT = (
    "title",
    "long_title",
    "developer_name",
    "product_url",
    "store_item_id",
    "genre_name",
    "purchase_token",
)
_MARKS = ("hidden_from_springboard", "purchaser_dsid", "bundle_id")


@parser(
    name="ios.store_purchases",
    version="1.0",
    match=["**/com.apple.appstored/storeUser.db"],
    tables=[("purchase_history_apps.purchaser_dsid", "purchase_history_apps.date_purchased")],
    emits=[Transaction, Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Transaction | Account]:
    """Reads every row of purchase_history_apps with the Apple ID that it names, and the accounts of account_events.

    A purchase can have been free, and made on another device of the account: amounts are not stored.
    Reference: iLEAPP, storeUser.py (tables, columns, NSDate; which account a purchase names).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    accounts: dict[Any, str | None] = {}
    for row in tables.rows("account_events", ("account_id", "apple_id")):
        accounts.setdefault(row["account_id"], row.text("apple_id"))
        yield Account(
            locator=row.locator,
            state=row.state,
            service="App Store",
            identifier=row.text("account_id"),
            username=row.text("apple_id"),
        )
    for row in tables.rows(
        "purchase_history_apps", ("date_purchased", "purchaser_dsid"), (*_BOUGHT, *_MARKS)
    ):
        yield Transaction(
            locator=row.locator,
            state=row.state,
            service="App Store",
            direction="outgoing",
            type="application",
            note=chat.filled(row, "long_title", "title") or row.text("bundle_id"),
            reference=row.text("purchase_token"),
            account=accounts.get(row["purchaser_dsid"]) or row.text("purchaser_dsid"),
            created=epochs.cocoa_s(row["date_purchased"]),
            details=details(
                row, "title", "developer_name", "product_url", "store_item_id", "genre_name", *_MARKS
            ),
        )
