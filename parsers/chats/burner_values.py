"""Burner on Android, from 2024 on (burnerDatabase.db): messages and the user's second numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Message
from parsers.support import burner, epochs, json_details, json_value, rows, social

_READ = ("dateCreated", "contactPhoneNumber", "message", "direction")


@parser(
    name="android.burner_values",
    version="1.0",
    match=["**/com.adhoclabs.burner/databases/burnerDatabase.db"],
    tables=[("MessageEntity.value", "BurnerEntity.value", "SubscriptionEntity.value")],
    emits=[Account, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Message]:
    """Reads every row of MessageEntity, BurnerEntity and SubscriptionEntity, each a value of JSON.

    What else the value holds stands in the details by its own names. Nothing published tells a call from a message.
    Reference: ALEAPP, burnerMessages, burnerUser, burnerSubscription (2024): tables, members, direction 1 incoming and
    2 outgoing, milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("MessageEntity", ("value",), ("id",)):
        value = json_value.decoded(row["value"])
        told = burner.Told(
            way=json_value.integer(value, "direction"),
            number=json_value.text(value, "contactPhoneNumber"),
            text=json_value.text(value, "message"),
            moment=epochs.unix_ms(json_value.text(value, "dateCreated")),
            identifier=row.text("id"),
            details=json_details.details(_rest(value, *_READ), context, row.locator),
        )
        yield burner.message(row, told)
    for row in tables.rows("BurnerEntity", ("value",), ("id",)):
        value = json_value.decoded(row["value"])
        phones = social.given(json_value.text(value, "phoneNumberId"))
        name = json_value.text(value, "name")
        yield _account(
            row, value, "dateCreated", ("name", "phoneNumberId"), name=name, phones=phones, own=True
        )
    for row in tables.rows("SubscriptionEntity", ("value",), ("id",)):
        value = json_value.decoded(row["value"])
        status = json_value.text(value, "state")
        yield _account(row, value, "creationDate", ("state",), type="subscription", status=status)


def _account(row: rows.Row, value: Any, created: str, read: tuple[str, ...], **fields: Any) -> Account:
    return Account(
        locator=row.locator,
        state=row.state,
        service=burner.SERVICE,
        identifier=row.text("id"),
        created=epochs.unix_ms(json_value.text(value, created)),
        details=json_details.details(_rest(value, created, *read), row.context, row.locator),
        **fields,
    )


def _rest(value: Any, *names: str) -> Any:
    return (
        {key: each for key, each in value.items() if key not in names} if isinstance(value, dict) else value
    )
