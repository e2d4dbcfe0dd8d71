"""Keyed archives: the objects that NSKeyedArchiver wrote into a binary property list, as plain values.

An archive is a list of objects that name one another by their number. What is asked for is unarchived as a tree: an
object named twice is there twice, one inside of itself is a :class:`Reference`. Depth and number of values are bounded.

Reference: Apple, Archives and Serializations Programming Guide; swift-corelibs-foundation, NSKeyedUnarchiver.swift and
the ``init(coder:)`` of NSArray, NSDictionary, NSDate, NSData, NSURL, NSUUID, NSString and NSDecimalNumber (the keys).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urljoin
from uuid import UUID

from evidence.model.names import text_of
from evidence.model.timestamp import Timestamp
from parsers.support import epochs
from parsers.support.bplist import BinaryPlist, Ref, Uid
from parsers.support.said import Said

MOST_DEPTH = 150
"""Steps into fields, lists and objects: fifty collections, one inside of the other."""
MOST_VALUES = 100_000
"""Values of one archive that are unarchived."""
_KEYS = (str, int, float, Decimal, bytes, UUID, Timestamp, datetime, type(None))
_INSIDE = -1
_BIG_ENDIAN = 2  # NS_BigEndian of NSByteOrder.h


@dataclass(frozen=True, slots=True)
class Reference:
    """An object inside of itself, by its number: it stands further up in the same value."""

    number: int


@dataclass(frozen=True, slots=True)
class Thing:
    """An object of a class that is no plain value: ``kind`` is the class, ``fields`` what it archived by key.

    ``number`` is its place in ``$objects``.
    """

    kind: str
    number: int
    fields: dict[str, Any]

    @property
    def text(self) -> str | None:
        """The text of an NSAttributedString; None where it has none."""
        found = self.fields.get("NSString")
        return found if isinstance(found, str) else None


class KeyedArchive:
    """An opened archive. Raises ValueError where the bytes are none.

    Values are None, bool, int, float, Decimal, str, bytes, UUID, list, dict (a key that is no text by its ``str``;
    pairs where two of those are alike or one holds other values),
    :class:`~evidence.model.timestamp.Timestamp` (NSDate, UTC), datetime in UTC (a date of the list itself),
    :class:`Thing` and :class:`Reference`.
    """

    def __init__(self, data: bytes) -> None:
        self._list = BinaryPlist(data)
        top = self._list.dictionary(self._list.top)
        objects = self._list.value(top["$objects"]) if "$objects" in top else None
        if "$top" not in top or not isinstance(objects, tuple):
            raise ValueError("the property list is no keyed archive")
        self._objects = objects
        self._top = self._list.dictionary(top["$top"])
        self.names = tuple(self._top)
        """The names of the outermost values: mostly ``root`` alone."""
        self._said = Said()
        self._left = MOST_VALUES
        self._kinds: dict[int, tuple[str, ...]] = {}

    @property
    def damage(self) -> tuple[str, ...]:
        """What could not be read until now; None stands in its place."""
        return self._said.all()

    def value(self, name: str = "root") -> Any:
        """The outermost value of this name, unarchived; None where there is none."""
        ref = self._top.get(name)
        return None if ref is None else self._read(ref, ())

    def number(self, name: str = "root") -> int | None:
        """The number of the outermost object of this name; None where it is none."""
        return self._number(self._top[name]) if name in self._top else None

    def object(self, number: int) -> Any:
        """The object of this number, unarchived."""
        return self._object(number, ())

    @staticmethod
    def locator(number: int) -> str:
        """Where an object stands in the property list."""
        return f'key $["$objects"][{number}]'

    def _number(self, ref: Ref) -> int | None:
        try:
            found = self._list.value(ref)
        except ValueError:
            return None
        return int(found) if isinstance(found, Uid) else None

    def _object(self, number: int, around: tuple[int, ...]) -> Any:
        if number == 0:
            return None  # "$null"
        if number in around:
            return Reference(number)
        if number >= len(self._objects):
            return self._damaged(f"an object of the number {number} is named, but not there")
        return self._read(self._objects[number], (*around, number))

    def _read(self, ref: Ref, around: tuple[int, ...]) -> Any:
        """What stands in the list here. ``around``: the numbers of the objects on the way, _INSIDE for other steps."""
        self._left -= 1
        if self._left < 0:
            return self._damaged(f"only the first {MOST_VALUES} values were unarchived")
        if len(around) > MOST_DEPTH:
            return self._damaged(f"values are nested deeper than {MOST_DEPTH} steps")
        try:
            found = self._list.value(ref)
        except ValueError as error:
            return self._damaged(str(error))
        if isinstance(found, Uid):
            return self._object(int(found), around)
        if isinstance(found, tuple):
            return [self._read(each, (*around, _INSIDE)) for each in found]
        return self._instance(found, around) if isinstance(found, dict) else found

    def _instance(self, members: dict[str, Ref], around: tuple[int, ...]) -> Any:
        kinds = self._classes(members)
        if "NSNull" in kinds:
            return None
        inside = (*around, _INSIDE)
        fields = {
            key: self._read(ref, inside) for key, ref in members.items() if key != "$class" or not kinds
        }
        if not kinds:
            return fields
        number = next((each for each in reversed(around) if each != _INSIDE), 0)
        try:
            return _value(kinds, number, fields)
        except (ValueError, ArithmeticError) as error:
            return self._damaged(f"the {kinds[0]} of the number {number} is damaged: {error}")

    def _classes(self, members: dict[str, Ref]) -> tuple[str, ...]:
        """The class of an object and those it descends from; none where it is a plain dictionary of the list."""
        number = self._number(members["$class"]) if "$class" in members else None
        if number is None or number >= len(self._objects):
            return ()
        if number not in self._kinds:
            try:
                self._kinds[number] = self._class(self._objects[number])
            except ValueError as error:
                self._damaged(str(error))
                self._kinds[number] = ()
        return self._kinds[number]

    def _class(self, ref: Ref) -> tuple[str, ...]:
        found = self._list.dictionary(ref)
        refs = self._list.value(found["$classes"]) if "$classes" in found else ()
        names = [self._list.value(each) for each in refs] if isinstance(refs, tuple) else []
        own = self._list.value(found["$classname"]) if "$classname" in found else None
        return tuple(dict.fromkeys(name for name in (own, *names) if isinstance(name, str)))

    def _damaged(self, what: str) -> None:
        """What stands in place of a value that cannot be read."""
        self._said.say(what)


def _value(kinds: tuple[str, ...], number: int, fields: dict[str, Any]) -> Any:
    """A plain value where the class is one of those. Raises ValueError or ArithmeticError where it is damaged.

    What descends from such a class and archives something of its own is a thing.
    """
    if all(key.startswith("NS.") for key in fields):
        for kind in kinds:
            if kind in _READERS:
                return _READERS[kind](fields)
    return Thing(kinds[0], number, fields)


def _dictionary(fields: dict[str, Any]) -> dict[str, Any] | list[tuple[Any, Any]]:
    keys, values = _members(fields, "NS.keys", "NS.key."), _members(fields, "NS.objects", "NS.object.")
    if len(keys) != len(values):
        raise ValueError(f"it has {len(keys)} keys and {len(values)} values")
    # What holds others is no key: as text of text of text it would double again and again.
    if all(isinstance(key, _KEYS) for key in keys):
        members = {str(key): value for key, value in zip(keys, values, strict=True)}
        if len(members) == len(keys):
            return members
    return list(zip(keys, values, strict=True))


def _array(fields: dict[str, Any]) -> list[Any]:
    return _members(fields, "NS.objects", "NS.object.")


def _members(fields: dict[str, Any], together: str, one_by_one: str) -> list[Any]:
    """The members of a collection, which older archives hold in a field each."""
    found = fields.get(together)
    if isinstance(found, list):
        return found
    members: list[Any] = []
    while f"{one_by_one}{len(members)}" in fields:
        members.append(fields[f"{one_by_one}{len(members)}"])
    return members


def _date(fields: dict[str, Any]) -> Any:
    stored = fields.get("NS.time")
    return epochs.cocoa_s(stored) if isinstance(stored, int | float) else None


def _bytes(fields: dict[str, Any]) -> bytes | None:
    found = fields.get("NS.data", fields.get("NS.bytes"))
    return found if isinstance(found, bytes) else None


def _text(fields: dict[str, Any]) -> str | None:
    found = fields.get("NS.string", fields.get("NS.bytes"))
    return text_of(found) if isinstance(found, bytes) else found if isinstance(found, str) else None


def _url(fields: dict[str, Any]) -> str | None:
    base, relative = fields.get("NS.base"), fields.get("NS.relative")
    if not isinstance(relative, str):
        return None
    return urljoin(base, relative) if isinstance(base, str) else relative


def _uuid(fields: dict[str, Any]) -> UUID:
    found = fields.get("NS.uuidbytes")
    if not isinstance(found, bytes):
        raise ValueError("it has no bytes")
    return UUID(bytes=found)


def _decimal(fields: dict[str, Any]) -> Decimal:
    """NSDecimal: up to eight 16-bit words, the lowest first, each in the order of bytes of the writing machine."""
    mantissa, exponent = fields.get("NS.mantissa"), fields.get("NS.exponent")
    length = fields.get("NS.length")
    if not isinstance(mantissa, bytes) or not isinstance(exponent, int) or not isinstance(length, int):
        raise ValueError("its digits are missing")
    if not 0 <= length <= len(mantissa) // 2 or not -128 <= exponent <= 127:
        raise ValueError("its length is impossible")
    if not length and fields.get("NS.negative"):
        return Decimal("NaN")
    order = "big" if fields.get("NS.mantissa.bo") == _BIG_ENDIAN else "little"
    words = [int.from_bytes(mantissa[at : at + 2], order) for at in range(0, 2 * length, 2)]  # type: ignore[arg-type]
    digits = sum(word << 16 * place for place, word in enumerate(words))
    return Decimal((int(bool(fields.get("NS.negative"))), tuple(map(int, str(digits))), exponent))


_READERS = {
    "NSDictionary": _dictionary,
    "NSArray": _array,
    "NSSet": _array,
    "NSOrderedSet": _array,
    "NSDate": _date,
    "NSData": _bytes,
    "NSString": _text,
    "NSURL": _url,
    "NSUUID": _uuid,
    "NSDecimalNumber": _decimal,
}
