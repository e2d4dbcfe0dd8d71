"""A number as a store holds it: as a number, or as the text of one."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

_MOST_DIGITS = 400
"""Before the point, or zeros behind it: a real number of 64 bits has fewer."""


def decimal_of(value: object) -> Decimal | None:
    """The number, exactly as its shortest decimal form; None where it is none, not finite or of too many digits."""
    text = str(value).strip()
    if "_" in text:  # which Python alone takes for a number
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    # Arithmetic with 1e999999 raises, and as an integer or in full it would take minutes.
    return number if number.is_finite() and abs(number.adjusted()) < _MOST_DIGITS else None
