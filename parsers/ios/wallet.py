"""Payments of Apple's Wallet."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Participant, Transaction
from parsers.support import apple_wallet, chat, epochs, rows
from parsers.support.stated import decimal, details

_COLUMNS = ("transaction_date", "amount", "currency_code", "merchant_name")
_MORE = (
    "amount", "locality", "administrative_area", "merchant_industry_category", "location_date", "location_altitude",
    *apple_wallet.LINKS,
)  # fmt: skip
_OPTIONAL = (
    "transaction_status", "transaction_type", "location_latitude", "location_longitude",
    "peer_payment_counterpart_handle", "peer_payment_memo", "identifier", *_MORE[1:],
)  # fmt: skip


@parser(
    name="ios.wallet",
    version="1.0",
    match=["**/Library/Passes/passes23.sqlite"],
    tables=[("payment_transaction.transaction_date", "payment_transaction.currency_code", "pass.unique_id")],
    emits=[Transaction],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Transaction]:
    """Reads payment_transaction with the organization of its pass as account.

    What amount counts differs with the version (hundredths, ten-thousandths): it stands in the details as stored.
    Status and type stay numbers.
    Reference: the database's own schema (NSDate; iOS 10 to 18); APOLLO (S. Edwards), passes23_wallet_transactions.txt;
    iLEAPP, appleWalletTransactions.py; parsers/support/apple_wallet.py (which card it was).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("payment_transaction", "transaction_date"):
        return
    cards = apple_wallet.Cards(tables)
    for row in tables.rows("payment_transaction", _COLUMNS, _OPTIONAL):
        merchant, other = row.text("merchant_name"), row.text("peer_payment_counterpart_handle")
        people = [Participant(name=merchant, role="merchant")] if merchant else []
        people += [Participant(identifier=other, role="counterpart")] if other else []
        yield Transaction(
            locator=row.locator,
            state=row.state,
            service="Apple Wallet",
            direction="unknown",
            currency=row.text("currency_code"),
            type=row.text("transaction_type"),
            status=row.text("transaction_status"),
            participants=tuple(people),
            note=row.text("peer_payment_memo"),
            reference=row.text("identifier"),
            account=chat.filled(cards.of(row), "organization_name", "unique_id"),
            latitude=decimal(row, "location_latitude"),
            longitude=decimal(row, "location_longitude"),
            created=epochs.cocoa_s(row["transaction_date"]),
            details=details(row, *_MORE),
        )
