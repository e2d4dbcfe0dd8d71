"""Payments of Venmo, as its service states them.

Reference: Venmo, API, POST /payments (members of payment; the amount in dollars); iLEAPP, venmo (who pays).
"""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import Any

from evidence.model.kinds import Participant, Transaction
from parsers.support import json_value, social, written_time


def transaction(locator: str, story: dict[str, Any]) -> Transaction:
    """A story of a feed. Who pays is the payer, who charges somebody the payee."""
    payment = json_value.at(story, "payment")
    action, amount = json_value.text(payment, "action"), json_value.at(payment, "amount")
    sides = [json_value.at(payment, "actor"), json_value.at(payment, "target", "user")]
    order = {"pay": sides, "charge": sides[::-1]}.get(action or "")
    payer, payee = (json_value.text(side, "username") for side in order or (None, None))
    roles = ("payer", "payee") if order else (None, None)
    return Transaction(
        locator=locator,
        service="Venmo",
        direction="unknown",
        amount=_decimal(amount),
        type=action or json_value.text(story, "type"),
        status=json_value.text(payment, "status"),
        sender=payer,
        recipients=social.given(payee),
        participants=tuple(
            Participant(
                identifier=json_value.text(side, "username") or json_value.text(side, "id"),
                name=json_value.text(side, "display_name"),
                role=role,
            )
            for side, role in zip(order or sides, roles, strict=True)
            if isinstance(side, dict)
        ),
        note=json_value.text(payment, "note"),
        reference=json_value.text(payment, "id"),
        visibility=json_value.text(story, "audience"),
        created=written_time.moment(json_value.at(story, "date_created")),
        completed=written_time.moment(json_value.at(payment, "date_completed")),
    )


def _decimal(stored: object) -> str | None:
    if isinstance(stored, float) and isfinite(stored):
        return json_value.decimal_text(Decimal(str(stored)))
    return json_value.decimal([stored], 0)
