"""The name of a person as Apple archives it.

Reference: Foundation, NSPersonNameComponents (its archive holds the parts in one of a private class).
"""

from __future__ import annotations

from typing import Any

from parsers.support import keyed
from parsers.support.stated import joined

_INSIDE = "NS.nameComponentsPrivate"
_PARTS = ("NS.namePrefix", "NS.givenName", "NS.middleName", "NS.familyName", "NS.nameSuffix")


def text(value: Any) -> str | None:
    """The parts of an unarchived name in the order in which one writes them; None where there is none."""
    fields = keyed.members(value)
    parts = keyed.members(fields.get(_INSIDE)) or fields
    return joined(*(part for each in _PARTS if isinstance(part := parts.get(each), str)), by=" ")
