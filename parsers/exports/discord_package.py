"""Messages and channels in what Discord hands out of an account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Conversation, Detail, Message, Participant
from parsers.support import json_value, text_lines, written_time
from parsers.support.discord import SERVICE
from parsers.support.json_file import EVERY, JsonFile

_FOLDER = "**/messages/c*"
_NAMES = ["ID", "Timestamp", "Contents", "Attachments"]


@parser(
    name="exports.discord",
    version="1.0",
    match=[f"{_FOLDER}/messages.json", f"{_FOLDER}/messages.csv", f"{_FOLDER}/channel.json"],
    emits=[Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Message]:
    """Reads every element of messages.json, every row of the older messages.csv, and channel.json with its recipients.

    What Discord hands out are the account's own messages alone, so all are outgoing. The conversation is the number in
    the folder's name. A time without its zone stays text.
    Reference: https://support.discord.com/hc/en-us/articles/360004957991 (Your Discord Data Package).
    """
    folder, _, name = entry.path.rpartition("/")
    number = folder.rpartition("/")[2].removeprefix("c")
    if name.lower() == "channel.json":
        for locator, value in JsonFile(context).each():
            yield _channel(locator, value, number)
    elif name.lower() == "messages.json":
        for locator, value in JsonFile(context).each(EVERY):
            yield _message(locator, value, number)
    else:
        rows = text_lines.rows(context, ",")
        first = next(rows, None)
        if first is not None and first.values == _NAMES:
            for row in rows:
                yield _message(row.locator, dict(zip(_NAMES, row.values, strict=False)), number)


def _message(locator: str, value: Any, channel: str) -> Message:
    links = (json_value.text(value, "Attachments") or "").split()
    return Message(
        locator=locator,
        service=SERVICE,
        direction="outgoing",
        conversation=channel,
        body=json_value.text(value, "Contents"),
        identifier=json_value.text(value, "ID"),
        sent=written_time.moment(json_value.at(value, "Timestamp")),
        attachments=tuple(Attachment(url=link) for link in links),
    )


def _channel(locator: str, value: Any, number: str) -> Conversation:
    people = (each for each in json_value.each(value, "recipients") if isinstance(each, str))
    guild = ((f"guild.{name}", json_value.text(value, "guild", name)) for name in ("id", "name"))
    return Conversation(
        locator=locator,
        service=SERVICE,
        conversation=number,
        conversation_name=json_value.text(value, "name"),
        type=json_value.text(value, "type"),
        participants=tuple(Participant(identifier=json_value.whole(each)) for each in people),
        details=tuple(Detail(name=name, value=found) for name, found in guild if found),
    )
