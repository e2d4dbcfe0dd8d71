"""Direct messages in an archive of X (Twitter)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message, Reaction
from parsers.support import json_value, social, written_time, x_archive
from parsers.support.json_details import details
from parsers.support.json_file import EVERY, JsonFile

_TAKEN = (
    "recipientId", "reactions", "text", "mediaUrls", "senderId", "initiatingUserId", "id", "createdAt", "name",
)  # fmt: skip


@parser(
    name="exports.x_messages",
    version="1.0",
    match=["**/direct-messages*.js", "**/direct-message.js", "**/direct-message-group.js"],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every event of every conversation: messages, and that somebody joined, left or renamed it, by its name.

    account.js beside the file states whose archive it is; without it the direction is unknown. Lists of headers repeat
    the same messages without their texts and are not read.
    Reference: the README.txt that X puts into each archive (direct-messages.js); times in RFC 3339.
    """
    own = x_archive.account(context)
    for locator, value in JsonFile(context).each(EVERY, "dmConversation"):
        thread = json_value.text(value, "conversationId")
        for number, event in enumerate(json_value.each(value, "messages")):
            kind = next(iter(event), None) if isinstance(event, dict) else None
            message = json_value.at(event, kind) if kind else None
            sender = json_value.text(message, "senderId") or json_value.text(message, "initiatingUserId")
            place = f"{locator}.messages[{number}]"
            rest = {
                name: each
                for name, each in (message.items() if isinstance(message, dict) else ())
                if name not in _TAKEN and each not in ("", [])
            }
            files = (each for each in json_value.each(message, "mediaUrls") if isinstance(each, str))
            yield Message(
                locator=place,
                service=x_archive.SERVICE,
                direction=social.direction(own, sender),
                conversation=thread,
                sender=sender,
                recipients=social.given(json_value.text(message, "recipientId")),
                body=json_value.text(message, "text") or json_value.text(message, "name"),
                type=None if kind is None else json_value.whole(kind),
                identifier=json_value.text(message, "id"),
                account=own[0] if own else None,
                sent=written_time.moment(json_value.at(message, "createdAt")),
                attachments=tuple(Attachment(url=json_value.whole(each)) for each in files),
                reactions=tuple(
                    Reaction(
                        reaction=json_value.text(each, "reactionKey") or "",
                        who=json_value.text(each, "senderId"),
                    ).at(written_time.moment(json_value.at(each, "createdAt")))
                    for each in json_value.objects(message, "reactions")
                ),
                details=details(rest, context, place) if rest else (),
            )
