"""Numbers and sizes as a person types them."""

from __future__ import annotations

import re
from decimal import Decimal

_UNITS = {"": 1, "b": 1, "k": 10**3, "kb": 10**3, "m": 10**6, "mb": 10**6, "g": 10**9, "gb": 10**9, "tb": 10**12,
          "kib": 2**10, "mib": 2**20, "gib": 2**30, "tib": 2**40}  # fmt: skip
_SIZE = re.compile(r"(\d{1,18}(?:\.\d{1,9})?) ?([A-Za-z]{0,3})", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d{1,30}(?:\.\d{1,30})?", re.ASCII)
_MOST = 2**63 - 1


def size_of(text: str) -> int | None:
    """Bytes: ``10``, ``10MB`` (10,000,000), ``1.5 GiB``; None where the text is no size."""
    form = _SIZE.fullmatch(text.strip().replace(",", ""))
    if form is None or form[2].lower() not in _UNITS:
        return None
    return min(int(Decimal(form[1]) * _UNITS[form[2].lower()]), _MOST)


def whole_of(text: str) -> int | None:
    """A whole number, or None."""
    return int(text) if _WHOLE.fullmatch(text.strip()) else None


def decimal_of(value: object) -> Decimal | None:
    """A number that a record holds as such or as decimal text, or None."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return Decimal(value)
    return Decimal(value) if isinstance(value, str) and _DECIMAL.fullmatch(value) else None
