"""Posts and comments that MeWe on Android keeps of its feeds."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, epochs, rows, social, stated

_OPTIONAL = (
    "id", "editedAt", "ownerHandle", "ownerId", "groupName", "groupId", "currentUserPost", "linkUrl", "linkTitle",
    "albumName", "pollQuestion", "eventName", "eventLocation", "postId", "photoName", "documentName",
)  # fmt: skip
_DETAILS = (
    "linkTitle",
    "albumName",
    "pollQuestion",
    "eventName",
    "eventLocation",
    "photoName",
    "documentName",
)


@parser(
    name="mewe.posts",
    version="1.0",
    match=["**/com.mewe/databases/app_v3.db"],
    tables=[("POST.ownerName", "POST.textPlain", "POST.currentUserPost")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of POST and of COMMENT: what the application loaded, whoever wrote it.

    A post stands there once for each feed that it was loaded into. Only the owner's own are outgoing.
    Reference: ALEAPP, mewe (of com.mewe 80116099 to 90017000): columns and their meanings; times in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table, kind in (("POST", "post"), ("COMMENT", "comment")):
        for row in tables.rows(table, ("createdAt", "ownerName", "textPlain"), _OPTIONAL):
            sender = chat.filled(row, "ownerId", "ownerHandle")
            yield Message(
                locator=row.locator,
                state=row.state,
                service="MeWe",
                direction=chat.direction(row.integer("currentUserPost")),
                conversation=row.text("groupId"),
                conversation_name=row.text("groupName"),
                sender=sender,
                participants=social.sender(sender, row.text("ownerName")),
                body=row.text("textPlain"),
                type=kind,
                identifier=row.text("id"),
                reply_to=row.text("postId"),
                url=row.text("linkUrl"),
                sent=epochs.unix_s(row["createdAt"]),
                edited=epochs.unix_s(row["editedAt"]),
                details=stated.details(row, *_DETAILS),
            )
