"""What Snapchat's database arroyo.db keeps as protobuf, and whose it is.

Snapchat publishes no schema. Where a text stands in a message, and members in a conversation (3 > 1 > 1, 16 bytes), is
what ALEAPP and iLEAPP (snapchat, of com.snapchat.android 101539 to 302522; iOS 12 to 18) and Snapchat_Auto
(arroyo_content.py) found and held against the same rows' columns. The types are the names that the application's own
enumeration has (com.snapchat.client.messaging.ContentType), by the numbers that Snapchat_Auto found for them.
"""

from __future__ import annotations

from uuid import UUID

from parsers.support import social
from parsers.support.protobuf.declared import Declaration, Found, Known, read
from parsers.support.rows import Tables

SERVICE = "Snapchat"
_TYPES = {
    0: "snap", 1: "text", 2: "external media", 3: "share", 4: "note", 5: "sticker", 6: "status", 8: "location",
    9: "save to camera roll", 10: "capture screenshot", 11: "capture record", 12: "call missed video",
    13: "call missed audio",
}  # fmt: skip
_ON_DEVICE = ("created_on_device", "local_message_content_id")


def _inside(*numbers: int, leaf: Known) -> Declaration:
    """A declaration of one field under these numbers, from the outside in."""
    declaration: Declaration = {numbers[-1]: leaf}
    for number in reversed(numbers[:-1]):
        declaration = {number: Known("inner", declaration)}
    return declaration


_LEAF = Known("text", "text")
_BODY: Declaration = {
    2: Known("chat", {1: _LEAF}),
    7: Known("reply", _inside(11, 1, leaf=_LEAF)),
    19: Known("tiny snap", _inside(1, 1, leaf=_LEAF)),
    24: Known("bot", {2: Known("parts", _inside(1, 1, leaf=_LEAF), many=True)}),
}
_CONTENT = _inside(4, 4, leaf=Known("body", _BODY))
_MEMBERS: Declaration = {3: Known("members", _inside(1, 1, leaf=Known("uuid", "bytes")), many=True)}


def type_of(number: int | None) -> str | None:
    """The name of a message's type; ``content_type N`` of a number that has none."""
    return None if number is None else _TYPES.get(number, f"content_type {number}")


def text(content: object) -> str | None:
    """The text in the content of a message, of a reply to a snap or of a bot; None where there is none."""
    if not isinstance(content, bytes):
        return None
    body = read(content, _CONTENT).at("inner", "body")
    if not isinstance(body, Found):
        return None
    parts = (each.at("inner", "text") for each in body.at("bot", "parts") or ())
    one = (body.at("chat", "text"), body.at("reply", "inner", "text"), body.at("tiny snap", "inner", "text"))
    return next((found for found in one if found is not None), "\n".join(filter(None, parts)) or None)


def members(metadata: object) -> tuple[str, ...]:
    """The identifiers of those who take part in a conversation, each once."""
    if not isinstance(metadata, bytes):
        return ()
    found = read(metadata, _MEMBERS)["members"]
    raw = (each.at("inner", "uuid") for each in found if isinstance(each, Found))
    return tuple(
        dict.fromkeys(str(UUID(bytes=each)) for each in raw if isinstance(each, bytes) and len(each) == 16)
    )


def listed(participants: object) -> tuple[str, ...]:
    """The same of the column participants of feed_entry: 16 bytes of each, one behind the other."""
    if not isinstance(participants, bytes) or len(participants) % 16:
        return ()
    pieces = (participants[at : at + 16] for at in range(0, len(participants), 16))
    return tuple(dict.fromkeys(str(UUID(bytes=piece)) for piece in pieces))


def owner(tables: Tables) -> tuple[str, ...]:
    """Who wrote all messages that were created on this device, where that is one: the owner of the account."""
    table = "conversation_message"
    mark = next((column for column in _ON_DEVICE if tables.has(table, column)), None)
    if mark is None:
        return ()
    rows = tables.rows(table, ("sender_id",), (mark,))
    senders = {row.text("sender_id") for row in rows if row[mark] not in (None, 0)}
    return social.given(*senders) if len(senders) == 1 else ()
