"""The details of an act in words, for those who print a ledger."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any


def detail_words(details: dict[str, Any], left_out: Collection[str]) -> Iterator[tuple[str, str]]:
    """Name and value of each detail that says something, but those ``left_out``. As they are: not safe to show."""
    for name, value in details.items():
        if name not in left_out and value not in (None, "", [], {}):
            yield name, _words(value)


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_words(part)}" for name, part in value.items())
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    return str(value)
