"""What Snapchat's database arroyo.db keeps as protobuf.

Snapchat publishes no schema. The fields are those that ALEAPP (snapchat, of com.snapchat.android 101539 to 302522)
found and held against the same rows' columns: of a message 4 > 4 > 2 > 1 is its text, of a conversation's metadata each
3 > 1 > 1 is the 16 bytes of a member's identifier.
"""

from __future__ import annotations

from uuid import UUID

from parsers.support.protobuf.declared import Declaration, Found, Known, read

SERVICE = "Snapchat"


def _inside(*numbers: int, leaf: Known) -> Declaration:
    """A declaration of one field under these numbers, from the outside in."""
    declaration: Declaration = {numbers[-1]: leaf}
    for number in reversed(numbers[:-1]):
        declaration = {number: Known("inner", declaration)}
    return declaration


_TEXT = _inside(4, 4, 2, 1, leaf=Known("text", "text"))
_MEMBERS: Declaration = {3: Known("members", _inside(1, 1, leaf=Known("uuid", "bytes")), many=True)}


def text(content: object) -> str | None:
    """The text in the content of a message of type 1; None where there is none."""
    if not isinstance(content, bytes):
        return None
    found = read(content, _TEXT).at("inner", "inner", "inner", "text")
    return found if isinstance(found, str) else None


def members(metadata: object) -> tuple[str, ...]:
    """The identifiers of those who take part in a conversation, each once."""
    if not isinstance(metadata, bytes):
        return ()
    found = read(metadata, _MEMBERS)["members"]
    raw = (each.at("inner", "uuid") for each in found if isinstance(each, Found))
    return tuple(
        dict.fromkeys(str(UUID(bytes=each)) for each in raw if isinstance(each, bytes) and len(each) == 16)
    )
