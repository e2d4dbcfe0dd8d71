"""Messages of Discord as its interface for programs gives them, which its applications and exports keep.

Reference: https://discord.com/developers/docs/resources/message (message object, types of messages, attachments,
reactions, message references).
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Attachment, Reaction
from parsers.support import json_value

SERVICE = "Discord"
_TYPES = {
    0: "default", 1: "recipient add", 2: "recipient remove", 3: "call", 4: "channel name change",
    5: "channel icon change", 6: "channel pinned message", 7: "user join", 18: "thread created", 19: "reply",
    20: "chat input command", 21: "thread starter message", 23: "context menu command",
}  # fmt: skip


def type_of(message: Any) -> str | None:
    """The type in the documentation's words; a number that these do not have as ``type N``."""
    number = json_value.integer(message, "type")
    return None if number is None else _TYPES.get(number, f"type {number}")


def author(message: Any) -> tuple[str | None, str | None]:
    """The identifier and the displayed name of who wrote."""
    found = json_value.at(message, "author")
    return json_value.text(found, "id"), json_value.filled(found, "global_name", "globalName", "username")


def attachments(message: Any) -> tuple[Attachment, ...]:
    """The files of a message."""
    return tuple(
        Attachment(
            name=json_value.text(each, "filename"),
            mime=json_value.text(each, "content_type"),
            size=json_value.integer(each, "size"),
            url=json_value.text(each, "url"),
            text=json_value.text(each, "description"),
            width=json_value.integer(each, "width"),
            height=json_value.integer(each, "height"),
            duration_s=json_value.decimal(each, "duration_secs"),
        )
        for each in json_value.objects(message, "attachments")
    )


def reactions(message: Any) -> tuple[Reaction, ...]:
    """Each sign with which somebody reacted. How many did so is not held: only whether the owner did is stated."""
    return tuple(
        Reaction(
            reaction=json_value.text(each, "emoji", "name") or "",
            own=json_value.flag(each, "me"),
        )
        for each in json_value.objects(message, "reactions")
    )


def answered(message: Any) -> str | None:
    """The message that a reply names."""
    return json_value.text(message, "message_reference", "message_id")


def mentions(message: Any) -> tuple[str, ...]:
    """Who is named in the text, by identifier."""
    found = (json_value.text(each, "id") for each in json_value.objects(message, "mentions"))
    return tuple(identifier for identifier in found if identifier)
