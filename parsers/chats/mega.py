"""Chats of MEGA on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Contact, Message
from evidence.model.names import text_of
from parsers.support import chat, codes, epochs, json_value, rows, social, stated
from parsers.support.rows import Row

_SERVICE = "MEGA"
_TEXT, _FILES = 1, 101
_TYPES = {
    _TEXT: "text",
    2: "joined the group chat",
    6: "group call ended",
    7: "group call started",
    _FILES: "attachment",
}
_MORE = ("chatid", "msgid", "updated", "is_encrypted")


@parser(
    name="mega.messages",
    version="1.0",
    match=["**/mega.privacy.android.app/karere-*.db"],
    tables=[("history.userid", "history.ts", "history.type", "history.data", "contacts.email")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of history with the address of contacts, and of contacts. A text is its data; a list of files
    is JSON behind two bytes. Other types are numbers. Whose account it is, is not stated.

    Reference: ALEAPP, module MEGA - Chat (tables, columns, types, seconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("history", "userid", "ts", "type"):
        return
    people = chat.one(tables, "contacts", "userid", ("email",))
    for row in tables.rows("history", ("userid", "ts", "type", "data"), _MORE):
        sender, kind = row.text("userid"), row.integer("type")
        files = tuple(_files(row)) if kind == _FILES else ()
        known = kind == _TEXT or files
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction="unknown",
            conversation=row.text("chatid"),
            sender=sender,
            participants=social.sender(sender, chat.text(people.get(row["userid"]), "email")),
            body=row.text("data") if kind == _TEXT else None,
            type=codes.word(_TYPES, kind),
            identifier=row.text("msgid"),
            sent=epochs.unix_s(row["ts"]),
            attachments=files,
            details=stated.details(row, "updated", "is_encrypted", *(() if known else ("data",))),
        )
    for row in tables.rows("contacts", ("userid", "email"), ("visibility", "since")):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            emails=social.given(row.text("email")),
            identifiers=social.identifiers(_SERVICE, row.text("userid")),
            details=stated.details(row, "visibility", "since"),
        )


def _files(row: Row) -> Iterator[Attachment]:
    stored = row["data"]
    text = text_of(stored[2:]) if isinstance(stored, bytes) else str(stored or "")[2:]
    for each in json_value.objects(json_value.decoded(text)):
        yield Attachment(name=json_value.text(each, "name"))
