"""The account in Ryanair's application on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import epochs, rows, social, stated
from parsers.support.ryanair import SERVICE

_NAMES = ("first_name", "last_name", "second_surname")
_COLUMNS = ("id", "email", "phone_number", "member_since", "country_calling_code", *_NAMES[:2])
_DETAILS = (
    "country_calling_code", "gender", "birth_date", "masked_birth_date", "nationality_code", "title_name", "title_type",
    "customer_state", "prime_status", "kyc_verified", "auth_provider", "linked_social_accounts",
)  # fmt: skip


@parser(
    name="ryanair.account",
    version="1.0",
    match=["**/com.ryanair.cheapflights/databases/fr-local-db"],
    tables=[("user_profile.member_since", "user_profile.nationality_code", "user_profile.email")],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads every row of user_profile. The day of birth is a detail, in milliseconds since 1970.

    Reference: ALEAPP, module Ryanair - User Profile (2026: columns of two versions, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("user_profile", "email"):
        return
    more = (*_NAMES[2:], *_DETAILS[1:])
    for row in tables.rows("user_profile", _COLUMNS, more):
        yield Account(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            identifier=row.text("id"),
            username=row.text("email"),
            name=stated.joined(*map(row.text, _NAMES), by=" "),
            own=True,
            phones=social.given(row.text("phone_number")),
            emails=social.given(row.text("email")),
            app="com.ryanair.cheapflights",
            created=epochs.unix_ms(row["member_since"]),
            details=stated.details(row, *_DETAILS),
        )
