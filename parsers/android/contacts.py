"""The address book of Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import epochs, rows

_ITEM = "vnd.android.cursor.item/"
_OPTIONAL = ("contact_id", "display_name", "account_id", "account_name", "account_type")


@parser(
    name="android.contacts",
    version="1.1",
    match=["**/com.android.providers.contacts/**/contacts2.db"],
    tables=[("raw_contacts.deleted", "data.mimetype_id", "data.raw_contact_id", "mimetypes.mimetype")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads raw_contacts with its rows of data. A raw contact that is marked deleted has the state deleted.

    Reference: android.provider.ContactsContract (RawContacts, Data, CommonDataKinds); AOSP
    packages/providers/ContactsProvider, ContactsDatabaseHelper.java (schema).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("raw_contacts"):
        return
    types = tables.by_id("mimetypes", ("mimetype",))
    data = tables.grouped("data", "raw_contact_id", ("mimetype_id", "data1"))
    accounts = tables.by_id("accounts", ("account_name", "account_type"))
    updated = tables.by_id("contacts", (), ("contact_last_updated_timestamp",))
    for row in tables.rows("raw_contacts", ("deleted",), _OPTIONAL):
        values: dict[str, list[str]] = {}
        for item in data.get(row.rowid, []):
            named, value = types.get(item["mimetype_id"]), item.text("data1")
            if (kind := named.text("mimetype") if named else None) and value is not None:
                values.setdefault(kind.removeprefix(_ITEM), []).append(value)
        account = accounts.get(row["account_id"], row)
        contact = updated.get(row["contact_id"])
        yield Contact(
            locator=row.locator,
            state="deleted" if row.integer("deleted") else row.state,
            name=next(iter(values.get("name", [])), row.text("display_name")),
            phones=tuple(values.get("phone_v2", [])),
            emails=tuple(values.get("email_v2", [])),
            addresses=tuple(values.get("postal-address_v2", [])),
            organization="; ".join(values.get("organization", [])) or None,
            note="\n".join(values.get("note", [])) or None,
            account=account.text("account_name") or account.text("account_type"),
            modified=epochs.unix_ms(contact["contact_last_updated_timestamp"]) if contact else None,
        )
