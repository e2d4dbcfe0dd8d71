"""Messages of Slack on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, epochs, rows, social

_SERVICE = "Slack"
_COLUMNS = ("ZUSERID", "ZCONVERSATIONID", "ZTEXT", "ZTIMESTAMP")


@parser(
    name="slack.messages_ios",
    version="1.0",
    match=["**/ModelDatabase/db.sqlite"],
    tables=[("ZCOREDATAMESSAGE.ZUSERID", "ZCOREDATAMESSAGE.ZCONVERSATIONID", "ZCOREDATAMESSAGE.ZTEXT")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of ZCOREDATAMESSAGE with names of people and channels. ZISME marks the account's owner.

    Reference: iLEAPP, slack (of Slack 24.07): columns and their meanings; times in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZCOREDATAMESSAGE", "ZCONVERSATIONID"):
        return
    people = chat.one(tables, "ZCOREDATAUSER", "ZTSID", (), ("ZREALNAME", "ZNAME", "ZISME"))
    channels = chat.one(tables, "ZCOREDATACONVERSATION", "ZTSID", (), ("ZNAME",))
    own = frozenset(str(number) for number, row in people.items() if row["ZISME"] == 1)
    for row in tables.rows("ZCOREDATAMESSAGE", _COLUMNS):
        sender = row.text("ZUSERID")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction=social.direction(own, sender),
            conversation=row.text("ZCONVERSATIONID"),
            conversation_name=chat.text(channels.get(row["ZCONVERSATIONID"]), "ZNAME"),
            sender=sender,
            participants=social.sender(
                sender, chat.filled(people.get(row["ZUSERID"]), "ZREALNAME", "ZNAME"), own
            ),
            body=row.text("ZTEXT"),
            sent=epochs.unix_s(row["ZTIMESTAMP"]),
        )
