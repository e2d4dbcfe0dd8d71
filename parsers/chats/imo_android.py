"""imo on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Contact, Message
from parsers.support import chat, epochs, json_text, json_value, rows, social

_MESSAGE = ("buid", "last_message", "timestamp", "message_type")


@parser(
    name="android.imo",
    version="1.0",
    match=["**/com.imo.android.*/databases/imofriends.db"],
    tables=[("messages.buid", "messages.last_message", "messages.imdata")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of messages and of friends.

    A message_type other than 1 (incoming) and 2 (outgoing) is a message without direction. Who sent what came in is its
    author, as of groups, else the other one. The path of a file is that of ``imdata``, a JSON object.
    Reference: imo modules of Autopsy (Apache-2.0) and ALEAPP (nanoseconds since 1970, message_type, imdata), as of
    version 9.8 to 2043.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    friends = chat.one(tables, "friends", "buid", (), ("name", "display", "_alias_sl"))
    for row in tables.rows("messages", _MESSAGE, ("imdata", "message_read", "author", "author_alias")):
        kind, other = row.integer("message_type"), row.text("buid")
        sender = (chat.filled(row, "author") or other) if kind == 1 else None
        data = json_text.members(row, "imdata")
        paths = (json_value.filled(data, name) for name in ("original_path", "local_path"))
        read = row.integer("message_read")
        yield Message(
            locator=row.locator,
            state=row.state,
            service="imo",
            direction="incoming" if kind == 1 else "outgoing" if kind == 2 else "unknown",
            conversation=other,
            conversation_name=chat.filled(friends.get(other), "name", "display", "_alias_sl"),
            sender=sender,
            participants=social.sender(sender, chat.filled(row, "author_alias") if kind == 1 else None),
            recipients=(other,) if kind == 2 and other else (),
            body=row.text("last_message"),
            status=None if read is None else f"message_read {read}",
            sent=epochs.unix_ns(row["timestamp"]),
            attachments=tuple(Attachment(path=path) for path in dict.fromkeys(paths) if path),
        )
    for row in tables.rows("friends", ("buid",), ("name", "display", "_alias_sl")):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="imo",
            name=chat.filled(row, "name", "display", "_alias_sl"),
            identifiers=social.identifiers("imo", row.text("buid")),
        )
