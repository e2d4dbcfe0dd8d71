"""Degrees that are stored as whole numbers of millionths."""

from __future__ import annotations

from decimal import Decimal


def degrees(stored: int | None) -> str | None:
    """Decimal degrees as text, without zeros at the end."""
    return None if stored is None else f"{(Decimal(stored) / 1_000_000).normalize():f}"
