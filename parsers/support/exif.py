"""Values of EXIF tags as text, with exact arithmetic.

Reference: CIPA DC-008 (Exif 3.0) 4.6.5 to 4.6.7; ExifRead, which finds the tags.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from evidence.model.names import text_of
from evidence.model.timestamp import Timestamp

_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")
_UNIX = datetime(1970, 1, 1, tzinfo=UTC)


class Tags:
    """The tags of one picture by ExifRead's names, such as ``EXIF DateTimeOriginal``."""

    def __init__(self, tags: Mapping[str, Any]) -> None:
        self._tags = tags

    def __bool__(self) -> bool:
        return bool(self._tags)

    def text(self, *names: str) -> str | None:
        """The first of the tags that holds text, without the padding that cameras write."""
        for name in names:
            value = getattr(self._tags.get(name), "values", None)
            if isinstance(value, bytes):
                value = text_of(value)
            if isinstance(value, str) and (text := value.rstrip("\0 ")):
                return text
        return None

    def fractions(self, name: str) -> list[Fraction]:
        """The tag's numbers. Raises ZeroDivisionError where one has no value."""
        values: Any = getattr(self._tags.get(name), "values", [])
        numbers: list[Any] = values if isinstance(values, list) else []
        return [Fraction(getattr(n, "num", n), getattr(n, "den", 1)) for n in numbers]

    def degrees(self, axis: str, limit: int) -> str | None:
        """Latitude or longitude in decimal degrees. Raises ValueError for one that is on no map."""
        parts = self.fractions(f"GPS GPS{axis}")
        if not parts:
            return None
        value = sum((part / 60**place for place, part in enumerate(parts[:3])), Fraction())
        if abs(value) > limit:
            raise ValueError(f"GPS{axis} is {float(value):.7g} degrees")
        south_or_west = (self.text(f"GPS GPS{axis}Ref") or "").upper().startswith(("S", "W"))
        return _decimal(-value if south_or_west else value, 7)

    def place(self) -> tuple[str | None, str | None]:
        """Latitude and longitude. Raises as :meth:`degrees` where one of them cannot be."""
        return self.degrees("Latitude", 90), self.degrees("Longitude", 180)

    def altitude(self) -> str | None:
        """Metres above the ellipsoid or, where the reference says so, below."""
        parts = self.fractions("GPS GPSAltitude")
        below = self.fractions("GPS GPSAltitudeRef")[:1] == [Fraction(1)]
        return _decimal(-parts[0] if below else parts[0], 3) if parts else None

    def gps_time(self) -> Timestamp | None:
        """The receiver's time, which is UTC. No moment where an hour has more than 24 or a minute more than 60."""
        date, clock = self.text("GPS GPSDate", "GPS GPSDateStamp"), self.fractions("GPS GPSTimeStamp")
        if not date or len(clock) != 3:
            return None
        raw = f"{date} {' '.join(map(str, clock))}"
        try:
            start = datetime.strptime(date, "%Y:%m:%d").replace(tzinfo=UTC)
        except ValueError:
            return Timestamp(None, raw, "exif_gps")
        possible = all(0 <= part < most for part, most in zip(clock, (24, 60, 61), strict=True))
        seconds = clock[0] * 3600 + clock[1] * 60 + clock[2]
        whole = (start - _UNIX) // timedelta(seconds=1)
        moment = int((whole + seconds) * 1_000_000_000) if possible else None
        return Timestamp(_held(moment), raw, "exif_gps")

    def taken(self) -> Timestamp | None:
        """The moment of the picture where its zone is stated: by an offset, or by the GPS receiver."""
        local, offset = self.text("EXIF DateTimeOriginal"), self.text("EXIF OffsetTimeOriginal")
        match = _OFFSET.fullmatch(offset or "")
        if not local or not match:
            return self.gps_time()
        sign, hours, minutes = match.groups()
        ahead = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == "-" else 1)
        try:
            moment = datetime.strptime(local, "%Y:%m:%d %H:%M:%S").replace(tzinfo=UTC) - _UNIX - ahead
        except (ValueError, OverflowError):
            return Timestamp(None, f"{local} {offset}", "exif_offset")
        unix_ns = moment // timedelta(microseconds=1) * 1_000
        return Timestamp(_held(unix_ns), f"{local} {offset}", "exif_offset")


def _held(unix_ns: int | None) -> int | None:
    """A moment that a record can hold; None for others."""
    return unix_ns if unix_ns is not None and abs(unix_ns) < 2**63 else None


def _decimal(value: Fraction, places: int) -> str:
    scaled = round(value * 10**places)
    return f"{Decimal(scaled).scaleb(-places):f}"
