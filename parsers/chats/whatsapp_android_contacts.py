"""Contacts of WhatsApp on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Identifier
from parsers.support import chat, epochs, rows, stated

_OPTIONAL = (
    "is_whatsapp_user", "status", "status_timestamp", "number", "display_name", "given_name", "family_name",
    "wa_name", "nickname", "company", "title", "is_starred",
)  # fmt: skip


@parser(
    name="android.whatsapp_contacts",
    version="1.0",
    match=["**/com.whatsapp*/databases/wa.db"],
    tables=[("wa_contacts.jid", "wa_contacts.wa_name")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of wa_contacts; who stands in wa_block_list is blocked.

    The name is that of the phone's address book, else the one that the person chose (``wa_name``), which also stands as
    the nickname where there is none. ``status`` is the person's own text about themselves, with its time.
    Reference: Anglano (2014), arXiv:1507.07739, section 5; schema of wa.db of version 2.23 as published with tools.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("wa_contacts", "jid"):
        return
    blocked = chat.one(tables, "wa_block_list", "jid", ())
    for row in tables.rows("wa_contacts", ("jid",), _OPTIONAL):
        jid, number = row.text("jid"), row.text("number")
        parts = " ".join(part for name in ("given_name", "family_name") if (part := row.text(name)))
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="WhatsApp",
            name=chat.filled(row, "display_name") or parts or chat.filled(row, "wa_name"),
            nickname=chat.filled(row, "nickname", "wa_name"),
            phones=(number,) if number else (),
            organization=chat.filled(row, "company"),
            title=chat.filled(row, "title"),
            note=chat.filled(row, "status"),
            identifiers=(Identifier(identifier=jid, service="WhatsApp"),) if jid else (),
            blocked=True if jid in blocked and blocked[jid].state == "live" else None,
            starred=chat.flag(row, "is_starred"),
            modified=epochs.unix_ms(row["status_timestamp"]),
            details=stated.details(row, "is_whatsapp_user"),
        )
