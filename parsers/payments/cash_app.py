"""Payments of Cash App on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Participant, Transaction
from parsers.support import cash_app, chat, json_value, rows, social

_COLUMNS = ("role", "sender_id", "recipient_id", "state", "display_date", "render_data")
_ROLES = (("sender_id", "payer"), ("recipient_id", "payee"))


@parser(
    name="cash_app.android",
    version="1.0",
    match=["**/com.squareup.cash/databases/cash_money.db"],
    tables=[("payment.sender_id", "payment.recipient_id", "payment.render_data")],
    emits=[Transaction],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Transaction]:
    """Reads every row of payment with the names and cashtags of customer.

    Reference: parsers/support/cash_app.py names the sources of the JSON; ALEAPP, cashApp: tables and columns.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("payment", "sender_id"):
        return
    people = chat.one(tables, "customer", "customer_id", (), ("cashtag", "customer_display_name"))
    for row in tables.rows("payment", _COLUMNS, ("token",)):
        yield Transaction(
            locator=row.locator,
            state=row.state,
            service=cash_app.SERVICE,
            direction=cash_app.direction(row.text("role")),
            status=row.text("state"),
            sender=row.text("sender_id"),
            recipients=social.given(row.text("recipient_id")),
            participants=tuple(
                Participant(
                    identifier=chat.text(people.get(row[column]), "cashtag") or row.text(column),
                    name=chat.text(people.get(row[column]), "customer_display_name"),
                    role=role,
                )
                for column, role in _ROLES
                if row[column] is not None
            ),
            reference=row.text("token"),
            **cash_app.fields(json_value.decoded(row["render_data"]), row, "display_date"),
        )
