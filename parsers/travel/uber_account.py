"""The account and the means of payment of Uber on Android."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Detail
from parsers.support import epochs, json_details, json_value, social, stated, uber, written_time

_RIDER = {"uuid", "firstName", "lastName", "email", "mobileDigits"}
_PAYMENT = {
    "uuid",
    "accountName",
    "tokenDisplayName",
    "tokenType",
    "status",
    "updatedAt",
    "supportedUseCases",
}


@parser(
    name="uber.account",
    version="1.0",
    match=[
        "**/com.ubercab/files/base-key-value-store/realtime-demo_KEY_RIDER",
        "**/com.ubercab/files/base-key-value-store/payments_KEY_PROFILES",
    ],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the rider's record and the list of payment profiles, each of which is an account of its type.

    ``modified`` of the rider is when the application's record last changed. All other members are details.
    Reference: ALEAPP, Uber (2026): files, members, milliseconds since 1970, ISO 8601.
    """
    data = uber.content(context)
    where, found = f"bytes 0+{len(data)}", uber.value(data, context) if data else None
    if isinstance(found, dict):
        names = (json_value.text(found, name) for name in ("firstName", "lastName"))
        yield Account(
            locator=where,
            service=uber.SERVICE,
            identifier=json_value.text(found, "uuid"),
            name=stated.joined(*names, by=" "),
            phones=social.given(json_value.text(found, "mobileDigits")),
            emails=social.given(json_value.text(found, "email")),
            app=uber.APP,
            modified=epochs.unix_ms(json_value.integer(found, "meta", "lastModifiedTimeMs")),
            details=_more(found, _RIDER, context, where),
        )
    for profile in json_value.objects(found):
        yield Account(
            locator=where,
            service=uber.SERVICE,
            identifier=json_value.text(profile, "uuid"),
            username=json_value.text(profile, "accountName"),
            name=json_value.text(profile, "tokenDisplayName"),
            type=json_value.text(profile, "tokenType") or "payment profile",
            status=json_value.text(profile, "status"),
            app=uber.APP,
            modified=written_time.moment(json_value.text(profile, "updatedAt")),
            details=_more(profile, _PAYMENT, context, where),
        )


def _more(record: dict[str, Any], told: set[str], context: Context, where: str) -> tuple[Detail, ...]:
    rest = {name: member for name, member in record.items() if name not in told}
    return json_details.details(rest, context, where) if rest else ()
