"""Messages of WhatsApp on Android before version 2.22."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference, Location, Message
from parsers.support import rows, whatsapp_left, whatsapp_old
from parsers.support import whatsapp_android as wa

_COLUMNS = ("key_remote_jid", "key_from_me", "key_id", "status", "data", "timestamp", "media_wa_type")
_OPTIONAL = (
    "media_url", "media_mime_type", "media_size", "media_name", "media_duration", "media_caption", "media_hash",
    "latitude", "longitude", "remote_resource", "received_timestamp", "receipt_server_timestamp",
    "receipt_device_timestamp", "read_device_timestamp", "played_device_timestamp", "starred", "quoted_row_id",
    "forwarded", "edit_version", "mentioned_jids",
)  # fmt: skip


@parser(
    name="android.whatsapp_old",
    version="1.1",
    match=["**/com.whatsapp*/databases/msgstore.db"],
    tables=[("messages.key_remote_jid", "messages.key_from_me", "messages.media_wa_type")],
    emits=[FileReference, Location, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference | Location | Message]:
    """Reads every row of messages with the message that it answers, its receipts and cards of contacts;
    then the quoted messages of messages_quotes that none of them answers, and what names a message that is gone.

    ``timestamp`` is the sending, ``received_timestamp`` of others' messages the receipt; all in milliseconds since
    1970. What the application itself put in (status 6; media_size is then the kind of event) has no direction.
    The path of a file stands, from 2019 on, in message_media, as more does that other tables say of a message; before,
    in a serialized Java object, which is not read: its name and address are given.
    Reference: parsers/support/whatsapp_old.py names the schemas.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "key_remote_jid"):
        return
    store = whatsapp_old.Store(tables)
    for row in tables.rows("messages", _COLUMNS, _OPTIONAL):
        yield store.message(row)
        yield from store.last_place(row)
    yield from store.quoted()
    # Of a database with both schemas, the parser of the newer one gives what is left.
    if not tables.has("message", "text_data"):
        yield from whatsapp_left.left(tables, wa.People(tables))
