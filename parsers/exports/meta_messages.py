"""Conversations in what Facebook and Instagram hand out of an account."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Message, Participant
from parsers.support import epochs, json_value, meta_export, social
from parsers.support.json_file import EVERY, JsonFile


@parser(
    name="exports.meta_messages",
    version="1.0",
    match=["**/messages/*/*/message_*.json"],
    emits=[Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Message]:
    """Reads every element of messages, and the thread. Whose account it is, is not stated there, so no direction is.

    Texts are UTF-8 whose bytes the service writes as characters of their own, which is taken back where it holds.
    The conversation is the file's thread_path.
    Reference: HPI, my.instagram.gdpr, and RLEAPP, facebookArchive: members of the JSON; times in milliseconds since
    1970, those of reactions in seconds.
    """
    file = JsonFile(context)
    text = meta_export.text
    thread = text(file.one("thread_path")) or entry.path.rpartition("/")[0].rpartition("/")[2]
    title, service = text(file.one("title")), meta_export.service(entry.path)
    members = (text(name) for _, name in file.each("participants", EVERY, "name"))
    people = tuple(Participant(name=name) for name in members if name)
    if people or title:
        yield Conversation(
            locator="key $",
            service=service,
            conversation=thread,
            conversation_name=title,
            participants=people,
        )
    for locator, value in file.each("messages", EVERY):
        sender = text(json_value.at(value, "sender_name"))
        yield Message(
            locator=locator,
            service=service,
            direction="unknown",
            conversation=thread,
            conversation_name=title,
            sender=sender,
            participants=social.sender(None, sender),
            body=text(json_value.at(value, "content")),
            type=text(json_value.at(value, "type")),
            sent=epochs.unix_ms(json_value.integer(value, "timestamp_ms")),
            attachments=meta_export.attachments(value),
            reactions=meta_export.reactions(value),
            deletion="unsent" if json_value.flag(value, "is_unsent") else None,
            details=meta_export.details(value),
        )
