"""What the database of a workspace in Slack on Android states: names, and messages as the server gave them.

Reference: ALEAPP, slack (2026): columns; https://api.slack.com/events/message (text, user, subtype, edited,
reactions) and https://api.slack.com/types/file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from evidence.model.kinds import Attachment, Message, Reaction
from parsers.support import chat, epochs, json_value, social, stated
from parsers.support.rows import Row

SERVICE = "Slack"


def name(person: Row | None) -> str | None:
    """What somebody is called: the real name, else the handle."""
    return chat.filled(person, "profile_real_name", "name")


def label(channel: Row | None, people: Mapping[Any, Row]) -> str | None:
    """The name of a conversation; of one with one person, whose number stands there instead, theirs."""
    held = chat.filled(channel, "name_or_user")
    return name(people.get(held)) or held


def message(row: Row, value: Any, conversation_name: str | None, people: Mapping[Any, Row]) -> Message:
    """A message by its row and by the JSON in it."""
    sender = row.text("user_id") or json_value.text(value, "user")
    reply = row.text("thread_ts")
    return Message(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        direction="unknown",
        conversation=row.text("channel_id"),
        conversation_name=conversation_name,
        sender=sender,
        participants=social.sender(sender, name(people.get(sender))),
        body=json_value.text(value, "text"),
        type=row.text("subtype") or row.text("event_sub_type") or json_value.text(value, "subtype"),
        identifier=row.text("ts"),
        reply_to=reply if reply != row.text("ts") else None,
        sent=epochs.unix_s(row["ts"]),
        edited=epochs.unix_s(json_value.text(value, "edited", "ts")),
        attachments=tuple(_file(each) for each in json_value.objects(value, "files")),
        reactions=tuple(_reactions(value)),
        details=() if isinstance(value, dict) else stated.details(row, "message_json", "message_blob"),
    )


def _reactions(value: Any) -> Iterator[Reaction]:
    """One for each person; one without anybody where the message names nobody."""
    for each in json_value.objects(value, "reactions"):
        sign = json_value.text(each, "name")
        people = [found for found in json_value.each(each, "users") if isinstance(found, str)]
        for who in people or (None,):
            if sign:
                yield Reaction(reaction=sign, who=json_value.whole(who) if who else None)


def _file(value: dict[str, Any]) -> Attachment:
    return Attachment(
        name=json_value.text(value, "name"),
        mime=json_value.text(value, "mimetype"),
        size=json_value.integer(value, "size"),
        url=json_value.text(value, "url_private"),
        text=json_value.text(value, "title"),
    )
