"""Whom an artifact names: the fields in which the kinds hold identifiers of people."""

from __future__ import annotations

from typing import Any

_SINGLE = ("sender", "number", "name", "account")
_SEVERAL = ("recipients", "phones", "emails")


def names_of(body: dict[str, Any]) -> tuple[str, ...]:
    """Identifiers (numbers, addresses, names) as stored, in the order of the fields, each once."""
    fields = body.get("fields") or {}
    found = [fields[name] for name in _SINGLE if isinstance(fields.get(name), str)]
    for name in _SEVERAL:
        found += [value for value in fields.get(name) or () if isinstance(value, str)]
    return tuple(dict.fromkeys(name for name in found if name))
