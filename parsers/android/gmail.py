"""The messages that Gmail keeps on an Android device."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import epochs, gmail, rows

_COLUMNS = ("zipped_message_proto",)
_OPTIONAL = ("message_proto", "server_perm_id", "items_row_id")
_FILE = ("attachment_file_name", "attachment_hash", "attachment_url")


@parser(
    name="android.gmail",
    version="1.0",
    match=["**/com.google.android.gm/**/bigTopDataDB.*"],
    tables=[("item_messages.zipped_message_proto",)],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads item_messages with their attachments. The body is HTML, as stored; the conversation is the server's name of
    the item.

    The message's one time is given as ``sent``: which of its times it is, is not published.
    Reference: parsers/support/gmail.py names what was published of the fields and columns.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("item_messages", "zipped_message_proto"):
        return
    items = tables.by_id("items", (), ("server_perm_id",))
    files = tables.grouped("item_message_attachments", "item_messages_row_id", (), _FILE)
    for row in tables.rows("item_messages", _COLUMNS, _OPTIONAL):
        yield _message(context, row, items.get(row["items_row_id"]), files.get(row.rowid, []))


def _message(context: Context, row: rows.Row, item: rows.Row | None, files: list[rows.Row]) -> Message:
    found = gmail.message(row)
    if found.damage:
        context.warn(f"the message was not read, or not to its end: {found.damage}", row.locator)
    to, cc, sender = (
        gmail.people(found, "to"),
        gmail.people(found, "cc", "cc"),
        gmail.people(found, "from", "sender"),
    )
    return Message(
        locator=row.locator,
        state=row.state,
        service="Gmail",
        direction="unknown",
        conversation=item.text("server_perm_id") if item else row.text("items_row_id"),
        identifier=row.text("server_perm_id"),
        sender=next((each.identifier for each in sender), None),
        recipients=tuple(each.identifier for each in (*to, *cc) if each.identifier),
        participants=(*sender, *to, *cc),
        subject=found["subject"],
        body=gmail.body(found),
        sent=epochs.unix_ms(found["time"]),
        attachments=tuple(gmail.attachment(each) for each in files),
        details=gmail.details(found),
    )
