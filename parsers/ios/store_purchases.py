"""What accounts of the App Store bought or loaded, as iOS keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Transaction
from parsers.support import chat, epochs, rows
from parsers.support.stated import details

_DETAILS = (
    "title", "developer_name", "product_url", "store_item_id", "genre_name", "hidden_from_springboard", "family_shared",
    "is_preorder", "purchaser_dsid", "bundle_id",
)  # fmt: skip
_MORE = ("long_title", "purchase_token")
_TIMES = ("active_start_time", "active_end_time")


@parser(
    name="ios.store_purchases",
    version="1.0",
    match=["**/com.apple.appstored/storeUser.db"],
    tables=[("purchase_history_apps.purchaser_dsid", "purchase_history_apps.date_purchased")],
    emits=[Transaction, Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Transaction | Account]:
    """Reads every row of purchase_history_apps with the Apple ID that it names, and the accounts of account_events.

    No amount is stored, so there is no direction: a purchase can have been free, of somebody else in the family, or
    made on another device. What the times of an account and the marks of a purchase mean is not published.
    Reference: iLEAPP, storeUser.py (tables, columns, NSDate; which account a purchase names); Apple's appstored as
    published by E. Arbuckle (the CREATE statements).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    accounts: dict[Any, str] = {}
    for row in tables.rows("account_events", ("account_id", "apple_id"), _TIMES):
        name = chat.filled(row, "apple_id")
        if name:
            accounts.setdefault(row["account_id"], name)
        yield Account(
            locator=row.locator,
            state=row.state,
            service="App Store",
            identifier=row.text("account_id"),
            username=name,
            details=details(row, *_TIMES),
        )
    for row in tables.rows("purchase_history_apps", ("date_purchased",), (*_DETAILS, *_MORE)):
        yield Transaction(
            locator=row.locator,
            state=row.state,
            service="App Store",
            direction="unknown",
            type="application",
            note=chat.filled(row, "long_title", "title") or row.text("bundle_id"),
            reference=row.text("purchase_token"),
            account=accounts.get(row["purchaser_dsid"]) or row.text("purchaser_dsid"),
            created=epochs.cocoa_s(row["date_purchased"]),
            details=details(row, *_DETAILS),
        )
