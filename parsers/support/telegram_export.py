"""Messages in what Telegram Desktop exports.

Reference: https://core.telegram.org/import-export (results of an export, message, text entities).
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Attachment, Message, Reaction
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, json_value, social, stated, written_time

_FILES = ("file", "photo")


def message(locator: str, value: Any, chat: Any, own: tuple[str, ...]) -> Message:
    """One message of a chat; ``own`` is the account as senders are written."""
    sender = json_value.filled(value, "from_id", "actor_id")
    place = json_value.at(value, "location_information")
    latitude, longitude = json_value.decimal(place, "latitude"), json_value.decimal(place, "longitude")
    return Message(
        locator=locator,
        service="Telegram",
        direction=social.direction(own, sender),
        conversation=json_value.text(chat, "id"),
        conversation_name=json_value.text(chat, "name"),
        sender=sender,
        participants=social.sender(sender, json_value.filled(value, "from", "actor"), own),
        body=_text(json_value.at(value, "text")),
        type=stated.joined(
            json_value.text(value, "type"), json_value.filled(value, "action", "media_type", "sticker_emoji")
        ),
        identifier=json_value.text(value, "id"),
        reply_to=json_value.text(value, "reply_to_message_id"),
        forwarded=True if json_value.at(value, "forwarded_from") else None,
        forwarded_from=json_value.text(value, "forwarded_from"),
        sent=_moment(value, "date"),
        edited=_moment(value, "edited"),
        latitude=latitude if longitude else None,
        longitude=longitude if latitude else None,
        attachments=tuple(_file(value, name) for name in _FILES if json_value.text(value, name)),
        reactions=tuple(_reactions(value)),
    )


def _moment(value: Any, name: str) -> Timestamp | None:
    """Seconds since 1970 where the version writes them; before, a local time of the exporting computer, as text."""
    return epochs.unix_s(json_value.text(value, f"{name}_unixtime")) or written_time.moment(
        json_value.at(value, name)
    )


def _text(stored: Any) -> str | None:
    if isinstance(stored, list):
        parts = (each if isinstance(each, str) else json_value.at(each, "text") for each in stored)
        return json_value.whole("".join(part for part in parts if isinstance(part, str)))
    return json_value.whole(stored) if isinstance(stored, str) else None


def _file(value: Any, name: str) -> Attachment:
    return Attachment(
        path=json_value.text(value, name),
        name=json_value.text(value, "file_name"),
        mime=json_value.text(value, "mime_type"),
        size=json_value.integer(value, f"{name}_size" if name == "photo" else "file_size"),
        width=json_value.integer(value, "width"),
        height=json_value.integer(value, "height"),
        duration_s=json_value.integer(value, "duration_seconds"),
    )


def _reactions(value: Any) -> list[Reaction]:
    found = []
    for each in json_value.objects(value, "reactions"):
        sign = json_value.filled(each, "emoji", "document_id") or ""
        for who in json_value.objects(each, "recent"):
            name, number = json_value.text(who, "from"), json_value.text(who, "from_id")
            moment = written_time.moment(json_value.at(who, "date"))
            found.append(Reaction(reaction=sign, who=number, name=name).at(moment))
    return found
