"""Where the parts of an artifact name people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_PARTS = {
    "participants": ("identifier", "name"),
    "identifiers": ("identifier",),
    "reactions": ("who", "name"),
    "receipts": ("who",),
}


def parts_named(fields: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Each part of a record's fields that names somebody: identifier and displayed name, as far as they are there."""
    for field, names in _PARTS.items():
        value = fields.get(field)
        for part in value if isinstance(value, list) else ():
            if isinstance(part, dict):
                found = tuple(each for name in names if isinstance(each := part.get(name), str) and each)
                if found:
                    yield found
