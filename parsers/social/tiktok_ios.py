"""Direct messages of TikTok on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import epochs, rows, tiktok

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
    Reference: parsers/support/tiktok.py names the versions; times in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("TIMMessageORM", "sender"):
        return
    account = entry.path.rpartition("/")[0].rpartition("/")[2]
    for row in tables.rows("TIMMessageORM", _COLUMNS, ("identifier", "type", "deleted", "hasRead")):
        yield tiktok.message(
            row,
            account,
            conversation="belongingConversationIdentifier",
            identifier="identifier",
            marks=("type", "deleted", "hasRead"),
            sent=epochs.unix_s(row["localCreatedAt"]),
            received=epochs.unix_s(row["serverCreatedAt"]),
        )
