"""Preferences of Android's applications: an XML map of names to values of six types.

Reference: AOSP, frameworks/base, core/java/com/android/internal/util/XmlUtils.java (writeMapXml,
readThisPrimitiveValueXml) and android.app.SharedPreferencesImpl.
"""

from __future__ import annotations

from dataclasses import dataclass

from parsers.support.android_xml.elements import Element
from parsers.support.android_xml.read import read as read_xml

Value = str | int | bool | tuple[str, ...] | None
_INTEGERS = {"int": 32, "long": 64}


@dataclass(frozen=True, slots=True)
class Preference:
    """``kind`` is string, int, long, float, boolean or set, as stored; the value of a float is its decimal text.

    ``locator`` is where it stands.
    """

    name: str
    kind: str
    value: Value
    locator: str


@dataclass(frozen=True, slots=True)
class Preferences:
    """All preferences in the order of the file. ``damage`` says what could not be read, a sentence each."""

    all: tuple[Preference, ...]
    damage: tuple[str, ...]

    def get(self, name: str) -> Value:
        """The value of a name, the last where it stands twice; None where there is none."""
        return next((each.value for each in reversed(self.all) if each.name == name), None)


def read(data: bytes) -> Preferences:
    """The preferences of a file. Raises ValueError where it is no such map."""
    document = read_xml(data)
    if document.root is None or document.root.tag != "map":
        raise ValueError(document.damage or "the document is no map of preferences")
    found, damage = [], [document.damage] if document.damage else []
    for element in document.root.children:
        name = element.get("name")
        try:
            found.append(Preference(name or "", element.tag, _value(element), element.locator))
        except ValueError as error:
            damage.append(f"the preference {(name or '')[:200]!r} was not read: {error}")
    return Preferences(tuple(found), tuple(damage))


def _value(element: Element) -> Value:
    stated = element.get("value")
    match element.tag:
        case "string":
            return element.text
        case "set":
            return tuple(each.text for each in element.all("string"))
        case "null":
            return None
        case "float" if stated is not None:
            return stated
        case "boolean" if stated in ("true", "false"):
            return stated == "true"
        case "int" | "long" if stated is not None:
            return _integer(stated, _INTEGERS[element.tag])
    raise ValueError(f"a {element.tag[:50]} of the value {(stated or '')[:50]!r}")


def _integer(stated: str, bits: int) -> int:
    if not stated.removeprefix("-").isdecimal() or len(stated) > 20 or not stated.isascii():
        raise ValueError(f"{stated[:50]!r} is no whole number")
    number = int(stated)
    if not -(1 << bits - 1) <= number < 1 << bits - 1:
        raise ValueError(f"{stated} is no number of {bits} bits")
    return number
