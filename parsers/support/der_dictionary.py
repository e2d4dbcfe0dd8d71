"""Dictionaries as Apple's Security framework writes them: a SET of SEQUENCEs of a name and a value, in DER.

Reference: ITU-T X.690; Apple, Security, der_plist.h (der_encode_dictionary).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from asn1crypto import core, parser

from evidence.model.timestamp import Timestamp
from parsers.support.plist_tree import moment

MOST_BYTES = 1 << 20
MOST_MEMBERS = 1000
_TEXT, _SEQUENCE, _SET = 12, 16, 17


def read(data: bytes) -> dict[str, Any]:
    """The members as text, bytes, int, bool, None and Timestamp (UTC); what is of another type as its bytes.

    What stands behind the dictionary is padding. Raises ValueError where it is none, is damaged or is over the limits.
    """
    if len(data) > MOST_BYTES:
        raise ValueError(f"it is larger than {MOST_BYTES} bytes")
    try:
        _, _, tag, _, content, _ = parser.parse(data)
        if tag != _SET:
            raise ValueError("it is no dictionary of DER")
        return dict(_member(tag, pair) for tag, pair in _each(content))
    except RecursionError as error:  # lengths that are not stated, inside one another: no DER
        raise ValueError("it is no DER") from error


def _member(tag: int, pair: bytes) -> tuple[str, Any]:
    parts = list(_each(pair)) if tag == _SEQUENCE else []
    if len(parts) != 2 or parts[0][0] != _TEXT:
        raise ValueError("a member is not a name with a value")
    (_, name), (kind, held) = parts
    return name.decode("utf-8", "backslashreplace"), _value(kind, held)


def _each(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The tag and content of each object in a row."""
    for _ in range(MOST_MEMBERS):
        if not content:
            return
        _, _, tag, header, held, trailer = parser.parse(content)
        yield tag, held
        content = content[len(header) + len(held) + len(trailer) :]
    raise ValueError(f"it holds more than {MOST_MEMBERS} members")


def _value(kind: int, held: bytes) -> Any:
    match kind:
        case core.Boolean.tag:
            return any(held)
        case core.Integer.tag:
            return int.from_bytes(held, "big", signed=True)
        case core.Null.tag:
            return None
        case core.UTF8String.tag:
            return held.decode("utf-8", "backslashreplace")
        case core.GeneralizedTime.tag:
            return _time(held)
    return held


def _time(held: bytes) -> Timestamp:
    """A moment in UTC, to the nanosecond; of a text that does not say so the raw form alone."""
    text = held.decode("ascii", "backslashreplace")
    seconds, _, fraction = text.removesuffix("Z").partition(".")
    if not text.endswith("Z") or (fraction and not fraction.isdecimal()):
        return Timestamp(None, text, "text")
    try:
        found = moment(datetime.strptime(seconds, "%Y%m%d%H%M%S").replace(tzinfo=UTC)).unix_ns
    except ValueError:
        found = None
    return Timestamp(None if found is None else found + int(fraction[:9].ljust(9, "0")), text, "text")
