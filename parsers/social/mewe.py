"""Chats of MeWe on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message, Reaction
from parsers.support import chat, epochs, rows, social

_OPTIONAL = ("id", "attachmentType", "attachmentName", "deleted", "currentUserMessage", "editedAt")


@parser(
    name="mewe.messages",
    version="1.0",
    match=["**/com.mewe/databases/app_database", "**/com.mewe/databases/app_v3.db"],
    tables=[("CHAT_MESSAGE.threadId", "CHAT_MESSAGE.ownerId", "CHAT_MESSAGE.textPlain")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of CHAT_MESSAGE. A message that the application marks as deleted still has its text.

    EMOJI_CHAT_MESSAGE counts reactions and says only whether the owner reacted: one reaction for each sign.
    Reference: ALEAPP, mewe (of com.mewe 80116099 to 90017000): columns and their meanings; times in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("CHAT_MESSAGE", "threadId"):
        return
    threads = chat.one(tables, "CHAT_THREAD", "id", (), ("name",))
    signs = tables.grouped("EMOJI_CHAT_MESSAGE", "chatMessageId", ("key", "userReacted"))
    for row in tables.rows(
        "CHAT_MESSAGE", ("threadId", "createdAt", "ownerId", "ownerName", "textPlain"), _OPTIONAL
    ):
        sender, mine = row.text("ownerId"), row.integer("currentUserMessage")
        kind, name = row.text("attachmentType"), row.text("attachmentName")
        yield Message(
            locator=row.locator,
            state=row.state,
            service="MeWe",
            direction=chat.direction(mine),
            conversation=row.text("threadId"),
            conversation_name=chat.text(threads.get(row["threadId"]), "name"),
            sender=sender,
            participants=social.sender(sender, row.text("ownerName")),
            body=row.text("textPlain"),
            type=kind,
            identifier=row.text("id"),
            sent=epochs.unix_s(row["createdAt"]),
            edited=epochs.unix_s(row["editedAt"]),
            deletion="deleted" if chat.flag(row, "deleted") else None,
            attachments=(Attachment(name=name),) if name else (),
            reactions=tuple(
                Reaction(reaction=sign.text("key") or "", own=chat.flag(sign, "userReacted"))
                for sign in signs.get(row["id"], [])
            ),
        )
