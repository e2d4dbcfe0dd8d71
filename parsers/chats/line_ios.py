"""LINE on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Identifier, Message
from parsers.support import chat, epochs, line_ios, rows, stated

_CHAT = ("ZTYPE", "ZLASTUPDATED", "ZUNREAD")
_USER = (*line_ios.NAMES, "ZSTATUSMESSAGE", "ZBLOCKING", "ZISFRIEND", "ZISREMOVED", "ZUSERTYPE")
_GROUP = 2


@parser(
    name="ios.line",
    version="1.0",
    match=["**/Messages/Line.sqlite"],
    tables=[("ZMESSAGE.ZCONTENTTYPE", "ZCHAT.ZMID", "ZUSER.ZMID")],
    emits=[Contact, Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation | Message]:
    """Reads every row of ZMESSAGE, ZCHAT, ZUSER and, where it is there, ZGROUP.

    A message without a sender is the owner's, as it was on four devices; one whose content no published source names
    has no direction then. Attachments lie in Message Attachments under the number of the message (ZID).
    Reference: parsers/support/line_ios.py names the sources.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZMESSAGE", "ZCONTENTTYPE"):
        return
    store = line_ios.Store(tables)
    for row in tables.rows("ZMESSAGE", line_ios.COLUMNS, line_ios.OPTIONAL):
        yield store.message(row)
    for row in tables.rows("ZCHAT", ("ZMID",), _CHAT):
        mid, kind = chat.filled(row, "ZMID"), row.integer("ZTYPE")
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=line_ios.SERVICE,
            conversation=mid,
            conversation_name=store.name(mid),
            type="group" if kind == _GROUP else f"type {kind}" if kind else None,
            unread=row.integer("ZUNREAD"),
            participants=store.members(row),
            last_message=epochs.unix_ms(row["ZLASTUPDATED"]),
        )
    for row in tables.rows("ZGROUP", ("ZID",), ("ZNAME", "ZISACCEPTED")):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=line_ios.SERVICE,
            conversation=row.text("ZID"),
            conversation_name=chat.filled(row, "ZNAME"),
            type="group",
            participants=store.of_group(row),
            details=stated.details(row, "ZISACCEPTED"),
        )
    for row in tables.rows("ZUSER", ("ZMID",), _USER):
        mid = chat.filled(row, "ZMID")
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=line_ios.SERVICE,
            name=chat.filled(row, *line_ios.NAMES),
            nickname=chat.filled(row, "ZNAME"),
            note=chat.filled(row, "ZSTATUSMESSAGE"),
            identifiers=(Identifier(identifier=mid, service=line_ios.SERVICE),) if mid else (),
            blocked=chat.flag(row, "ZBLOCKING"),
            details=stated.details(row, "ZISFRIEND", "ZISREMOVED", "ZUSERTYPE"),
        )
