"""Messages and people of Skout on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Contact, Message
from parsers.support import chat, epochs, rows, social

_SERVICE = "Skout"
_COLUMNS = ("timestamp", "fromUserID", "message", "type", "chatId")


@parser(
    name="skout.messages",
    version="1.1",
    match=["**/com.skout.android/databases/skoutDatabase"],
    tables=[("skoutMessagesTable.fromUserID", "skoutMessagesTable.chatId", "skoutUsersTable.userName")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of skoutMessagesTable and of skoutUsersTable.

    The table of users lists others, not who uses the device: who stands in it sent an incoming message. Of one who
    is missing there the direction is unknown, for rows of users are deleted too.
    Reference: ALEAPP, skout (2021): tables, columns and join; milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("skoutMessagesTable", "chatId"):
        return
    # One table may hold a number as text that the other holds as a number; SQL joins them all the same.
    users = chat.one(tables, "skoutUsersTable", "userId", ("userName",))
    people = {str(number): row for number, row in users.items()}
    for row in tables.rows("skoutMessagesTable", _COLUMNS, ("pictureUrl", "giftUrl")):
        sender = row.text("fromUserID")
        other = people.get(sender or "")
        urls = social.given(row.text("pictureUrl"), row.text("giftUrl"))
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction="incoming" if other else "unknown",
            conversation=row.text("chatId"),
            sender=sender,
            participants=social.sender(sender, chat.text(other, "userName")),
            body=row.text("message"),
            type=row.text("type"),
            sent=epochs.unix_ms(row["timestamp"]),
            attachments=tuple(Attachment(url=url) for url in urls),
        )
    for row in tables.rows("skoutUsersTable", ("userId", "userName"), ("picUrl", "lastMessageTimestamp")):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=row.text("userName"),
            identifiers=social.identifiers(_SERVICE, row.text("userId")),
            photo=row.text("picUrl"),
            contacted=epochs.unix_ms(row["lastMessageTimestamp"]),
        )
