"""Fields of a message whose declaration is not published, as details under their numbers."""

from __future__ import annotations

from evidence.model.kinds import Detail
from parsers.support.protobuf.wire import FIXED32, Field, Message
from parsers.support.stated import detail

MOST = 500
"""Of one message; where more come back there are more."""
_MOST_DEPTH = 8


def details(message: Message, before: str = "", depth: int = _MOST_DEPTH) -> list[Detail]:
    """Each field under its numbers: a text where its bytes are one, else the fields in it, else the bytes."""
    found: list[Detail] = []
    for field in message.fields:
        name = f"{before}{field.number}"
        inner = None if not depth or _printable(field.text) else field.message
        if inner is not None and inner.fields:
            found += details(inner, f"{name}.", depth - 1)
        else:
            found.append(detail(name, _scalar(field)))
        if len(found) > MOST:
            break
    return found


def _scalar(field: Field) -> object:
    if _printable(field.text):
        return field.text
    if field.bytes is not None:
        return field.bytes
    return field.real if field.wire == FIXED32 or field.real is not None else field.signed


def _printable(text: str | None) -> bool:
    return text is not None and all(sign.isprintable() or sign in "\n\r\t" for sign in text)
