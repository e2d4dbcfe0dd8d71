"""Messages in what Telegram Desktop exports.

Reference: https://core.telegram.org/import-export (results of an export, message, text entities) and
/constructor/savedPhoneContact; Telegram Desktop,
Telegram/SourceFiles/export/output/export_output_json.cpp.
"""

from __future__ import annotations

from typing import Any

from evidence.contract.context import Context
from evidence.model.kinds import Account, Attachment, Call, Contact, Detail, Message, Reaction
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, json_value, social, stated, written_time
from parsers.support.json_details import details

SERVICE = "Telegram"

_FILES = ("file", "photo")
_TAKEN = frozenset((
    "id", "type", "date", "date_unixtime", "edited", "edited_unixtime", "from", "from_id", "actor", "actor_id",
    "action", "media_type", "sticker_emoji", "text", "text_entities", "reply_to_message_id", "forwarded_from",
    "location_information", "place_name", "reactions", *_FILES,
))  # fmt: skip
"""What fields of a message hold. The entities of a text are the text once more, in pieces."""
_OF_FILES = frozenset(("file_name", "mime_type", "file_size", "photo_file_size", "width", "height"))


def account(locator: str, value: Any) -> Account:
    """The account that was exported."""
    return Account(
        locator=locator,
        service=SERVICE,
        identifier=json_value.text(value, "user_id"),
        username=json_value.filled(value, "username"),
        name=_name(value),
        own=True,
        phones=social.given(json_value.text(value, "phone_number")),
        details=tuple(Detail(name="bio", value=bio) for bio in social.given(json_value.text(value, "bio"))),
    )


def contact(locator: str, value: Any) -> Contact:
    """A saved contact; its date is that of its adding."""
    return Contact(
        locator=locator,
        service=SERVICE,
        name=_name(value),
        phones=social.given(json_value.text(value, "phone_number")),
        identifiers=social.identifiers(SERVICE, json_value.text(value, "user_id")),
        created=_moment(value, "date"),
    )


def _name(value: Any) -> str | None:
    return stated.joined(json_value.text(value, "first_name"), json_value.text(value, "last_name"), by=" ")


def stated_in(locator: str, value: Any, chat: Any, own: tuple[str, ...], context: Context) -> Call | Message:
    """What an element of a chat's messages is: a call or a message; ``own`` is the account as senders are written."""
    if json_value.text(value, "action") == "phone_call":
        return _call(locator, value, chat, own)
    return _message(locator, value, chat, own, context)


def _call(locator: str, value: Any, chat: Any, own: tuple[str, ...]) -> Call:
    caller, reason = json_value.text(value, "actor_id"), json_value.text(value, "discard_reason")
    direction, name = social.direction(own, caller), json_value.text(value, "actor")
    return Call(
        locator=locator,
        service=SERVICE,
        direction="missed" if direction == "incoming" and reason == "missed" else direction,
        number=caller if direction == "incoming" else None,
        name=name if direction == "incoming" else json_value.text(chat, "name"),
        duration_s=json_value.integer(value, "duration_seconds"),
        status=reason,
        conversation=json_value.text(chat, "id"),
        conversation_name=json_value.text(chat, "name"),
        participants=social.sender(caller, name, own),
        identifier=json_value.text(value, "id"),
        started=_moment(value, "date"),
    )


def _message(locator: str, value: Any, chat: Any, own: tuple[str, ...], context: Context) -> Message:
    sender = json_value.filled(value, "from_id", "actor_id")
    place = json_value.at(value, "location_information")
    latitude, longitude = json_value.decimal(place, "latitude"), json_value.decimal(place, "longitude")
    return Message(
        locator=locator,
        service=SERVICE,
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
        forwarded=True if "forwarded_from" in value else None,  # null where the account is gone
        forwarded_from=json_value.text(value, "forwarded_from"),
        sent=_moment(value, "date"),
        edited=_moment(value, "edited"),
        latitude=latitude if longitude else None,
        longitude=longitude if latitude else None,
        place=json_value.text(value, "place_name"),
        attachments=tuple(_file(value, name) for name in _FILES if json_value.text(value, name)),
        reactions=tuple(_reactions(value)),
        details=details(rest, context, locator) if (rest := _rest(value)) else (),
    )


def _rest(value: dict[str, Any]) -> dict[str, Any]:
    """What no field holds: of calls and other events, of a contact or poll that was sent, and what is new."""
    files = any(name in value for name in _FILES)
    taken = _TAKEN | (_OF_FILES | {"duration_seconds"} if files else set())
    return {name: each for name, each in value.items() if name not in taken}


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
    path = json_value.text(value, name) or ""
    absent = path.startswith("(") and path.endswith(")")  # "(File not included. …)" stands for the path
    return Attachment(
        path=None if absent else path,
        text=path if absent else None,
        name=json_value.text(value, "file_name"),
        mime=json_value.text(value, "mime_type"),
        size=json_value.integer(value, "photo_file_size" if name == "photo" else "file_size"),
        width=json_value.integer(value, "width"),
        height=json_value.integer(value, "height"),
        duration_s=json_value.integer(value, "duration_seconds"),
    )


def _reactions(value: Any) -> list[Reaction]:
    found = []
    for each in json_value.objects(value, "reactions"):
        sign = json_value.filled(each, "emoji", "document_id") or ""
        people = json_value.objects(each, "recent")
        if not people:  # who it was is not said of channels
            found.append(Reaction(reaction=sign))
        for who in people:
            name, number = json_value.text(who, "from"), json_value.text(who, "from_id")
            moment = written_time.moment(json_value.at(who, "date"))
            found.append(Reaction(reaction=sign, who=number, name=name).at(moment))
    return found
