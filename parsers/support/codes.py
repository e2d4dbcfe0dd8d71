"""Numbers that stand for words, and lengths of time."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal


def word(words: Mapping[int, str] | tuple[str, ...], number: int | None) -> str | None:
    """The word that a published list gives a number; a number that the list does not have stays one, as text."""
    if number is None:
        return None
    known = words if isinstance(words, Mapping) else dict(enumerate(words))
    return known.get(number, str(number))


def seconds(milliseconds: int | None) -> int | str | None:
    """Milliseconds as seconds: an integer or, where there is a fraction, decimal text."""
    if milliseconds is None:
        return None
    whole, rest = divmod(milliseconds, 1000)
    return f"{Decimal(milliseconds) / 1000:f}" if rest else whole
