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

_PAIR = re.compile(r"[+-]?\d{1,3}\.\d{3,}(?:\s*[,;/|]\s*|%2[cC]|\s+)[+-]?\d{1,3}\.\d{3,}")
_FIELDS = ("latitude", "longitude")
_WITH_THEM = ("altitude_m", "accuracy_m")


class Places:
    """Rounds the coordinates of artifacts to ``decimals`` places, or takes them out; pairs in texts are taken out."""

    label = "coordinates"

    def __init__(self, treatment: str, decimals: int) -> None:
        self._treatment = treatment
        self._unit = Decimal(1).scaleb(-decimals)

    def hits(self, text: str) -> Iterator[Hit]:
        """Pairs of coordinates in a text."""
        if self._treatment != "keep":
            yield from (Hit(match.start(), match.end(), self.label) for match in _PAIR.finditer(text))

    def record(self, body: dict[str, Any], counts: Counter[str]) -> dict[str, Any]:
        """The artifact with its coordinates as they may be shown."""
        fields = body.get("fields")
        if self._treatment == "keep" or not isinstance(fields, dict) or not fields.keys() & {*_FIELDS}:
            return body
        counts[self.label] += 1
        found = {name: value for name, value in fields.items() if name not in (*_FIELDS, *_WITH_THEM)}
        if self._treatment == "round":
            found |= {name: self._rounded(fields[name]) for name in _FIELDS if name in fields}
        return {**body, "fields": dict(sorted(found.items()))}

    def _rounded(self, value: Any) -> str:
        try:
            return format(Decimal(str(value)).quantize(self._unit, ROUND_HALF_EVEN), "f")
        except InvalidOperation:
            return f"[redacted: {self.label}]"
