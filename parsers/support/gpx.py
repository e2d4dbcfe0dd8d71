"""Points of a GPX file.

Reference: GPX 1.1 Schema Documentation, topografix.com/GPX/1/1 (wpt, rte, trk, trkseg; latitude and longitude in
degrees).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parsers.support.android_xml.elements import Element
from parsers.support.json_value import decimal_text
from parsers.support.stored_number import decimal_of

_LINES = {"rte": "rtept", "trk": "trkpt"}
_LIMITS = (("lat", 90), ("lon", 180))


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the kind ``wpt``, ``rtept`` or ``trkpt``; ``within`` is the name of its track or route."""

    element: Element
    kind: str
    within: str | None = None

    @property
    def place(self) -> tuple[str, str] | None:
        """Latitude and longitude as decimal text; None where they are none on the earth."""
        north, east = (_degrees(self.element.get(name), limit) for name, limit in _LIMITS)
        return None if north is None or east is None else (north, east)

    def text(self, name: str) -> str | None:
        """The text of a child that is not empty."""
        return text(self.element, name)

    def number(self, name: str) -> str | None:
        """The number in a child, as decimal text."""
        number = decimal_of(self.text(name) or "")
        return None if number is None else decimal_text(number)


def points(root: Element) -> Iterator[Point]:
    """Every point below the root, in the order of the file."""
    for element in root.children:
        kind = name_of(element)
        if kind == "wpt":
            yield Point(element, kind)
        elif kind in _LINES:
            within, wanted = text(element, "name"), _LINES[kind]
            for child in element.children:
                of = child.children if name_of(child) == "trkseg" else (child,)
                yield from (Point(each, wanted, within) for each in of if name_of(each) == wanted)


def text(element: Element, name: str) -> str | None:
    """The text of the first child of this name, without spaces around it; None where there is none."""
    found = next((child.text.strip() for child in element.children if name_of(child) == name), "")
    return found or None


def name_of(element: Element) -> str:
    """The name without the prefix of its name space."""
    return element.tag.rpartition(":")[2]


def _degrees(stored: str | None, limit: int) -> str | None:
    number = decimal_of((stored or "").strip())
    return None if number is None or abs(number) > limit else decimal_text(number)
