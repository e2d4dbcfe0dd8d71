"""Conversations that WhatsApp exported as text."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from evidence.model.timestamp import Timestamp
from parsers.support import whatsapp_text


@parser(
    name="exports.whatsapp_text",
    version="1.0",
    match=["**/*WhatsApp*.txt", "**/_chat.txt"],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every message: a line that begins with a time, and the lines behind it up to the next one.

    The time is local to the phone and in the form of its language, in which nothing says whether the day or the month
    comes first: it stays text. Whose phone it was is not stated, so no direction is. A line without a name before a
    colon is one of the application itself; one of the application that holds a colon reads like a person's.
    Reference: https://faq.whatsapp.com/1180414079177245 (export of a chat); M. Jankowski, whatstk documentation, header
    formats.
    """
    name = entry.path.rpartition("/")[2].removesuffix(".txt")
    with context.open() as file:
        for found in whatsapp_text.messages(file, context):
            yield Message(
                locator=f"bytes {found.offset}+{found.length}",
                service="WhatsApp",
                direction="unknown",
                conversation=name,
                sender=found.sender,
                body=found.body,
                type=None if found.sender else "system",
                sent=Timestamp(None, found.time, "text"),
            )
