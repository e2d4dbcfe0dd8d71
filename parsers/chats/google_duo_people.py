"""People of Google Duo, later Meet, on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import epochs, rows, social, stated

_SERVICE = "Google Duo"
_DETAILS = ("contact_phone_type_custom", "contact_id")


@parser(
    name="google_duo.people",
    version="1.0",
    match=["**/com.google.android.apps.tachyon/databases/tachyon.db"],
    tables=[("duo_users.user_id", "duo_users.contact_display_name")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of duo_users; ``modified`` is when the application last took it from the address book.

    Reference: ALEAPP, module Google Duo (columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("duo_users", "user_id"):
        return
    columns = ("user_id", "contact_display_name", "system_contact_last_update_millis")
    for row in tables.rows("duo_users", columns, _DETAILS):
        yield Contact(
            locator=row.locator, state=row.state, service=_SERVICE, name=row.text("contact_display_name"),
            identifiers=social.identifiers(_SERVICE, row.text("user_id")),
            modified=epochs.unix_ms(row["system_contact_last_update_millis"]),
            details=stated.details(row, *_DETAILS),
        )  # fmt: skip
