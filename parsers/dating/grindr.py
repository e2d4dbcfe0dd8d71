"""Messages of Grindr on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message, Reaction
from parsers.support import chat, codes, epochs, rows, social, stated
from parsers.support.rows import Row

_SERVICE = "Grindr"
_COLUMNS = ("message_id", "sender", "recipient", "body", "timestamp", "type", "conversation_id", "status")
_DETAILS = (
    "unread", "tap_type", "message_context", "translation", "country_code", "reply_message_name", "found_you_via_type",
    "found_you_via_value",
)  # fmt: skip
_OPTIONAL = ("media_hash", "latitude", "longitude", "reply_message_id", "reply_message_body", *_DETAILS)
_STATUS = {0: "sending", 1: "sent", 11: "failed", -4: "retracted"}


@parser(
    name="grindr.messages",
    version="1.0",
    match=["**/com.grindrapp.android/databases/grindr*.db"],
    tables=[("chat_message.stanza_id", "chat_message.tap_type", "chat_message.conversation_id")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of chat_message with the names of profile and the reactions of chat_reaction (numbers).

    A conversation of two has the number of the other's profile, which tells the direction; of a group nothing does.
    Coordinates are a place in a message of the type map alone. The body of media is JSON as stored.
    Reference: Grindr for Android (database of version 49): CREATE statements, the query that joins profile and
    conversation, tests of types and status; milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("chat_message", "conversation_id"):
        return
    people = chat.one(tables, "profile", "profile_id", ("display_name",))
    reactions = tables.grouped("chat_reaction", "target_message_id", ("profile_id", "reaction_type"))
    for row in tables.rows("chat_message", _COLUMNS, _OPTIONAL):
        sender, other, media = row.text("sender"), row.text("conversation_id"), row.text("media_hash")
        placed = row["type"] == "map"
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction=_direction(row),
            conversation=other,
            conversation_name=chat.text(people.get(row["conversation_id"]), "display_name"),
            sender=sender,
            recipients=social.given(row.text("recipient")),
            participants=social.sender(sender, chat.text(people.get(row["sender"]), "display_name")),
            body=row.text("body"),
            type=row.text("type"),
            status=codes.word(_STATUS, row.integer("status")),
            identifier=row.text("message_id"),
            reply_to=row.text("reply_message_id") or None,
            reply_text=row.text("reply_message_body") or None,
            sent=epochs.unix_ms(row["timestamp"]),
            attachments=(Attachment(name=media),) if media else (),
            reactions=tuple(
                Reaction(reaction=each.text("reaction_type") or "", who=each.text("profile_id"))
                for each in reactions.get(row["message_id"], ())
            ),
            latitude=chat.decimal(row, "latitude") if placed else None,
            longitude=chat.decimal(row, "longitude") if placed else None,
            details=stated.details(row, *_DETAILS, but=tuple(name for name in _DETAILS if row[name] == "")),
        )


def _direction(row: Row) -> chat.Direction:
    other = row["conversation_id"]
    if other is None:
        return "unknown"
    return chat.direction(0 if row["sender"] == other else 1 if row["recipient"] == other else None)
