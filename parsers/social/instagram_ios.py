"""Direct messages of Instagram on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, Message
from parsers.support import chat, rows, social
from parsers.support import instagram_ios as archives
from parsers.support.instagram import SERVICE

_METADATA = "IGDirectPublishedMessageMetadata*metadata"
_CONTENT = "IGDirectPublishedMessageContent*content"
_ACTIVITY = "IGDirectThreadActivityAnnouncement*threadActivity"
_CALL = (("voipTitle", "NSString*voipTitle"), ("videoCallId", "NSString*videoCallId"))


@parser(
    name="instagram.direct_ios",
    version="1.0",
    match=["**/DirectSQLiteDatabase/*.db"],
    tables=[("messages.message_id", "messages.thread_id", "messages.archive", "threads.viewer_id")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of messages, whose content is a keyed archive, with names from the threads' metadata.

    A message of the thread's viewer_id is outgoing. Shared media are not read.
    Reference: iLEAPP, instagramThreads (of Instagram 135 to 425): tables, columns and keys of the archives; times are
    those of NSDate.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "archive"):
        return
    owners = chat.one(tables, "threads", "thread_id", ("viewer_id",))
    names: dict[str, str] = {}
    for row in tables.rows("threads", ("metadata",)):
        names = {**archives.names(archives.opened(row["metadata"])[0]), **names}
    for row in tables.rows("messages", ("message_id", "thread_id", "archive")):
        message, damage = archives.opened(row["archive"])
        for sentence in damage:
            context.warn(f"the message's archive cannot be read in whole: {sentence}", row.locator)
        sender = archives.text(message, _METADATA, "NSString*senderPk")
        own = social.given(chat.text(owners.get(row["thread_id"]), "viewer_id"))
        call = ((name, archives.text(message, _CONTENT, _ACTIVITY, key)) for name, key in _CALL)
        yield Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction=social.direction(own, sender),
            conversation=row.text("thread_id"),
            sender=sender,
            participants=social.sender(sender, names.get(sender) if sender else None, own),
            body=archives.text(message, _CONTENT, "NSString*string"),
            identifier=row.text("message_id"),
            account=own[0] if own else None,
            sent=archives.moment(message, _METADATA, "NSDate*serverTimestamp"),
            reactions=archives.reactions(message),
            details=tuple(Detail(name=name, value=value) for name, value in call if value),
        )
