"""A volume group: its logical volumes, and where their extents lie."""

from __future__ import annotations

from typing import NamedTuple

from evidence.contract.errors import NotReadableError
from parsers.support.lvm.text import Section

SECTOR = 512
MAX_BYTES = 1 << 62
"""Bytes of a volume; more is damage."""
_READ = ("striped", "linear")


class Stripe(NamedTuple):
    """``pv`` is the UUID without dashes; ``hint`` is the device that it once was; ``offset`` in bytes of it."""

    pv: str
    hint: str
    offset: int


class Segment(NamedTuple):
    """``start`` and ``length`` in bytes of the logical volume, ``chunk`` in bytes; a linear one has one stripe."""

    start: int
    length: int
    chunk: int
    stripes: tuple[Stripe, ...]


class Logical(NamedTuple):
    """``kinds`` are those of its segments that are not read; ``segments`` are in order and have no holes."""

    name: str
    length: int
    visible: bool
    segments: tuple[Segment, ...]
    kinds: tuple[str, ...]


class Group(NamedTuple):
    """A volume group; its logical volumes are in the order of its description."""

    name: str
    volumes: tuple[Logical, ...]


def read_group(text: Section) -> Group:
    """Raises NotReadableError where the description contradicts itself or lacks what it needs."""
    for name, value in text.items():
        if isinstance(value, dict) and "extent_size" in value:
            return _group(name, value)
    raise NotReadableError("The description on the LVM physical volume holds no volume group.")


def _group(name: str, text: Section) -> Group:
    extent = _number(text, "extent_size") * SECTOR
    if not extent:
        raise NotReadableError("The description of the volume group is damaged: its extents have no bytes.")
    places = {}
    for key, value in _sections(text, "physical_volumes"):
        hint = value.get("device", "")
        start = _number(value, "pe_start") * SECTOR
        places[key] = Stripe(str(value.get("id", "")).replace("-", ""), str(hint), start)
    found = [_logical(key, value, extent, places) for key, value in _sections(text, "logical_volumes")]
    return Group(name, tuple(found))


def _logical(name: str, text: Section, extent: int, places: dict[str, Stripe]) -> Logical:
    status = text.get("status")
    visible = isinstance(status, list) and "VISIBLE" in status
    parts = [value for key, value in text.items() if key.startswith("segment") and isinstance(value, dict)]
    parts.sort(key=lambda part: _number(part, "start_extent"))
    kinds = tuple(sorted({kind for part in parts if (kind := _kind(part)) not in _READ}))
    length = sum(_number(part, "extent_count") for part in parts) * extent
    if length > MAX_BYTES:
        raise NotReadableError(f"The description of logical volume {name} is damaged: it is impossibly long.")
    if kinds:
        return Logical(name, length, visible, (), kinds)
    segments = tuple(_segment(name, part, extent, places) for part in parts)
    end = 0
    for segment in segments:
        if segment.start != end:
            raise NotReadableError(f"The description of logical volume {name} is damaged: it has holes.")
        end += segment.length
    return Logical(name, length, visible, segments, ())


def _kind(segment: Section) -> str:
    """The type without what is said after it, as in ``striped+X``."""
    return str(segment.get("type", "unknown")).partition("+")[0]


def _segment(name: str, text: Section, extent: int, places: dict[str, Stripe]) -> Segment:
    stripes = text.get("stripes")
    if not isinstance(stripes, list) or not stripes or len(stripes) % 2:
        raise NotReadableError(f"The description of logical volume {name} is damaged: its stripes are.")
    found = []
    for pv, start in zip(stripes[::2], stripes[1::2], strict=True):
        place = places.get(str(pv))
        if place is None or not isinstance(start, int):
            raise NotReadableError(
                f"The description of logical volume {name} names an unknown physical volume."
            )
        found.append(place._replace(offset=place.offset + start * extent))
    length = _number(text, "extent_count") * extent
    chunk = _number(text, "stripe_size") * SECTOR if len(found) > 1 else length
    if not chunk or length % (chunk * len(found)):
        raise NotReadableError(
            f"The description of logical volume {name} is damaged: its stripes do not fill it."
        )
    return Segment(_number(text, "start_extent") * extent, length, chunk, tuple(found))


def _sections(text: Section, name: str) -> list[tuple[str, Section]]:
    inner = text.get(name)
    return (
        [(key, value) for key, value in inner.items() if isinstance(value, dict)]
        if isinstance(inner, dict)
        else []
    )


def _number(text: Section, name: str) -> int:
    value = text.get(name, 0)
    if not isinstance(value, int):
        raise NotReadableError(f"The description of the volume group is damaged: {name} is no number.")
    return value
