"""Direct messages of TikTok on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import epochs, rows, tiktok

_COLUMNS = ("conversation_id", "sender", "content", "created_time", "type")


@parser(
    name="tiktok.messages",
    version="1.0",
    match=["**/*_im.db"],
    tables=[("msg.conversation_id", "msg.sender", "msg.content", "msg.created_time")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of msg. The name of the file (``NUMBER_im.db``) states the account; else no direction is known.

    The numbers of type, deleted and read_status stay numbers.
    Reference: parsers/support/tiktok.py names the versions; times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("msg", "conversation_id"):
        return
    account = entry.path.rpartition("/")[2].removesuffix("_im.db")
    for row in tables.rows("msg", _COLUMNS, ("msg_uuid", "deleted", "read_status")):
        yield tiktok.message(
            row,
            account,
            conversation="conversation_id",
            identifier="msg_uuid",
            marks=("type", "deleted", "read_status"),
            sent=epochs.unix_ms(row["created_time"]),
        )
