"""The cards and passes that Apple's Wallet lists."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import epochs, rows
from parsers.support.stated import details

_MORE = (
    "serial_number", "primary_account_suffix", "primary_account_identifier", "sanitized_pan", "card_type",
    "pass_flavor", "issuer_country_code", "voided", "revoked", "signing_date", "expiration_date", "relevant_date",
)  # fmt: skip


@parser(
    name="ios.wallet_cards",
    version="1.0",
    match=["**/Library/Passes/passes23.sqlite"],
    tables=[("pass.unique_id", "pass.organization_name", "pass.ingested_date")],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads every row of pass: who issued it, the last digits of a payment card, when it was added and last changed.

    unique_id is the name of the folder that holds the pass itself (ios.wallet_passes). Numbers of kinds and dates that
    are about the pass and not its being here stay as stored, among the details.
    Reference: the database's own schema (seconds since 2001), as published of macOS 27; iLEAPP, appleWalletPasses.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("pass", "unique_id"):
        return
    columns = ("organization_name", "ingested_date", "modified_date", *_MORE)
    for row in tables.rows("pass", ("unique_id",), columns):
        yield Account(
            locator=row.locator,
            state=row.state,
            service="Apple Wallet",
            name=row.text("organization_name"),
            identifier=row.text("unique_id"),
            created=epochs.cocoa_s(row["ingested_date"]),
            modified=epochs.cocoa_s(row["modified_date"]),
            details=details(row, *_MORE),
        )
