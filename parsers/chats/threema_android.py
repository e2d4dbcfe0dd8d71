"""Messages of Threema on Android, decrypted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, epochs, rows, social, stated

_COLUMNS = ("apiMessageId", "identity", "outbox", "type", "body", "state", "createdAtUtc", "postedAtUtc")
_OPTIONAL = (
    "groupId", "uid", "caption", "quotedMessageId", "deliveredAtUtc", "readAtUtc", "isStatusMessage", "isRead",
    "modifiedAtUtc",
)  # fmt: skip
_TYPES = (
    "TEXT", "IMAGE", "VIDEO", "VOICEMESSAGE", "LOCATION", "CONTACT", "STATUS", "BALLOT", "FILE", "VOIP_STATUS",
    "DATE_SEPARATOR", "GROUP_CALL_STATUS", "FORWARD_SECURITY_STATUS", "GROUP_STATUS",
)  # fmt: skip
_NAMES = ("firstName", "lastName", "publicNickName")


@parser(
    name="android.threema",
    version="1.0",
    match=["**/threema4*.db"],
    tables=[("m_group_message.apiMessageId", "message.apiMessageId", "message.outbox")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of message and of m_group_message. A body that is no text has a form of its own.

    ``sent`` is when the server took it, else when it was made, as the application shows it. The database is locked with
    SQLCipher; this is what is in it when it is unlocked. When something was edited or deleted is not read.
    Reference: threema-android, MessageModelFactory (CREATE statement), AbstractMessageModel, GroupMessageModel,
    ContactModel, GroupModel and MessageType; CursorHelper (times in milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message", "outbox"):
        return
    people = chat.one(tables, "contacts", "identity", (), _NAMES)
    groups = chat.one(tables, "m_group", "id", (), ("apiGroupId", "name"))
    for table in ("message", "m_group_message"):
        for row in tables.rows(table, _COLUMNS, _OPTIONAL):
            group, who, status = groups.get(row["groupId"]), row.text("identity"), row["isStatusMessage"] == 1
            kind, mine = row.integer("type"), row.integer("outbox")
            sender = who if mine == 0 and not status else None
            alone = table == "message"
            yield Message(
                locator=row.locator,
                state=row.state,
                service="Threema",
                direction="unknown" if status else chat.direction(mine),
                conversation=who if alone else chat.filled(group, "apiGroupId") or row.text("groupId"),
                conversation_name=_name(people.get(who)) if alone else chat.filled(group, "name"),
                sender=sender,
                participants=social.sender(sender, _name(people.get(sender))),
                recipients=social.given(who) if alone and mine == 1 and not status else (),
                body=chat.filled(row, "body", "caption"),
                type=_TYPES[kind]
                if kind is not None and 0 <= kind < len(_TYPES)
                else chat.words(row, "type"),
                status=chat.filled(row, "state"),
                identifier=row.text("apiMessageId"),
                reply_to=chat.filled(row, "quotedMessageId"),
                sent=epochs.unix_ms(row["postedAtUtc"] or row["createdAtUtc"]),
                delivered=epochs.unix_ms(row["deliveredAtUtc"]),
                read=epochs.unix_ms(row["readAtUtc"]),
                details=stated.details(row, "uid", "createdAtUtc", "modifiedAtUtc", "isRead"),
            )


def _name(row: rows.Row | None) -> str | None:
    full = stated.joined(chat.filled(row, "firstName"), chat.filled(row, "lastName"), by=" ")
    return full or chat.filled(row, "publicNickName")
