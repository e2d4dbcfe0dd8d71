"""The address book of Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import epochs, rows, stated
from parsers.support.android_contacts import AddressBook, Values
from parsers.support.rows import Row

_OPTIONAL = (
    *("contact_id", "display_name", "account_id", "account_name", "account_type", "starred"),
    *("times_contacted", "last_time_contacted", "x_times_contacted", "x_last_time_contacted"),
)


@parser(
    name="android.contacts",
    version="1.1",
    match=[f"**/com.*android.providers.contacts/**/{name}.db" for name in ("contacts2", "profile")],
    tables=[("raw_contacts.deleted", "data.mimetype_id", "data.raw_contact_id", "mimetypes.mimetype")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads raw_contacts with its rows of data. A raw contact that is marked deleted has the state deleted.

    In profile.db the owner of the device stands, with the relation ``profile``. A row of data whose raw contact is not
    there any more is a contact of its own, with its number among the details. Identifiers are of messaging, and what
    applications added: of WhatsApp its JID, of Telegram its number of the user.
    Reference: android.provider.ContactsContract (RawContacts, Data, CommonDataKinds); AOSP
    packages/providers/ContactsProvider, ContactsDatabaseHelper.java (schema).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("raw_contacts"):
        return
    book = AddressBook(tables)
    accounts = tables.by_id("accounts", ("account_name", "account_type"))
    updated = tables.by_id("contacts", (), ("contact_last_updated_timestamp",))
    own = "profile" if entry.path.lower().endswith("profile.db") else None
    held = set()
    for row in tables.rows("raw_contacts", ("deleted",), _OPTIONAL):
        held.add(row.rowid)
        account = accounts.get(row["account_id"], row)
        yield _contact(row, book.of(row.rowid), account, updated.get(row["contact_id"]), own)
    for row, values in book.without(held):
        yield _contact(row, values, row, None, own)


def _contact(row: Row, values: Values, account: Row, updated: Row | None, own: str | None) -> Contact:
    return Contact(
        locator=row.locator,
        state="deleted" if row.integer("deleted") and row.state == "live" else row.state,
        name=next(iter(values.texts("name")), row.text("display_name")),
        phones=values.texts("phone_v2"),
        emails=values.texts("email_v2"),
        addresses=values.texts("postal-address_v2"),
        organization=stated.joined(*values.texts("organization"), by="; "),
        title=stated.joined(*values.texts("organization", "data4"), by="; "),
        note=stated.joined(*values.texts("note"), by="\n"),
        relation=own,
        nickname=stated.joined(*values.texts("nickname"), by="; "),
        urls=values.texts("website"),
        birthday=values.birthday,
        identifiers=values.identifiers,
        groups=values.groups,
        account=account.text("account_name") or account.text("account_type"),
        starred=stated.flag(row, "starred"),
        contact_count=row.integer("times_contacted") or row.integer("x_times_contacted") or None,
        contacted=epochs.unix_ms(row["last_time_contacted"] or row["x_last_time_contacted"]),
        modified=epochs.unix_ms(updated["contact_last_updated_timestamp"]) if updated else None,
        details=(
            *values.details,
            *stated.details(account, "account_type"),
            *stated.details(row, "raw_contact_id"),
        ),
    )
