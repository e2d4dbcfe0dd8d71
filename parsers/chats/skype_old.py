"""Skype up to version 7, on any system."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Call, Contact, Message
from parsers.support import chat, epochs, rows, skype, stated

_MESSAGE = ("author", "timestamp", "type", "body_xml", "convo_id")
_MORE = (
    "chatname", "from_dispname", "dialog_partner", "sending_status", "chatmsg_type", "chatmsg_status", "edited_by",
    "edited_timestamp", "guid",
)  # fmt: skip


@parser(
    name="skype.old",
    version="1.0",
    match=["**/skype/**/main.db", "**/com.skype.raider/files/**/main.db"],
    tables=[("Messages.body_xml", "Messages.from_dispname", "Messages.chatname")],
    emits=[Account, Call, Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Call | Contact | Message]:
    """Reads every row of Messages with the files sent (Transfers), Calls, Contacts and Accounts.

    A message whose author is the skypename of an account is the owner's. The body is Skype's own markup as stored;
    types and states are numbers as stored.
    Reference: schema of main.db as published with plaso's plug-in skype and with tools (versions 4 to 7); seconds since
    1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Messages", "body_xml"):
        return
    store = skype.Store(tables)
    for row in tables.rows("Messages", _MESSAGE, _MORE):
        author, mine = row.text("author"), store.mine(row.text("author"))
        place, name = store.conversation(row)
        partner = chat.filled(row, "dialog_partner")
        yield Message(
            locator=row.locator,
            state=row.state,
            service="Skype",
            direction=chat.direction(mine),
            conversation=place,
            conversation_name=name,
            sender=author if mine == 0 else None,
            recipients=(partner,) if mine == 1 and partner else (),
            participants=skype.author(row),
            body=row.text("body_xml"),
            type=chat.words(row, "type", "chatmsg_type"),
            status=chat.words(row, "sending_status", "chatmsg_status"),
            sent=epochs.unix_s(row["timestamp"]),
            attachments=store.files(row),
            edited=epochs.unix_s(row["edited_timestamp"]),
            details=stated.details(row, "edited_by"),
        )
    for row in tables.rows("Calls", ("begin_timestamp", "duration", "is_incoming"), skype.CALL):
        yield store.call(row)
    for row in tables.rows("Contacts", ("skypename",), skype.CONTACT):
        yield skype.contact(row)
    for row in tables.rows("Accounts", ("skypename",), skype.CONTACT):
        yield skype.account(row)
