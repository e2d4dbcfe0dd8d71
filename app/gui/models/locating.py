"""From an artifact's locator and fields to bytes of its file, as far as that can be told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.viewing.messages import Located, Node, Part, Place, Tree

_BYTES = re.compile(r"bytes (\d{1,19})\+(\d{1,19})", re.ASCII)
_LOG_BYTES = re.compile(r"bytes (\d{1,19})\+(\d{1,19}) of the -wal file", re.ASCII)
_ROW = re.compile(r"row (.+):(-?\d{1,19})", re.DOTALL | re.ASCII)
_EXIF = {
    "latitude": "GPS GPSLatitude", "longitude": "GPS GPSLongitude", "altitude_m": "GPS GPSAltitude",
    "recorded": "GPS GPSTimeStamp", "taken": "EXIF DateTimeOriginal", "taken_local": "EXIF DateTimeOriginal",
    "width": "EXIF ExifImageWidth", "height": "EXIF ExifImageLength", "serial": "EXIF BodySerialNumber",
}  # fmt: skip
"""Fields whose value is computed from a tag's, and that tag."""
_WORD = 4


@dataclass(frozen=True)
class Lead:
    """What to ask the decoding process, and ``whole``: bytes that the locator itself names.

    ``job`` is empty where there is nothing to ask; ``key`` is the path of a node that is looked for.
    """

    job: str = ""
    arguments: dict[str, str | int] = field(default_factory=dict)
    whole: tuple[Place, ...] = ()
    key: str = ""

    @property
    def known(self) -> bool:
        """Whether anything can be said of where the record stands."""
        return bool(self.job or self.whole)


def lead(locator: str, mime: str | None) -> Lead:
    """Where a locator leads in a file of this type."""
    if found := _BYTES.fullmatch(locator):
        whole = (Place(0, int(found[1]), int(found[2])),)
        return Lead("exif" if (mime or "").startswith("image/") else "", {}, whole)
    if found := _LOG_BYTES.fullmatch(locator):
        return Lead(whole=(Place(1, int(found[1]), int(found[2])),))
    if found := _ROW.fullmatch(locator):
        return Lead("sqlite.row", {"table": found[1], "rowid": int(found[2])})
    if locator.startswith("key EXIF"):
        return Lead("exif")
    if locator.startswith("key $"):
        return Lead("tree", key=locator.removeprefix("key "))
    return Lead()


def node_parts(tree: Tree, key: str) -> Located | None:
    """A node of a tree, and the values in it, as a record's parts; None where the tree has no such path."""
    for number, node in enumerate(tree.nodes):
        if node.path == key:
            inside = [node]
            for below in tree.nodes[number + 1 :]:
                if below.depth <= node.depth:
                    break
                inside.append(below)
            return Located(key, _places(node), tuple(_part(each) for each in inside))
    return None


def part_of(name: str, value: Any, raw: str, parts: Sequence[Part]) -> Part | None:
    """The stored value that a field states: the one of its name where that is it, else the only one that is equal.

    ``raw`` is how a time was stored. Short values (0, 1, "x") are believed under their own name only: nearly any
    record holds such a one somewhere.
    """
    wanted = {
        str(each) for each in (value if isinstance(value, list | tuple) else [value]) if each is not None
    }
    wanted |= {raw} if raw else set()
    wanted.discard("")
    equal = [part for part in parts if part.kind != "null" and any(_is(part, text) for text in wanted)]
    named = [part for part in equal if _key(part.name) == _key(name)]
    if named:
        return named[0]
    computed = [part for part in parts if part.name == _EXIF.get(name) and part.places]
    if computed:
        return computed[0]
    sure = [part for part in equal if len(part.text) > 2]
    if sure:
        return _first(sure) if len({part.text for part in sure}) == 1 else None
    return _inside(value, parts) if isinstance(value, str) else None


def part_at(source: int, offset: int, parts: Sequence[Part]) -> Part | None:
    """The value that holds this byte; the smallest, where one holds another."""
    holding = [
        part
        for part in parts
        if any(p.source == source and p.offset <= offset < p.offset + p.length for p in part.places)
    ]
    return min(holding, key=lambda part: sum(p.length for p in part.places), default=None)


def _first(equal: Sequence[Part]) -> Part:
    """The first of equal values, which says that it is not the only one."""
    first, *others = equal
    if not others:
        return first
    names = ", ".join(part.name for part in others)
    return Part(
        first.name,
        first.kind,
        first.text,
        first.places,
        first.cut,
        QCoreApplication.translate("LinkWords", "the same stands in {}").format(names),
    )


def _inside(value: str, parts: Sequence[Part]) -> Part | None:
    """The part of a longer value that is this text, as in an archived object; None for less than four letters."""
    if len(value) < _WORD:
        return None
    for part in parts:
        if part.cut or part.kind not in ("bytes", "text"):
            continue
        raw = bytes.fromhex(part.text) if part.kind == "bytes" else part.text.encode("utf-8", "surrogatepass")
        if sum(place.length for place in part.places) != len(raw):
            continue
        for encoding in ("utf-8", "utf-16-le"):
            wanted = value.encode(encoding, "surrogatepass")
            at = raw.find(wanted)
            if at >= 0:
                return Part(
                    part.name,
                    "text",
                    value,
                    _cut(part.places, at, len(wanted)),
                    0,
                    QCoreApplication.translate("LinkWords", "inside of this value"),
                )
    return None


def _cut(places: Sequence[Place], start: int, length: int) -> tuple[Place, ...]:
    """Some bytes of a value that stands in several places."""
    found, at = [], 0
    for place in places:
        low, high = max(start, at), min(start + length, at + place.length)
        if low < high:
            found.append(Place(place.source, place.offset + low - at, high - low))
        at += place.length
    return tuple(found)


def _is(part: Part, text: str) -> bool:
    if part.cut:
        return len(text) == len(part.text) + part.cut and text.startswith(part.text)
    return part.text.rstrip("\0 ") == text.rstrip("\0 ")


def _key(name: str) -> str:
    return name.rpartition(" ")[2].strip("_").lower().replace("_", "")


def _places(node: Node) -> tuple[Place, ...]:
    return (Place(0, node.offset, node.length),) if node.offset >= 0 and node.length > 0 else ()


def _part(node: Node) -> Part:
    kind = {"null": "null", "number": "number", "data": "bytes"}.get(node.kind, "text")
    return Part(node.key or node.path, kind, node.text, _places(node))
