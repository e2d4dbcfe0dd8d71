"""Kik on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Identifier, Message
from parsers.support import chat, epochs, kik, rows, stated

_MESSAGE = ("body", "partner_jid", "was_me", "uid", "timestamp")
_MORE = ("bin_id", "read_state", "sys_msg", "stat_msg", "stat_user_jid", "content_id")
_CONTACT = ("display_name", "local_name", "user_name", "photo_url", "is_group", "is_blocked", "in_roster")


@parser(
    name="android.kik",
    version="1.0",
    match=["**/kik.android/databases/*kikDatabase.db"],
    tables=[("messagesTable.partner_jid", "messagesTable.was_me", "KIKcontactsTable.jid")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of messagesTable with its content (KIKContentTable), and of KIKcontactsTable.

    ``bin_id`` is the conversation; ``sys_msg`` and ``stat_msg`` are texts of the application, whom the latter is about
    (stat_user_jid) is a detail. States are numbers as stored. Of a content its properties are the text, its identifier
    is the path.
    Reference: CREATE statements as published with decompilations (2017 to 2023); Kik modules of ALEAPP and plaso.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messagesTable"):
        return
    people = chat.one(tables, "KIKcontactsTable", "jid", (), ("display_name", "user_name"))
    contents = kik.Contents(tables)
    for row in tables.rows("messagesTable", _MESSAGE, _MORE):
        mine, partner = row.integer("was_me"), row.text("partner_jid")
        place = chat.filled(row, "bin_id") or partner
        notice = chat.filled(row, "sys_msg", "stat_msg")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=kik.SERVICE,
            direction=chat.direction(mine),
            conversation=place,
            conversation_name=chat.filled(people.get(place), "display_name", "user_name"),
            sender=partner if mine == 0 else None,
            recipients=(partner,) if mine == 1 and partner else (),
            body=row.text("body") or notice,
            type="system" if notice and not row["body"] else None,
            identifier=row.text("uid"),
            status=chat.words(row, "read_state"),
            sent=epochs.unix_ms(row["timestamp"]),
            attachments=contents.of(row),
            details=stated.details(row, "stat_user_jid"),
        )
    for row in tables.rows("KIKcontactsTable", ("jid",), _CONTACT):
        found = ((column, chat.filled(row, column)) for column in ("jid", "user_name"))
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=kik.SERVICE,
            name=chat.filled(row, "local_name", "display_name"),
            nickname=chat.filled(row, "display_name"),
            identifiers=tuple(
                Identifier(identifier=value, service=kik.SERVICE, label=column)
                for column, value in found
                if value
            ),
            photo=chat.filled(row, "photo_url"),
            blocked=chat.flag(row, "is_blocked"),
            details=stated.details(row, "is_group", "in_roster"),
        )
