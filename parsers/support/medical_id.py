"""What a medical ID of iOS holds: values that somebody typed, and people to call.

Reference: HealthKit, _HKMedicalIDData, _HKEmergencyContact and HKQuantity (keys of their archives).
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Contact
from evidence.model.timestamp import Timestamp
from parsers.support import keyed
from parsers.support.stated import number_text

_CALLED = "HKEmergencyContact"
_DAY = ("NS.year", "NS.month", "NS.day")


def is_contact(fields: dict[str, Any]) -> bool:
    """Whether an unarchived object is somebody to call."""
    return any(name.startswith(_CALLED) for name in fields)


def contact(person: dict[str, Any], place: str) -> Contact:
    """Somebody to call, with the relation in the store's word."""
    name, phone, relation = (
        value if isinstance(value := person.get(f"{_CALLED}{each}Key"), str) and value else None
        for each in ("Name", "PhoneNumber", "Relationship")
    )
    return Contact(
        locator=place,
        service="medical ID",
        name=name,
        phones=(phone,) if phone else (),
        relation=f"emergency contact, {relation}" if relation else "emergency contact",
    )


def text(value: Any) -> str | None:
    """What was typed, as text; a quantity without its unit, a day as written, more than one value by commas."""
    fields = keyed.members(value)
    if "ValueKey" in fields:
        return number_text(fields["ValueKey"])
    if all(isinstance(fields.get(each), int) for each in _DAY):
        return "{:04}-{:02}-{:02}".format(*(fields[each] for each in _DAY))
    if isinstance(value, Timestamp):
        return value.text() or value.raw
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    if isinstance(value, list):
        return ", ".join(told for each in value if (told := text(each))) or None
    return str(value) if isinstance(value, str | int) else number_text(value)
