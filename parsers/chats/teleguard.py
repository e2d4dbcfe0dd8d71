"""Messages, calls and posts of TeleGuard on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, Message
from parsers.support import epochs, rows, stated, teleguard

_COLUMNS = ("type", "sender", "content", "createDate", "chatId")
_MORE = ("id", "receiver", "metadata", "status", "isEdited", "userTime")
_POST = ("channelId", "header", "content", "type", "createDate")
_COUNTS = ("localStatus", "viewsCount", "likesCount", "dislikesCount", "metadata", "media")


@parser(
    name="teleguard.messages",
    version="1.0",
    match=["**/ch.swisscows.messenger.teleguardapp/app_flutter/teleguard_database.db"],
    tables=[("messages.chatId", "messages.userTime", "messages.isEdited")],
    emits=[Call, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Message]:
    """Reads every row of messages, calls (type CALL) among them, and of posts in channels. How long a call was,
    stands in words only.

    Reference: parsers/support/teleguard.py names the source.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "chatId"):
        return
    own = teleguard.owners(tables)
    for row in tables.rows("messages", _COLUMNS, _MORE):
        yield teleguard.item(row, own)
    for row in tables.rows("posts", _POST, _COUNTS):
        yield Message(
            locator=row.locator,
            state=row.state,
            service=teleguard.SERVICE,
            direction="unknown",
            type="post",
            conversation=row.text("channelId"),
            subject=row.text("header"),
            body=row.text("content"),
            sent=epochs.unix_ms(row["createDate"]),
            details=stated.details(row, "type", *_COUNTS),
        )
