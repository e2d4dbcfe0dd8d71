"""Transactions and balances of MetaMask.

Reference: MetaMask, core, transaction-controller, TransactionMeta (members; times in milliseconds since 1970);
Ethereum JSON-RPC specification (quantities in hexadecimal); G. Wood, Ethereum: a secure decentralised generalised
transaction ledger (10**18 Wei are one of the chain's own currency).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Context, Decimal
from typing import Any, Literal

from evidence.model.kinds import Detail, Transaction
from parsers.support import epochs, json_value, social, stated

SERVICE = "MetaMask"
_DIGITS = 18
_EXACT = Context(prec=100)
_QUANTITY = re.compile(r"0x[0-9a-fA-F]{1,64}", re.ASCII)
_Direction = Literal["incoming", "outgoing", "internal", "unknown"]


def amount(stored: str | None) -> str | None:
    """A quantity of Wei in the chain's own currency, as decimal text; None where it is none."""
    if stored is None or not _QUANTITY.fullmatch(stored):
        return None
    exact = f"{_EXACT.scaleb(Decimal(int(stored, 16)), -_DIGITS):f}"
    return exact.rstrip("0").rstrip(".")


def balance(account: Any) -> tuple[Detail, ...]:
    """The balance that stood beside an address, in the chain's own currency."""
    found = amount(json_value.text(account, "balance"))
    return () if found is None else (Detail(name="balance", value=found),)


def transaction(locator: str, value: Any, own: Collection[str]) -> Transaction:
    """One element of transactions; ``own`` are the wallet's addresses in small letters."""
    sent = json_value.at(value, "transaction") or json_value.at(value, "txParams")
    sender, recipient = json_value.text(sent, "from"), json_value.text(sent, "to")
    stored = json_value.text(sent, "value")
    found = amount(stored)
    details = [("value", stored if found is None else None)]
    details += [(name, json_value.text(value, name)) for name in ("networkID", "origin", "submittedTime")]
    details += [
        (f"transferInformation.{name}", _token(value, name)) for name in ("symbol", "contractAddress")
    ]
    return Transaction(
        locator=locator,
        service=SERVICE,
        direction=_direction(own, sender, recipient),
        amount=found,
        type=json_value.text(value, "type"),
        status=json_value.text(value, "status"),
        sender=sender,
        recipients=social.given(recipient),
        reference=json_value.text(value, "id"),
        hash=json_value.text(value, "transactionHash") or json_value.text(value, "hash"),
        network=json_value.text(value, "chainId"),
        created=epochs.unix_ms(json_value.integer(value, "time")),
        details=tuple(stated.detail(name, each) for name, each in details if each),
    )


def _token(value: Any, name: str) -> str | None:
    return json_value.text(value, "transferInformation", name)


def _direction(own: Collection[str], sender: str | None, recipient: str | None) -> _Direction:
    out, into = ((each or "").lower() in own for each in (sender, recipient))
    return "internal" if out and into else "outgoing" if out else "incoming" if into else "unknown"
