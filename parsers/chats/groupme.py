"""Messages of GroupMe on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message
from parsers.support import chat, epochs, rows, social, stated
from parsers.support.rows import Row

_SERVICE = "GroupMe"
_MESSAGE = (
    "conversation_id",
    "created_at",
    "name",
    "sender_type",
    "is_system",
    "hidden",
    "read",
    "message_text",
)
_FILES = ("photo_url", "photo_uri", "photo_width", "photo_height", "photo_is_gif", "video_url")
_PLACE = ("location_lat", "location_lng", "location_name")


@parser(
    name="groupme.messages",
    version="1.0",
    match=["**/com.groupme.android/databases/groupme.db"],
    tables=[("messages.sender_type", "messages.message_text", "groups.group_type", "members.user_real_name")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of messages with the name of its group. Whose account it is, is not stated: no direction is.

    Reference: ALEAPP, module GroupMe (tables, columns, seconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "message_text"):
        return
    groups = chat.one(tables, "groups", "group_id", ("name",))
    for row in tables.rows("messages", _MESSAGE, (*_FILES, *_PLACE)):
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction="unknown",
            conversation=row.text("conversation_id"),
            conversation_name=chat.text(groups.get(row["conversation_id"]), "name"),
            participants=social.sender(None, row.text("name")),
            body=row.text("message_text"),
            type="system" if row["is_system"] == 1 else None,
            status=None if row["read"] not in (0, 1) else "read" if row["read"] else "unread",
            visibility="hidden" if row["hidden"] == 1 else None,
            sent=epochs.unix_s(row["created_at"]),
            attachments=tuple(_files(row)),
            place=row.text("location_name"),
            latitude=stated.decimal(row, "location_lat"),
            longitude=stated.decimal(row, "location_lng"),
            details=stated.details(row, "sender_type", "photo_is_gif"),
        )


def _files(row: Row) -> Iterator[Attachment]:
    if row["photo_url"] or row["photo_uri"]:
        yield Attachment(
            path=row.text("photo_uri"),
            url=row.text("photo_url"),
            width=row.integer("photo_width"),
            height=row.integer("photo_height"),
        )
    if row["video_url"]:
        yield Attachment(url=row.text("video_url"))
