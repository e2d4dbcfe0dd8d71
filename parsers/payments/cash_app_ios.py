"""Payments of Cash App on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Participant, Transaction
from parsers.support import cash_app, chat, json_value, rows, social
from parsers.support.protobuf.declared import Declaration, Known, read

_PAYMENT: Declaration = {1: Known("payment", {16: Known("json", "text")})}
_CUSTOMER: Declaration = {1: Known("customer", {3: Known("name", "text"), 8: Known("cashtag", "text")})}


@parser(
    name="cash_app.ios",
    version="1.0",
    match=["**/CCEntitySync*.sqlite", "**/*-internal.cashappapi.com.sqlite"],
    tables=[("ZPAYMENT.ZREMOTECUSTOMERID", "ZPAYMENT.ZSYNCPAYMENT")],
    emits=[Transaction],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Transaction]:
    """Reads every row of ZPAYMENT with the other side's name and cashtag of ZCUSTOMER.

    Reference: parsers/support/cash_app.py names the sources of the JSON; iLEAPP, cashApp (of Cash App 4.0 to 5.46):
    tables, fields of the protobuf.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZPAYMENT", "ZREMOTECUSTOMERID"):
        return
    people = chat.one(tables, "ZCUSTOMER", "ZCUSTOMERTOKEN", (), ("ZSYNCCUSTOMER",))
    for row in tables.rows("ZPAYMENT", ("ZREMOTECUSTOMERID", "ZSYNCPAYMENT", "ZDISPLAYDATE")):
        stored, other = row["ZSYNCPAYMENT"], people.get(row["ZREMOTECUSTOMERID"])
        value = read(stored, _PAYMENT).at("payment", "json") if isinstance(stored, bytes) else None
        payment, whom = json_value.decoded(value), other["ZSYNCCUSTOMER"] if other else None
        found = read(whom, _CUSTOMER) if isinstance(whom, bytes) else None
        direction, token = cash_app.direction(json_value.text(payment, "role")), row.text("ZREMOTECUSTOMERID")
        yield Transaction(
            locator=row.locator,
            state=row.state,
            service=cash_app.SERVICE,
            direction=direction,
            status=json_value.text(payment, "state"),
            sender=token if direction == "incoming" else None,
            recipients=social.given(token) if direction == "outgoing" else (),
            participants=(
                Participant(
                    identifier=found.at("customer", "cashtag") or token,
                    name=found.at("customer", "name"),
                    role={"incoming": "payer", "outgoing": "payee"}.get(direction),
                ),
            )
            if found
            else (),
            reference=json_value.text(payment, "transaction_id") or json_value.text(payment, "token"),
            **cash_app.fields(payment, row, "ZDISPLAYDATE"),
        )
