"""Coordinates that a store keeps as EXIF writes them: degrees, minutes and seconds, each a fraction, in one text.

Reference: android.media.ExifInterface, TAG_GPS_LATITUDE (``52/1,30/1,1234/100``); Exif 2.3, GPSLatitude.
"""

from __future__ import annotations

from fractions import Fraction

from parsers.support.json_value import decimal_text
from parsers.support.stored_number import decimal_of

_PLACES = 7


def degrees(stored: str | None, reference: str | None, limit: int) -> str | None:
    """Decimal degrees, negative where the text begins with a minus or the reference is S or W; else None.

    So it is of what is no such text, and of one that lies beyond ``limit`` degrees.
    """
    parts = [_part(each) for each in (stored or "").split(",", 3)]
    if len(parts) > 3 or None in parts:
        return None
    value = sum((abs(part) / 60**place for place, part in enumerate(parts) if part is not None), Fraction())
    if value > limit:
        return None
    negative = (stored or "").lstrip().startswith("-") or (reference or "").upper().startswith(("S", "W"))
    scaled = decimal_of(round((-value if negative else value) * 10**_PLACES))
    return None if scaled is None else decimal_text(scaled.scaleb(-_PLACES).normalize())


def _part(text: str) -> Fraction | None:
    above, _, below = text.partition("/")
    number, by = decimal_of(above), decimal_of(below or "1")
    return None if number is None or not by else Fraction(number) / Fraction(by)
