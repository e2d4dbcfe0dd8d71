"""A Telegram message and a user as they were serialized.

A message is read as far as its schema is known: the text of one whose media, or whatever else stands behind it, cannot
be read is given. Where that stands before the text (media or formatted text of an answer), the message is not read.
Reference: core.telegram.org/api/layers; the constructors of telegram_schema.py: messages of layers 48 to 229, users of
layers 44 to 227; Telegram-Android, TLRPC.TL_message_secret (an object of the application's own) and
Message.readAttachPath (a text behind the message: the path of its file, behind ``||`` and ``name|=|value||`` each).
"""

from __future__ import annotations

from dataclasses import dataclass

from parsers.support.telegram_objects import Thing, Walk

_PEERS = {"peerUser": ("user_id", 1), "peerChat": ("chat_id", -1), "peerChannel": ("channel_id", -1)}
# Photos and documents of layers to 74, behind whose text "-1", or "-1_" and more, the application shows none.
_OLD_MEDIA = {0xC8C45A2A, 0x3D8CE53D, 0xB5223B0F, 0x2FDA2204, 0xF3E02EA8, 0x7C4414D3}
_SECRET = "messageSecret"  # noqa: S105 (the name of a kind of message)


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: identifiers are numbers, below 0 those of groups and channels; ``date`` in seconds since 1970.

    ``whole`` holds all fields, ``problem`` says in words why some are not read, ``path`` is that of its file,
    ``kept_text`` what stands in place of a text that is none.
    """

    service: bool
    identifier: int
    sender: str | None
    date: int
    text: bytes | None
    forwarded: bool
    forwarded_from: str | None
    reply_to: int | None
    quote: bytes | None
    whole: Thing
    problem: str | None
    path: bytes | None
    kept_text: bytes | None


@dataclass(frozen=True, slots=True)
class User:
    """A user: names and phone number as stored, None where there is none; marks of the owner and of a contact."""

    identifier: int
    first: bytes | None
    last: bytes | None
    username: bytes | None
    phone: bytes | None
    own: bool
    contact: bool


def read(data: bytes) -> Read:
    """The message in these bytes. Raises ValueError, in words, where not even its text is read."""
    walk = Walk(data)
    walk.walk()
    message = walk.root
    service = message is not None and message.kind == "messageService"
    if message is None or message.kind not in ("message", "messageService", _SECRET):
        raise ValueError(walk.problem or f"it is no message but {message.kind if message else 'nothing'}")
    identifier, date, text = message.integer("id"), message.integer("date"), message.fields.get("message")
    if identifier is None or date is None or (text is None and not service):
        raise ValueError(walk.problem)
    forward, reply, path, problem = message.thing("fwd_from"), message.thing("reply_to"), None, walk.problem
    if message.thing("media") and problem is None and walk.at < len(data):
        try:
            path = _path(walk.text())
        except ValueError:
            problem = "the path of its file is cut off"
    kept = text if text and _no_text(text, message.thing("media")) else None
    return Read(
        service=service,
        identifier=identifier,
        sender=person(message.fields.get("from_id")),
        date=date,
        text=None if kept else text,
        forwarded=forward is not None,
        forwarded_from=_origin(forward) if forward else None,
        reply_to=reply.integer("reply_to_msg_id") if reply else message.integer("reply_to_msg_id"),
        quote=reply.bytes("quote_text") if reply else None,
        whole=message,
        problem=problem,
        path=path,
        kept_text=kept,
    )


def user(data: bytes) -> User:
    """The user in these bytes. Raises ValueError, in words, where it is not read."""
    walk = Walk(data)
    walk.walk()
    found = walk.root
    if found is None or walk.problem or found.kind != "user":
        raise ValueError(walk.problem or "it is no user")
    return User(
        identifier=found.fields["id"],
        first=found.fields.get("first_name"),
        last=found.fields.get("last_name"),
        username=found.fields.get("username"),
        phone=found.fields.get("phone"),
        own="self" in found.fields,
        contact="contact" in found.fields,
    )


def person(value: object) -> str | None:
    """The number of a person, group or channel, or of a person alone, as older layers have it."""
    if isinstance(value, int):
        return str(value)
    if not isinstance(value, Thing) or value.kind not in _PEERS:
        return None
    name, sign = _PEERS[value.kind]
    number = value.integer(name)
    return None if number is None else str(sign * number)


def _origin(forward: Thing) -> str | None:
    channel, name = forward.integer("channel_id"), forward.bytes("from_name")
    found = f"-{channel}" if channel is not None else person(forward.fields.get("from_id"))
    return name.decode("utf-8", "backslashreplace") if found is None and name else found


def _no_text(text: bytes, media: Thing | None) -> bool:
    """Whether the application keeps a value of its own where the text stands."""
    own = text == b"-1" or (text.startswith(b"-1_") and len(text) > 6)
    return own and media is not None and media.number in _OLD_MEDIA


def _path(stored: bytes) -> bytes | None:
    """The text is a space where there is no path; of a message that is not sent yet other values stand before it."""
    return stored.rpartition(b"||")[2].strip() if stored.startswith(b"||") else stored.strip()
