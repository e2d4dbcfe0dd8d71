"""RCS messages on LG's devices."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message, Participant
from parsers.support import chat, epochs, rows, social, stated

_FILE = ("is_file", "file_name", "file_path", "file_size")
_MORE = ("thumb_file_path", "thumb_file_size", "file_xml_path")


@parser(
    name="android.lg_rcs",
    version="1.0",
    tables=[("message.message_id", "message.thread_id", "message.body", "file_info.file_xml_path")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of message with its file. Which way it went is not published.

    Reference: ALEAPP, module RCS Chats - LG (tables, columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if (
        tables is None
        or not tables.has("message", "message_id")
        or not tables.has("file_info", "file_xml_path")
    ):
        return
    files = tables.grouped("file_info", "message_id", (), (*_FILE, *_MORE))
    columns = ("message_id", "date", "address", "body", "read", "thread_id")
    for row in tables.rows("message", columns, (*_FILE[:1], "type", "status")):
        read, found = row.integer("read"), files.get(row["message_id"]) or []
        yield Message(
            locator=row.locator,
            state=row.state,
            service="RCS",
            direction="unknown",
            conversation=row.text("thread_id"),
            participants=tuple(Participant(identifier=each) for each in social.given(row.text("address"))),
            body=row.text("body"),
            status=None if read is None else "read" if read else "unread",
            identifier=row.text("message_id"),
            sent=epochs.unix_ms(row["date"]),
            attachments=tuple(
                Attachment(
                    name=each.text("file_name"),
                    path=each.text("file_path"),
                    size=chat.integer(each, "file_size"),
                )
                for each in found
            ),
            details=stated.details(row, "is_file", "type", "status"),
        )
