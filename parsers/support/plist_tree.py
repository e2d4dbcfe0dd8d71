"""A whole property list, binary or XML, as plain values, within limits.

Reference: Apple, CFBinaryPList.c and plist(5).
"""

from __future__ import annotations

import plistlib
from datetime import UTC, datetime, timedelta
from typing import Any
from xml.parsers.expat import ExpatError

from evidence.contract.context import Context
from evidence.model.timestamp import Timestamp
from parsers.support.bplist import MAGIC, BinaryPlist, Ref
from parsers.support.plists import MOST_BYTES
from parsers.support.said import Said

MOST_DEPTH = 64
MOST_VALUES = 500_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read(data: bytes, damage: Said | None = None) -> Any:
    """The list as dict, list, str, bytes, bool, int, float, Uid, None and Timestamp (dates, UTC).

    Raises ValueError where it is none, is damaged, or holds more than the limits. With ``damage``, a single value of a
    binary list that cannot be read is None, and is said there.
    """
    if len(data) > MOST_BYTES:
        raise ValueError(f"the property list is larger than {MOST_BYTES} bytes")
    if data.startswith(MAGIC):
        return _Reader(BinaryPlist(data), damage).value()
    try:
        return _dated(plistlib.loads(data, fmt=plistlib.FMT_XML), MOST_DEPTH)
    except (ExpatError, TypeError, LookupError, AttributeError, OverflowError) as error:
        raise ValueError(f"it is no property list: {error}") from error


def opened(context: Context) -> Any:
    """The entry as a list; None, with a warning, where it, or a single value of it, cannot be read."""
    damage = Said()
    with context.open() as file:
        data = file.read(MOST_BYTES + 1)
    try:
        found = read(data, damage)
    except ValueError as error:
        context.warn(f"not a property list that can be read: {error}")
        return None
    for sentence in damage.all():
        context.warn(f"a value of the property list is damaged: {sentence}")
    return found


def at(tree: Any, *keys: str | int) -> Any:
    """What stands under these keys and places, from the outside in; None where nothing does."""
    for key in keys:
        if isinstance(key, int):
            tree = tree[key] if isinstance(tree, list) and 0 <= key < len(tree) else None
        else:
            tree = tree.get(key) if isinstance(tree, dict) else None
    return tree


def locator(*keys: str | int) -> str:
    """Where a value stands: ``key $.a[2]["b c"]``."""
    return "key $" + "".join(f"[{key}]" if isinstance(key, int) else _member(key) for key in keys)


def _member(key: str) -> str:
    quoted = key.replace("\\", "\\\\").replace('"', '\\"')
    return f".{key}" if key.isidentifier() else f'["{quoted}"]'


class _Reader:
    def __init__(self, found: BinaryPlist, damage: Said | None) -> None:
        self._list = found
        self._damage = damage
        self._left = MOST_VALUES

    def value(self, ref: Ref | None = None, depth: int = MOST_DEPTH) -> Any:
        self._left -= 1
        if self._left < 0 or not depth:
            raise ValueError(
                f"it holds more than {MOST_VALUES} values, or is nested deeper than {MOST_DEPTH}"
            )
        try:
            found = self._list.value(self._list.top if ref is None else ref)
        except ValueError as error:
            if self._damage is None:
                raise
            self._damage.say(str(error))
            return None
        if isinstance(found, tuple):
            return [self.value(each, depth - 1) for each in found]
        if isinstance(found, dict):
            return {key: self.value(each, depth - 1) for key, each in found.items()}
        return moment(found) if isinstance(found, datetime) else found


def moment(value: datetime) -> Timestamp:
    """A date of a property list: UTC, raw as ISO 8601."""
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    nanoseconds = (aware - _EPOCH) // timedelta(microseconds=1) * 1000
    return Timestamp(nanoseconds if abs(nanoseconds) < 2**63 else None, aware.isoformat(), "plist_date")


def _dated(value: Any, depth: int) -> Any:
    if not depth:
        raise ValueError(f"it is nested deeper than {MOST_DEPTH}")
    if isinstance(value, list):
        return [_dated(each, depth - 1) for each in value]
    if isinstance(value, dict):
        return {key: _dated(each, depth - 1) for key, each in value.items()}
    return moment(value) if isinstance(value, datetime) else value
