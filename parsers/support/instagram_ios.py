"""Archives of Instagram's database of direct messages on iOS.

Reference: iLEAPP, instagramThreads (of Instagram 135 to 425): names and meanings of the archives' keys.
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Reaction
from evidence.model.timestamp import Timestamp
from parsers.support.keyed_archive import KeyedArchive, Thing

_USERS = "NSArray<IGUser *>*users"
_REACTIONS = "NSArray<IGDirectMessageReaction *>*reactions"


def opened(data: object) -> tuple[Any, tuple[str, ...]]:
    """The archive's outermost object, and what could not be read of it; None where it is no archive."""
    if not isinstance(data, bytes):
        return None, ()
    try:
        archive = KeyedArchive(data)
    except ValueError as error:
        return None, (str(error),)
    return archive.value(), archive.damage


def at(value: Any, *keys: str) -> Any:
    """What an object or dictionary holds under these keys, from the outside in."""
    for key in keys:
        fields = value.fields if isinstance(value, Thing) else value
        value = fields.get(key) if isinstance(fields, dict) else None
    return value


def text(value: Any, *keys: str) -> str | None:
    """A text or whole number under these keys, as text."""
    found = at(value, *keys)
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    return found if isinstance(found, str) else None


def moment(value: Any, *keys: str) -> Timestamp | None:
    """A time under these keys."""
    found = at(value, *keys)
    return found if isinstance(found, Timestamp) else None


def names(metadata: Any) -> dict[str, str]:
    """The displayed names of those that a thread's metadata name, by their numbers."""
    found = {}
    users = at(metadata, _USERS)
    inviters = (at(metadata, "IGUser*inviter_DEPRECATED"), at(metadata, "IGUser*inviter"))
    for user in (*(users if isinstance(users, list) else ()), *inviters):
        inner = at(user, "NSDictionary<NSString *, id>*userDict")
        number = text(inner, "pk") or text(user, "pk")
        name = text(inner, "full_name") or text(user, "fullName") or text(user, "userName")
        if number and name:
            found[number] = name
    return found


def reactions(message: Any) -> tuple[Reaction, ...]:
    """The reactions to a message."""
    found = at(message, _REACTIONS)
    return tuple(
        Reaction(reaction=text(each, "emojiUnicode") or "", who=text(each, "userId")).at(
            moment(each, "serverTimestamp")
        )
        for each in (found if isinstance(found, list) else ())
    )
