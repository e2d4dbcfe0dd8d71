"""What the bytes at a place would be as numbers, moments, an identifier or text. None of it is known to be meant."""

from __future__ import annotations

import struct
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.gui.models.pairs import Pair

translate = QCoreApplication.translate

NEEDED = 64
"""Bytes that are looked at."""
_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCHS = (
    # Name, first moment, units in a second, bytes, whether as a float.
    (str(QT_TRANSLATE_NOOP("Interpret", "Unix, seconds")), _UNIX, 1, 4, False),
    (str(QT_TRANSLATE_NOOP("Interpret", "Unix, seconds (64 bits)")), _UNIX, 1, 8, False),
    (str(QT_TRANSLATE_NOOP("Interpret", "Unix, milliseconds")), _UNIX, 1_000, 8, False),
    (str(QT_TRANSLATE_NOOP("Interpret", "Unix, microseconds")), _UNIX, 1_000_000, 8, False),
    (str(QT_TRANSLATE_NOOP("Interpret", "Unix, nanoseconds")), _UNIX, 1_000_000_000, 8, False),
    (
        str(QT_TRANSLATE_NOOP("Interpret", "FILETIME (Windows)")),
        datetime(1601, 1, 1, tzinfo=UTC),
        10_000_000,
        8,
        False,
    ),
    (
        str(QT_TRANSLATE_NOOP("Interpret", "WebKit, microseconds")),
        datetime(1601, 1, 1, tzinfo=UTC),
        1_000_000,
        8,
        False,
    ),
    (
        str(QT_TRANSLATE_NOOP("Interpret", "Cocoa, seconds (float)")),
        datetime(2001, 1, 1, tzinfo=UTC),
        1,
        8,
        True,
    ),
    (
        str(QT_TRANSLATE_NOOP("Interpret", "Cocoa, nanoseconds")),
        datetime(2001, 1, 1, tzinfo=UTC),
        1_000_000_000,
        8,
        False,
    ),
    (str(QT_TRANSLATE_NOOP("Interpret", "HFS+, seconds")), datetime(1904, 1, 1, tzinfo=UTC), 1, 4, False),
)
_FIRST, _LAST = 1971, 2100
_TEXT = 48


def interpret(data: bytes) -> list[Pair]:
    """Readings of the bytes from the first of ``data`` on; only those for which there are enough.

    Moments before 1971 and after 2100 are left out: nearly any number would be one. Times are in UTC.
    """
    if not data:
        return []
    return [*_whole(data), *_fractions(data), *_moments(data), *_identifiers(data), *_texts(data)]


def _whole(data: bytes) -> Iterator[Pair]:
    yield Pair(translate("Interpret", "Whole numbers (unsigned, signed)"))
    for bits in (8, 16, 24, 32, 48, 64):
        raw = data[: bits // 8]
        if len(raw) < bits // 8:
            return
        for order, name in (("little", "LE"), ("big", "BE")):
            unsigned = int.from_bytes(raw, order)  # type: ignore[arg-type]
            signed = int.from_bytes(raw, order, signed=True)  # type: ignore[arg-type]
            text = f"{unsigned:,}" if signed == unsigned else f"{unsigned:,}   {signed:,}"
            yield Pair(f"{bits}" if bits == 8 else f"{name} {bits}", text, fixed=True)
            if bits == 8:
                break


def _fractions(data: bytes) -> Iterator[Pair]:
    yield Pair(translate("Interpret", "Floating point"))
    for size, code in ((4, "f"), (8, "d")):
        if len(data) < size:
            return
        for order, name in (("<", "LE"), (">", "BE")):
            value = struct.unpack(order + code, data[:size])[0]
            yield Pair(
                translate("Interpret", "Float {} {}").format(8 * size, name),
                f"{value:.9g}" if size == 4 else repr(value),
                fixed=True,
            )


def _moments(data: bytes) -> Iterator[Pair]:
    yield Pair(translate("Interpret", "Moments, in UTC"))
    found = 0
    for name, first, units, size, is_float in _EPOCHS:
        for order, code in (("LE", "<"), ("BE", ">")):
            moment = _moment(data[:size], first, units, code, is_float) if len(data) >= size else None
            if moment is not None:
                found += 1
                yield Pair(f"{translate('Interpret', name)} {order}", moment, fixed=True)
    local = _dos(data[:4])
    if local is not None:
        found += 1
        yield Pair(
            translate("Interpret", "DOS date and time"),
            translate("Interpret", "{}, zone not stated").format(local),
            fixed=True,
        )
    if not found:
        yield Pair(
            translate("Interpret", "None"), translate("Interpret", "no moment from 1971 to 2100"), "muted"
        )


def _moment(raw: bytes, first: datetime, units: int, code: str, is_float: bool) -> str | None:
    if is_float:
        value = struct.unpack(code + "d", raw)[0]
        # A number of another kind read as a float is nearly 0 or without measure.
        if not 1 <= abs(value) < 1e11:
            return None
        ticks, units = int(value * 1_000_000), 1_000_000
    else:
        ticks = int.from_bytes(raw, "little" if code == "<" else "big", signed=len(raw) == 8)
    try:
        moment = first + timedelta(seconds=ticks // units)
    except OverflowError:
        return None
    if not _FIRST <= moment.year < _LAST:
        return None
    digits = len(str(units)) - 1
    fraction = f".{ticks % units:0{digits}d}" if digits else ""
    return f"{moment:%Y-%m-%dT%H:%M:%S}{fraction}Z"


def _dos(raw: bytes) -> str | None:
    """Reference: Microsoft, FAT: General Overview of On-Disk Format (time, then date, 16 bits each)."""
    if len(raw) < 4:
        return None
    time, date = struct.unpack("<HH", raw)
    try:
        moment = datetime(  # noqa: DTZ001 - the format has no zone, and it is said
            1980 + (date >> 9), date >> 5 & 15, date & 31, time >> 11, time >> 5 & 63, 2 * (time & 31)
        )
    except ValueError:
        return None
    return f"{moment:%Y-%m-%dT%H:%M:%S}"


def _identifiers(data: bytes) -> Iterator[Pair]:
    if len(data) < 16:
        return
    yield Pair(translate("Interpret", "Identifier"))
    yield Pair("UUID (RFC 9562)", str(uuid.UUID(bytes=data[:16])), fixed=True)
    yield Pair("GUID (Windows)", str(uuid.UUID(bytes_le=data[:16])), fixed=True)


def _texts(data: bytes) -> Iterator[Pair]:
    yield Pair(translate("Interpret", "Text"))
    for name, encoding in (
        ("UTF-8", "utf-8"),
        ("UTF-16 LE", "utf-16-le"),
        ("UTF-16 BE", "utf-16-be"),
        ("Latin-1", "latin-1"),
    ):
        text = data[:_TEXT].decode(encoding, "replace")
        yield Pair(name, text.partition("\0")[0])
