"""Messages of Facebook Messenger's end-to-end encrypted conversations, as the application keeps them in clear."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message
from parsers.support import chat, epochs, messenger, rows, stated

_COLUMNS = ("pk", "thread_pk", "sender_contact_pk", "display_ts_ms", "text")


@parser(
    name="messenger.encrypted",
    version="1.0",
    match=["**/msys_database*", "**/lightspeed-userDatabases/*.db", "**/fb-msys-*.db"],
    tables=[("client_messages.thread_pk", "client_messages.sender_contact_pk", "client_messages.text")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of client_messages with its attachments and the paths at which these are kept.

    ``thread_pk`` is the database's own number of the thread. Numbers that no published source explains are details.
    Reference: iLEAPP, facebookMessenger (Client Messages, 2026): names and meanings of tables and columns; times in
    milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("client_messages", "thread_pk"):
        return
    people = messenger.People(tables)
    files = tables.grouped("client_attachments", "message_pk", ("filename", "filesize", "content_token"))
    kept = chat.one(tables, "client_attachment_store_keys", "content_token", ("persisted_path",))
    for row in tables.rows("client_messages", _COLUMNS, ("message_content_type",)):
        yield Message(
            locator=row.locator,
            state=row.state,
            service=messenger.SERVICE,
            direction=people.direction(row["sender_contact_pk"]),
            conversation=row.text("thread_pk"),
            sender=row.text("sender_contact_pk"),
            participants=people.named(row, "sender_contact_pk", "sender"),
            body=row.text("text"),
            sent=epochs.unix_ms(row["display_ts_ms"]),
            attachments=tuple(
                Attachment(
                    path=chat.text(kept.get(file["content_token"]), "persisted_path"),
                    name=file.text("filename"),
                    size=file.integer("filesize"),
                )
                for file in files.get(row["pk"], [])
            ),
            details=stated.details(row, "message_content_type"),
        )
