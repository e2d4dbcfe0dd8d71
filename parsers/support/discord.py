"""Messages of Discord as its interface for programs gives them, which its applications and exports keep.

Reference: https://discord.com/developers/docs/resources/message (message object, types of messages, attachments,
embeds, calls, reactions, message references, message snapshots) and /resources/poll and /resources/sticker.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Detail, Reaction
from parsers.support import json_value

SERVICE = "Discord"
_FORWARD = 1
_TYPES = {
    0: "default", 1: "recipient add", 2: "recipient remove", 3: "call", 4: "channel name change",
    5: "channel icon change", 6: "channel pinned message", 7: "user join", 8: "guild boost", 9: "guild boost tier 1",
    10: "guild boost tier 2", 11: "guild boost tier 3", 12: "channel follow add", 14: "guild discovery disqualified",
    15: "guild discovery requalified", 16: "guild discovery grace period initial warning",
    17: "guild discovery grace period final warning", 18: "thread created", 19: "reply", 20: "chat input command",
    21: "thread starter message", 22: "guild invite reminder", 23: "context menu command",
    24: "auto moderation action", 25: "role subscription purchase", 26: "interaction premium upsell",
    27: "stage start", 28: "stage end", 29: "stage speaker", 31: "stage topic",
    32: "guild application premium subscription", 36: "guild incident alert mode enabled",
    37: "guild incident alert mode disabled", 38: "guild incident report raid",
    39: "guild incident report false alarm", 44: "purchase notification", 46: "poll result",
}  # fmt: skip


def type_of(message: Any) -> str | None:
    """The type in the documentation's words; a number that these do not have as ``type N``."""
    number = json_value.integer(message, "type")
    return None if number is None else _TYPES.get(number, f"type {number}")


def author(message: Any) -> tuple[str | None, str | None]:
    """The identifier and the displayed name of who wrote."""
    found = json_value.at(message, "author")
    return json_value.text(found, "id"), json_value.filled(found, "global_name", "globalName", "username")


def body(message: Any) -> str | None:
    """The text; of a forwarded message, which has none of its own, the text that it had."""
    found = (json_value.filled(part, "content") for part in _parts(message))
    return next((text for text in found if text), None) or json_value.text(message, "content")


def attachments(message: Any) -> tuple[Attachment, ...]:
    """The files of a message and of what it forwards, what is embedded (previews of links), and stickers by name."""
    found: list[Attachment] = []
    for part in _parts(message):
        found.extend(_file(each) for each in json_value.objects(part, "attachments"))
        found.extend(
            Attachment(
                name=json_value.text(each, "title"),
                url=json_value.text(each, "url"),
                text=json_value.text(each, "description"),
            )
            for each in json_value.objects(part, "embeds")
        )
        stickers = json_value.objects(part, "sticker_items") or json_value.objects(part, "stickers")
        found.extend(Attachment(name=json_value.text(each, "name")) for each in stickers)
    return tuple(found)


def _parts(message: Any) -> tuple[Any, ...]:
    """The message, then those that it forwards."""
    return message, *(each.get("message") for each in json_value.objects(message, "message_snapshots"))


def _file(each: Any) -> Attachment:
    return Attachment(
        name=json_value.text(each, "filename"),
        mime=json_value.text(each, "content_type"),
        size=json_value.integer(each, "size"),
        url=json_value.text(each, "url"),
        text=json_value.text(each, "description"),
        width=json_value.integer(each, "width"),
        height=json_value.integer(each, "height"),
        duration_s=json_value.decimal(each, "duration_secs"),
    )


def details(message: Any) -> tuple[Detail, ...]:
    """What else a message says: of its author, of a call, of a poll, and the parts of what is embedded."""
    marks = (
        ("bot", json_value.flag(message, "author", "bot")),
        ("pinned", json_value.flag(message, "pinned")),
    )
    stated = (*marks, *_texts(message))
    return tuple(Detail(name=name, value=value) for name, value in stated if value not in (None, ""))


def _texts(message: Any) -> Iterator[tuple[str, str | None]]:
    yield "webhook_id", json_value.text(message, "webhook_id")
    yield "call.ended_timestamp", json_value.text(message, "call", "ended_timestamp")
    for place in range(len(json_value.each(message, "call", "participants"))):
        yield "call.participants", json_value.text(message, "call", "participants", place)
    yield "poll.question", json_value.text(message, "poll", "question", "text")
    for answer in json_value.objects(message, "poll", "answers"):
        yield "poll.answers", json_value.text(answer, "poll_media", "text")
    for part in _parts(message):
        for embed in json_value.objects(part, "embeds"):
            yield "embeds.author", json_value.text(embed, "author", "name")
            for field in json_value.objects(embed, "fields"):
                yield f"embeds.fields.{json_value.text(field, 'name')}", json_value.text(field, "value")
            yield "embeds.footer", json_value.text(embed, "footer", "text")


def reactions(message: Any) -> tuple[Reaction, ...]:
    """Each sign with which somebody reacted. How many did so is not held: only whether the owner did is stated."""
    return tuple(
        Reaction(
            reaction=json_value.text(each, "emoji", "name") or "",
            own=json_value.flag(each, "me"),
        )
        for each in json_value.objects(message, "reactions")
    )


def forwarded(message: Any) -> bool | None:
    """Whether the message forwards another."""
    return True if json_value.integer(message, "message_reference", "type") == _FORWARD else None


def origin(message: Any) -> str | None:
    """The channel that a forwarded message stood in; who wrote it is not held."""
    return json_value.text(message, "message_reference", "channel_id") if forwarded(message) else None


def answered(message: Any) -> str | None:
    """The message that a reply names, or that was pinned, began a thread, was polled or commanded upon.

    What a default message names is no such thing: it was forwarded, or published in a channel that this one follows.
    """
    if json_value.integer(message, "type") == 0:
        return None
    return json_value.text(message, "message_reference", "message_id")


def mentions(message: Any) -> tuple[str, ...]:
    """Who is named in the text, by identifier."""
    found = (json_value.text(each, "id") for each in json_value.objects(message, "mentions"))
    return tuple(identifier for identifier in found if identifier)
