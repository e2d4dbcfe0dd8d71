"""Direct messages of TikTok on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import epochs, json_value, rows, social, stated, tiktok

_COLUMNS = ("belongingConversationIdentifier", "sender", "content", "localCreatedAt", "serverCreatedAt")


@parser(
    name="tiktok.messages_ios",
    version="1.0",
    match=["**/ChatFiles/*/db.sqlite"],
    tables=[
        ("TIMMessageORM.sender", "TIMMessageORM.content", "TIMMessageORM.belongingConversationIdentifier")
    ],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of TIMMessageORM. The folder that the file lies in is named by the account's number.

    ``sent`` is the device's own time, ``received`` the server's. The numbers of type, deleted and hasRead stay numbers.
    Content that is no JSON is the body as it is.
    Reference: iLEAPP, tikTok (of TikTok 28.4 to 42.7): columns and members of the JSON; times in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("TIMMessageORM", "sender"):
        return
    folder = entry.path.rpartition("/")[0].rpartition("/")[2]
    own = (folder,) if folder.isdecimal() else ()
    for row in tables.rows("TIMMessageORM", _COLUMNS, ("type", "deleted", "hasRead")):
        content, sender = json_value.decoded(row["content"]), row.text("sender")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=tiktok.SERVICE,
            direction=social.direction(own, sender),
            conversation=row.text("belongingConversationIdentifier"),
            sender=sender,
            body=row.text("content") if content is None else tiktok.body(content),
            account=own[0] if own else None,
            sent=epochs.unix_s(row["localCreatedAt"]),
            received=epochs.unix_s(row["serverCreatedAt"]),
            attachments=tiktok.attachments(content),
            details=stated.details(row, "type", "deleted", "hasRead"),
        )
