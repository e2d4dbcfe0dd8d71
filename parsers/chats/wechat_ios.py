"""Messages of WeChat on iOS."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, epochs, rows

_TABLE = re.compile(r"Chat_([0-9a-f]{32})", re.ASCII)
_ACCOUNT = re.compile(r"/([0-9a-f]{32})/DB/[^/]+\Z", re.ASCII)
_OURS = (0, 1)


@parser(
    name="ios.wechat",
    version="1.0",
    match=["**/DB/MM.sqlite", "**/DB/message_*.sqlite"],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of each table Chat_…, whose name ends in the MD5 of the other one's or the group's user name.

    That digest is the conversation; ``ios.wechat_people`` states whose it is. In a group the text of others begins with
    who sent it: the body is as stored, with that line. Numbers of type and status stay numbers. ``account`` is the
    folder, the MD5 of the owner's user name.
    Reference: iWeChat (L. Wang): CREATE statements; WechatExporter, WechatParser.cpp (2020): Des 0 is what was sent,
    times in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    folder = _ACCOUNT.search(entry.path)
    for table in sorted(context.sqlite().tables()):
        found = _TABLE.fullmatch(table)
        if found is None or not tables.has(table, "MesLocalID", "Message"):
            continue
        for row in tables.rows(
            table, ("MesLocalID", "CreateTime", "Message", "Des", "Type"), ("MesSvrID", "Status")
        ):
            mine = row.integer("Des")
            yield Message(
                locator=row.locator,
                state=row.state,
                service="WeChat",
                direction=chat.direction(None if mine not in _OURS else 1 - mine),
                conversation=found[1],
                body=row.text("Message"),
                type=chat.words(row, "Type"),
                status=chat.words(row, "Status"),
                identifier=row.text("MesSvrID"),
                account=folder[1] if folder else None,
                sent=epochs.unix_s(row["CreateTime"]),
            )
