"""Messages in what Discord hands out of an account."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message
from parsers.support import json_value, written_time
from parsers.support.discord import SERVICE
from parsers.support.json_file import EVERY, JsonFile


@parser(
    name="exports.discord",
    version="1.0",
    match=["**/messages/c*/messages.json"],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every element. What Discord hands out are the account's own messages alone, so all are outgoing.

    The conversation is the number in the folder's name. A time without its zone stays text.
    Reference: https://support.discord.com/hc/en-us/articles/360004957991 (Your Discord Data Package).
    """
    channel = entry.path.rpartition("/")[0].rpartition("/")[2].removeprefix("c")
    for locator, value in JsonFile(context).each(EVERY):
        links = (json_value.text(value, "Attachments") or "").split()
        yield Message(
            locator=locator,
            service=SERVICE,
            direction="outgoing",
            conversation=channel,
            body=json_value.text(value, "Contents"),
            identifier=json_value.text(value, "ID"),
            sent=written_time.moment(json_value.at(value, "Timestamp")),
            attachments=tuple(Attachment(url=link) for link in links),
        )
