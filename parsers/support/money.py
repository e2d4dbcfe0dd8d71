"""Amounts that are counted in the smallest unit of their currency.

Reference: ISO 4217 (minor units of currencies).
"""

from __future__ import annotations

from decimal import Decimal

_NONE = frozenset(
    (
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
        "XPF",
    )
)  # fmt: skip
_THREE = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))
_FOUR = frozenset(("CLF", "UYW"))


def amount(units: int | None, currency: str | None) -> str | None:
    """The amount as decimal text; None without a currency of three letters, for then nothing says what a unit is."""
    if units is None or currency is None or len(currency) != 3 or not currency.isalpha():
        return None
    digits = 0 if currency in _NONE else 3 if currency in _THREE else 4 if currency in _FOUR else 2
    return f"{Decimal(units).scaleb(-digits):f}"
