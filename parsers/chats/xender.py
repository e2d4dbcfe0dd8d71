"""Files that Xender on Android sent and received."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Contact, Message
from parsers.support import epochs, rows, social, stated

_SERVICE = "Xender"
_ENDS = ("s_name", "s_device_id", "r_name", "r_device_id")
_FILE = ("f_path", "f_display_name", "f_size_str", "c_start_time", "c_direction", "c_session_id")


@parser(
    name="xender.transfers",
    version="1.0",
    match=["**/cn.xender/databases/*-db", "**/cn.xender/databases/*.db"],
    tables=[("new_history.f_path", "new_history.c_direction", "new_history.s_device_id")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of new_history, a file that went from device to device, and of profile. A ``c_direction`` of 1 is
    outgoing, 0 incoming; the size is a text, and so a detail.

    Reference: ALEAPP, module Xender (tables, columns, direction, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("new_history", "f_path"):
        return
    for row in tables.rows("new_history", _FILE, _ENDS):
        way = row.integer("c_direction")
        sender, recipient = row.text("s_device_id"), row.text("r_device_id")
        path, name = row.text("f_path"), row.text("f_display_name")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            type="file",
            direction="outgoing" if way == 1 else "incoming" if way == 0 else "unknown",
            conversation=row.text("c_session_id"),
            sender=sender,
            recipients=social.given(recipient),
            participants=social.sender(sender, row.text("s_name")),
            attachments=(Attachment(path=path, name=name),) if path or name else (),
            sent=epochs.unix_ms(row["c_start_time"]),
            details=stated.details(row, "f_size_str", "r_name"),
        )
    for row in tables.rows("profile", ("device_id", "nick_name"), ("connect_times",)):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            nickname=row.text("nick_name"),
            identifiers=social.identifiers(_SERVICE, row.text("device_id")),
            contact_count=row.integer("connect_times"),
        )
