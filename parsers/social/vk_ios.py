"""Messages of VK Messenger on iOS."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message
from parsers.support import chat, epochs, json_value, rows

_ACCOUNT = re.compile(r"/VKM_(\d{1,20})/", re.ASCII)


@parser(
    name="vk.messages_ios",
    version="1.0",
    match=["**/VKM_*/messages-store.sqlite"],
    tables=[("message.cmid", "message.peer", "message.data")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of message, whose column data is the message as JSON, with the titles of peer_title.

    ``out`` is 1 of what the account sent and 0 of what it received. An attachment is stated by its type alone, a
    forwarded message by its text.
    Reference: iLEAPP, vk (2026): tables and columns; https://dev.vk.com/en/reference/objects/message (members of the
    JSON; times in seconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message", "data"):
        return
    found = _ACCOUNT.search(entry.path)
    named = chat.one(tables, "peer_title", "docid", ("title",)).values()
    titles: dict[str | None, rows.Row] = {
        peer: row for row in named if (peer := row.text("docid")) is not None
    }
    for row in tables.rows("message", ("cmid", "peer", "date", "data")):
        value = json_value.decoded(row["data"])
        if value is None:
            context.warn("the message is no JSON: only its columns are stated", row.locator)
        reply, action = json_value.at(value, "reply_message"), json_value.at(value, "action")
        mine, forwarded = json_value.at(value, "out"), json_value.objects(value, "fwd_messages")
        yield Message(
            locator=row.locator,
            state=row.state,
            service="VK",
            direction=chat.direction(mine if isinstance(mine, int) else None),
            conversation=row.text("peer"),
            conversation_name=chat.text(titles.get(row.text("peer")), "title"),
            sender=json_value.text(value, "from_id"),
            body=json_value.text(value, "text"),
            type=json_value.text(action, "type"),
            identifier=row.text("cmid"),
            account=found[1] if found else None,
            reply_to=json_value.text(reply, "conversation_message_id"),
            reply_text=json_value.text(reply, "text"),
            reply_sender=json_value.text(reply, "from_id"),
            sent=epochs.unix_s(json_value.integer(value, "date")) or epochs.unix_s(row["date"]),
            edited=epochs.unix_s(json_value.integer(value, "update_time")),
            forwarded=True if forwarded else None,
            forwarded_from=json_value.text(forwarded, 0, "from_id") if len(forwarded) == 1 else None,
            attachments=tuple(
                Attachment(text=text)
                for each in (*json_value.objects(value, "attachments"), *forwarded)
                if (text := json_value.filled(each, "type", "text"))
            ),
        )
