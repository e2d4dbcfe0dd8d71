"""Contacts that were deleted on Android, by number and time."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import DeviceEvent
from parsers.support import epochs, rows

_TABLE = "deleted_contacts"


@parser(
    name="android.deleted_contacts",
    version="1.0",
    match=["**/com.*android.providers.contacts/**/contacts2.db"],
    tables=[(f"{_TABLE}.contact_id", f"{_TABLE}.contact_deleted_timestamp")],
    emits=[DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent]:
    """Reads every row of deleted_contacts: ``value`` is the number that the contact had.

    It says nothing of who that was, and who deleted it (a person, a synchronisation, the merging of contacts). Android
    keeps such a row for 30 days.
    Reference: android.provider.ContactsContract.DeletedContacts; AOSP packages/providers/ContactsProvider,
    ContactsDatabaseHelper.java and DeletedContactsTableUtil.java (schema, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows(_TABLE, ("contact_id", "contact_deleted_timestamp")):
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event="contact deleted",
            value=row.text("contact_id"),
            log=_TABLE,
            started=epochs.unix_ms(row["contact_deleted_timestamp"] or None),
        )
