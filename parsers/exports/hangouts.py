"""Messages of Google Hangouts in what Google hands out of an account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message
from parsers.support import epochs, json_value, social
from parsers.support.json_details import details
from parsers.support.json_file import EVERY, JsonFile

_EVENTS = ("membership_change", "conversation_rename", "hangout_event")


@parser(
    name="exports.hangouts",
    version="1.0",
    match=["**/Hangouts/Hangouts.json", "**/Hangouts.json"],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every event of every conversation; self_event_state of each states whose account it is.

    What else an event of the conversation or a call states is in its details, by the names there.
    Reference: https://github.com/tdryer/hangups, hangouts.proto (Conversation, Event, ChatMessage: names and meanings
    of the members); times in microseconds since 1970.
    """
    for locator, value in JsonFile(context).each("conversations", EVERY):
        thread = json_value.at(value, "conversation", "conversation")
        names = {
            json_value.text(each, "id", "gaia_id"): json_value.text(each, "fallback_name")
            for each in json_value.objects(thread, "participant_data")
        }
        for number, event in enumerate(json_value.each(value, "events")):
            content = json_value.at(event, "chat_message", "message_content")
            sender = json_value.text(event, "sender_id", "gaia_id")
            place = f"{locator}.events[{number}]"
            rest = {name: stated for name in _EVENTS if (stated := json_value.at(event, name))}
            own = social.given(json_value.text(event, "self_event_state", "user_id", "gaia_id"))
            yield Message(
                locator=place,
                service="Hangouts",
                direction=social.direction(own, sender),
                conversation=json_value.text(event, "conversation_id", "id")
                or json_value.text(value, "conversation", "conversation_id", "id"),
                conversation_name=json_value.filled(thread, "name"),
                sender=sender,
                participants=social.sender(sender, names.get(sender), own),
                body=_text(content),
                type=json_value.text(event, "event_type"),
                identifier=json_value.text(event, "event_id"),
                sent=epochs.unix_us(json_value.text(event, "timestamp")),
                details=details(rest, context, place) if rest else (),
                attachments=tuple(
                    Attachment(url=url)
                    for each in json_value.objects(content, "attachment")
                    if (url := json_value.text(each, "embed_item", "plus_photo", "url"))
                ),
            )


def _text(content: Any) -> str | None:
    segments = json_value.objects(content, "segment")
    parts = (
        "\n" if json_value.text(each, "type") == "LINE_BREAK" else json_value.text(each, "text") or ""
        for each in segments
    )
    return "".join(parts) if segments else None
