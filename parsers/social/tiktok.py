"""Direct messages of TikTok on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import epochs, json_value, rows, social, stated, tiktok

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

    The numbers of type, deleted and read_status stay numbers. Content that is no JSON is the body as it is.
    Reference: ALEAPP, tikTok (of com.zhiliaoapp.musically 2021809050 to 2024301040): columns and members of the JSON;
    times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("msg", "conversation_id"):
        return
    account = entry.path.rpartition("/")[2].removesuffix("_im.db")
    own = (account,) if account.isdecimal() else ()
    for row in tables.rows("msg", _COLUMNS, ("deleted", "read_status")):
        content, sender = json_value.decoded(row["content"]), row.text("sender")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=tiktok.SERVICE,
            direction=social.direction(own, sender),
            conversation=row.text("conversation_id"),
            sender=sender,
            body=row.text("content") if content is None else tiktok.body(content),
            account=own[0] if own else None,
            sent=epochs.unix_ms(row["created_time"]),
            attachments=tiktok.attachments(content),
            details=stated.details(row, "type", "deleted", "read_status"),
        )
