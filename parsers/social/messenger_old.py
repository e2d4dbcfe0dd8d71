"""Messages of Facebook Messenger on Android before 2021 (threads_db2)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message, Reaction
from parsers.support import chat, epochs, json_value, messenger_old, rows, social, stated
from parsers.support.messenger import SERVICE

_COLUMNS = ("msg_id", "text", "sender", "timestamp_ms")
_OPTIONAL = (
    "thread_key", "thread_id", "attachments", "shares", "coordinates", "timestamp_sent_ms", "message_replied_to_id",
    "subject", "msg_type", "snippet", "source", "affected_users", messenger_old.EVENT,
)  # fmt: skip
_TIMES = (
    "reaction_timestamp", "reaction_timestamp_ms", "reaction_creation_timestamp_ms", "reaction_creation_time_ms",
)  # fmt: skip


@parser(
    name="messenger.threads_db2",
    version="1.0",
    match=["**/threads_db2"],
    tables=[("messages.msg_id", "messages.sender", "messages.timestamp_ms", "threads.thread_key")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of messages that is no call with its reactions.

    The file threads_db2-uid beside the database states the account; without it the direction is unknown. Identifiers
    are as stored (``FACEBOOK:number``). Places are those of coordinates. Numbers stay details.
    Reference: the application's CREATE statements as decompiled and published; ALEAPP, FacebookMessenger, and HPI,
    my.fbmessenger.android (meanings); times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "msg_id"):
        return
    own = messenger_old.account(context)
    threads = chat.one(tables, "threads", "thread_key", ("name",))
    reactions = tables.grouped("message_reactions", "msg_id", ("reaction",), ("user_key", *_TIMES))
    for row in tables.rows("messages", _COLUMNS, _OPTIONAL):
        if messenger_old.is_call(json_value.decoded(row[messenger_old.EVENT])):
            continue
        who, place = json_value.decoded(row["sender"]), json_value.decoded(row["coordinates"])
        sender = json_value.text(who, "user_key")
        latitude, longitude = json_value.decimal(place, "latitude"), json_value.decimal(place, "longitude")
        files = json_value.objects(json_value.decoded(row["attachments"]))
        shares = json_value.objects(json_value.decoded(row["shares"]))
        yield Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction=social.direction(own, sender),
            conversation=chat.filled(row, "thread_key", "thread_id"),
            conversation_name=chat.text(threads.get(row["thread_key"]), "name"),
            sender=sender,
            participants=social.sender(sender, json_value.text(who, "name"), own),
            subject=row.text("subject"),
            body=row.text("text"),
            identifier=row.text("msg_id"),
            reply_to=row.text("message_replied_to_id"),
            sent=epochs.unix_ms(row["timestamp_sent_ms"]) or epochs.unix_ms(row["timestamp_ms"]),
            attachments=(*map(messenger_old.file, files), *map(messenger_old.share, shares)),
            reactions=tuple(
                Reaction(reaction=each.text("reaction") or "", who=each.text("user_key")).at(
                    next((at for name in _TIMES if (at := epochs.unix_ms(each[name]))), None)
                )
                for each in reactions.get(row["msg_id"], [])
            ),
            latitude=latitude if longitude else None,
            longitude=longitude if latitude else None,
            details=stated.details(row, *_OPTIONAL[8:]),
        )
