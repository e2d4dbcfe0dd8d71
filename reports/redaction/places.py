"""Coordinates that are rounded, or left out.

Reference: RFC 5870 (geo URI); decimal degrees, WGS 84.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from typing import Any

from reports.redaction.match import Hit
from reports.redaction.traced import Traced

_SIGN = r"[+\-\u2212]?"
_BEGIN = r"(?<!\d)(?<!\d[.,:])"
_DECIMAL = r"[.,\u066b]"
_KEY = (
    r"(?:my|m|(?:center|start|end|gps|geo|home|work|from|to|map)_?)?"
    r"(?:latitude|longitude|breite|l\u00e4nge|lat|lon|long|lng)"
)
_SIDE = r"(?:[NSEWO](?![A-Za-z])|north|south|east|west)"
_MINUTES = r"(?:['\u2019\u2032\u00b4m]|min)"
_SECONDS = r"(?:[\"\u201d\u2033s]|''|\u2032\u2032|\u2019\u2019)"
_FRACTION = rf"{_DECIMAL}\d{{1,20}}"
# 52°31'12.0", 52 deg 31' 12.00" (exiftool), 52° 31.200
_DEGREES = (
    r"\d{1,3}\s{0,3}(?:[\u00b0\u00ba\u02da]|degrees?|degs?|d(?=\d))\s{0,3}"
    rf"\d{{1,2}}(?:{_FRACTION}(?:\s{{0,3}}{_MINUTES})?|\s{{0,3}}{_MINUTES})"
    rf"(?:\s{{0,3}}\d{{1,2}}(?:{_FRACTION})?\s{{0,3}}{_SECONDS})?"
)
_SPACED = rf"\d{{1,3}}\s\d{{1,2}}(?:{_FRACTION}|\s\d{{1,2}}(?:{_FRACTION})?)"
_NMEA = r"\d{4,5}\.\d{1,20}\s?,\s?[NSEW]\b"
_TAGS = r"(?:</?[A-Za-z][^<>]{0,40}>\s{0,3}){1,4}"
# Open Location Code: its letters, a plus, at least two more.
_PLUS_CODE = r"(?<![0-9A-Za-z])[2-9CFGHJMPQRVWX]{8}\+[2-9CFGHJMPQRVWX]{2,7}(?![0-9A-Za-z])"
# What every coordinate has: most texts have none of it, so it is asked first.
_MAY_HOLD = re.compile(r"\d(?:[.,\u066b]\d|\s{0,3}[\u00b0\u00ba\u02dadD]|\s\d)|[eE][567]\W|\w\+\w")
_SEPARATOR = re.compile(_DECIMAL)
_FIELDS = ("latitude", "longitude", "to_latitude", "to_longitude")
_WITH_THEM = ("altitude_m", "accuracy_m", "altitude_accuracy_m")


class Places:
    """Rounds the coordinates of artifacts to ``decimals`` places, or takes them out; pairs in texts are taken out."""

    label = "coordinates"

    def __init__(self, treatment: str, decimals: int) -> None:
        self._treatment = treatment
        self._unit = Decimal(1).scaleb(-decimals)
        self._pattern = _pattern(decimals if treatment == "round" else 0)

    def hits(self, text: Traced) -> Iterator[Hit]:
        """Coordinates in a text: pairs, and each that its name, its unit or its hemisphere says is one."""
        if self._treatment == "keep" or not _MAY_HOLD.search(text.text):
            return
        for match in self._pattern.finditer(text.text):
            if _on_earth(*filter(None, match.group("first", "second", "alone"))):
                yield Hit(*text.span(*match.span()), self.label)

    def record(self, body: dict[str, Any]) -> tuple[dict[str, Any], Counter[str]]:
        """The artifact with its coordinates as they may be shown, and how often something was replaced."""
        fields = body.get("fields")
        if self._treatment == "keep" or not isinstance(fields, dict) or not fields.keys() & {*_FIELDS}:
            return body, Counter()
        found = {name: value for name, value in fields.items() if name not in (*_FIELDS, *_WITH_THEM)}
        if self._treatment == "round":
            found |= {name: self._rounded(fields[name]) for name in _FIELDS if name in fields}
        return {**body, "fields": dict(sorted(found.items()))}, Counter({self.label: 1})

    def _rounded(self, value: Any) -> str:
        try:
            return format(Decimal(str(value)).quantize(self._unit, ROUND_HALF_EVEN), "f")
        except InvalidOperation:
            return f"[redacted: {self.label}]"


def _pattern(shown: int) -> re.Pattern[str]:
    """``shown``: decimals that may be shown of a number; two numbers with three are taken for a place,
    and one with five: a metre."""
    number = rf"{_SIGN}\d{{1,3}}{_DECIMAL}\d{{{max(3, shown + 1)},20}}"
    exact = rf"{_SIGN}\d{{1,3}}{_DECIMAL}\d{{{shown + 1},20}}"
    alone = rf"{_SIGN}\d{{1,3}}{_DECIMAL}\d{{5,20}}"
    between = rf"(?:[^\w+\-\u2212]{{1,9}}|_|!\d[a-z]|{_TAGS})"
    named = (
        rf"{_KEY}(?:_?(?:deg(?:rees)?|decimal|value))?[^\w+\-\u2212]{{1,9}}{exact}"
        rf"|{_KEY}_?e[567][^\w+\-]{{1,9}}{_SIGN}\d{{5,10}}"
    )
    degrees = rf"(?:{_DEGREES}|{exact}\s{{0,3}}[\u00b0\u00ba\u02da])"
    sided = (
        rf"(?<![A-Za-z]){_SIDE}\s{{0,3}}(?:{degrees}|{exact}|{_SPACED})"
        rf"|{_BEGIN}(?:{degrees}(?:\s{{0,3}}{_SIDE})?|(?:{exact}|{_SPACED})\s{{0,3}}{_SIDE})"
    )
    return re.compile(
        rf"{_BEGIN}(?P<first>{number}){between}(?P<second>{number})|!\dd{exact}|{_BEGIN}(?P<alone>{alone})(?!\d)"
        rf"|(?i:(?<![A-Za-z])(?:{named})|{_PLUS_CODE}|{_NMEA}|{sided})"
    )


def _on_earth(*numbers: str) -> bool:
    """Whether one may be a latitude and the other a longitude."""
    sizes = sorted(float(_SEPARATOR.sub(".", each.lstrip("+-\u2212"))) for each in numbers)
    return all(
        size <= most for size, most in zip(sizes, (90, 180) if len(sizes) == 2 else (180,), strict=False)
    )
