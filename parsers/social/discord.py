"""Messages of Discord on Android and iOS (kv-storage)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import discord, json_value, rows, social, written_time

_ACCOUNT = re.compile(r"/@account\.(\d{1,20})/", re.ASCII)


@parser(
    name="discord.messages",
    version="1.0",
    match=["**/kv-storage/@account*/a"],
    tables=[("messages0.data", "messages0.d")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of messages0: one byte, then a message as JSON. Earlier versions of an edited message are rows.

    The folder ``@account.NUMBER`` states the account; without it the direction is unknown.
    Reference: iLEAPP, discord_a (of Discord 238 to 324), and ALEAPP, discordChats (of com.discord 239015 to 333012):
    the table and the byte; parsers/support/discord.py: the message; times in RFC 3339.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages0", "data"):
        return
    found = _ACCOUNT.search(entry.path)
    own = (found[1],) if found else ()
    for row in tables.rows("messages0", ("data",)):
        stored = row["data"]
        value = json_value.decoded(stored[1:]) if isinstance(stored, bytes | str) else None
        if not isinstance(value, dict):
            context.warn("the row holds no message as JSON", row.locator)
        message = json_value.at(value, "message")
        sender, name = discord.author(message)
        yield Message(
            locator=row.locator,
            state=row.state,
            service=discord.SERVICE,
            direction=social.direction(own, sender),
            conversation=json_value.filled(value, "channelId") or json_value.text(message, "channel_id"),
            sender=sender,
            participants=social.sender(sender, name, own),
            body=discord.body(message),
            type=discord.type_of(message),
            identifier=json_value.text(message, "id") or json_value.text(value, "id"),
            account=own[0] if own else None,
            reply_to=discord.answered(message),
            reply_text=json_value.filled(json_value.at(message, "referenced_message"), "content"),
            reply_sender=json_value.text(message, "referenced_message", "author", "id"),
            forwarded=discord.forwarded(message),
            forwarded_from=discord.origin(message),
            mentions=discord.mentions(message),
            attachments=discord.attachments(message),
            reactions=discord.reactions(message),
            sent=written_time.moment(json_value.at(message, "timestamp")),
            edited=written_time.moment(json_value.at(message, "edited_timestamp")),
            details=discord.details(message),
        )
