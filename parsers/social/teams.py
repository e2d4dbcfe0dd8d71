"""Messages and calls of Microsoft Teams on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, Message
from parsers.support import chat, epochs, json_value, rows, social, teams

_COLUMNS = ("messageId", "conversationId", "userDisplayName", "content", "arrivalTime", "deleteTime")


@parser(
    name="teams.messages",
    version="1.0",
    match=["**/com.microsoft.teams/databases/SkypeTeams.db"],
    tables=[("Message.messageId", "Message.conversationId", "Message.userDisplayName")],
    emits=[Call, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Message]:
    """Reads every row of Message, and those of MessagePropertyAttribute that are of the log of calls.

    The body is the markup as stored. Who is the owner of the account is not stated, so no direction is, but for calls.
    ``revoked`` is the time of deletion; that of a message that was not deleted is 0.
    Reference: ALEAPP, teams (of com.microsoft.teams): columns and their meanings; times in milliseconds since 1970;
    parsers/support/teams.py: the JSON of a call.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Message", "messageId"):
        return
    names = chat.one(tables, "Conversation", "conversationId", (), ("displayName",))
    for row in tables.rows("Message", _COLUMNS):
        gone = epochs.unix_ms(row["deleteTime"])
        yield Message(
            locator=row.locator,
            state=row.state,
            service=teams.SERVICE,
            direction="unknown",
            conversation=row.text("conversationId"),
            conversation_name=chat.text(names.get(row["conversationId"]), "displayName"),
            participants=social.sender(None, row.text("userDisplayName")),
            body=row.text("content"),
            identifier=row.text("messageId"),
            sent=epochs.unix_ms(row["arrivalTime"]),
            deletion="deleted" if gone else None,
            revoked=gone,
        )
    for row in tables.rows("MessagePropertyAttribute", ("propertyId", "attributeValue")):
        if row.text("propertyId") != "CallLog":
            continue
        value = json_value.decoded(row["attributeValue"])
        if isinstance(value, dict):
            yield teams.call(row, value)
        else:
            context.warn("the entry of the log of calls is no JSON object", row.locator)
