"""End-to-end encrypted conversations in what Facebook Messenger hands out."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Conversation, Message, Participant, Reaction
from parsers.support import epochs, json_value, social
from parsers.support.json_file import EVERY, JsonFile
from parsers.support.messenger import SERVICE


@parser(
    name="exports.messenger_encrypted",
    version="1.0",
    match=["**/messages/*.json", "**/*_*.json"],
    marks=[b'"participants"'],
    emits=[Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Message]:
    """Reads every element of messages, and the thread, in a file that begins with participants and has threadName.
    Whose account it is, is not stated there.

    Reference: RLEAPP, facebookE2EMessages (2026): members of the JSON; times in milliseconds since 1970.
    """
    file = JsonFile(context)
    title = file.one("threadName")
    if not isinstance(title, str):
        return
    members = [
        json_value.whole(name) for _, name in file.each("participants", EVERY) if isinstance(name, str)
    ]
    thread = json_value.whole(title)
    yield Conversation(
        locator="key $",
        service=SERVICE,
        conversation=thread,
        participants=tuple(Participant(name=name) for name in members),
    )
    for locator, value in file.each("messages", EVERY):
        sender = json_value.text(value, "senderName")
        yield Message(
            locator=locator,
            service=SERVICE,
            direction="unknown",
            conversation=thread,
            sender=sender,
            participants=social.sender(None, sender),
            body=json_value.text(value, "text"),
            type=json_value.text(value, "type"),
            sent=epochs.unix_ms(json_value.integer(value, "timestamp")),
            deletion="unsent" if json_value.flag(value, "isUnsent") else None,
            attachments=tuple(
                Attachment(path=json_value.text(each, "uri")) for each in json_value.objects(value, "media")
            ),
            reactions=tuple(
                Reaction(
                    reaction=json_value.text(each, "reaction") or "", name=json_value.text(each, "actor")
                )
                for each in json_value.objects(value, "reactions")
            ),
        )
