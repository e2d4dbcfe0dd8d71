"""Payments of Cash App, whose JSON Android and iOS keep alike.

Reference: ALEAPP, cashApp, and iLEAPP, cashApp (of Cash App 4.0 to 5.46): members of the JSON; Square, Working with
monetary amounts (smallest unit of the currency).
"""

from __future__ import annotations

from typing import Any, Literal

from evidence.model.kinds import Detail
from parsers.support import epochs, json_value, money, stated
from parsers.support.rows import Row

SERVICE = "Cash App"
_ROLE: dict[str | None, Literal["incoming", "outgoing"]] = {"SENDER": "outgoing", "RECIPIENT": "incoming"}


def direction(role: str | None) -> Literal["incoming", "outgoing", "unknown"]:
    """Seen from the account's holder, by the role that the payment gives him."""
    return _ROLE.get(role.upper() if role else None, "unknown")


def fields(payment: Any, row: Row, shown: str) -> dict[str, Any]:
    """What a payment's JSON states, by fields of a transaction; ``shown`` is the row's column with the displayed date.

    ``created`` and ``completed`` are created_at and captured_at of the JSON; without the first, ``created`` is the
    displayed date. All are in milliseconds since 1970.
    """
    currency = json_value.text(payment, "amount", "currency_code")
    units = json_value.integer(payment, "amount", "amount")
    amount = money.amount(units, currency)
    left = () if amount is not None or units is None else (Detail(name="amount", value=units),)
    return {
        "amount": amount,
        "currency": currency,
        "note": json_value.text(payment, "note"),
        "method": json_value.text(payment, "display_instrument")
        or json_value.text(payment, "instrument", "display_name"),
        "created": epochs.unix_ms(json_value.text(payment, "created_at")) or epochs.unix_ms(row[shown]),
        "completed": epochs.unix_ms(json_value.text(payment, "captured_at")),
        "details": (*left, *stated.details(row, shown)),
    }
