"""What the JSON of a booking says in Ryanair's application.

Reference: ALEAPP, module Ryanair (2026: members).
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Detail, Participant
from parsers.support import json_value, stated

SERVICE = "Ryanair"
_NAMES = ("firstName", "middleName", "lastName")


def passengers(told: Any) -> tuple[Participant, ...]:
    """The passengers by their number in the booking, with the states of their check-ins."""
    states: dict[str | None, list[str]] = {}
    for each in json_value.objects(told, "checkins"):
        if state := json_value.text(each, "status"):
            states.setdefault(json_value.text(each, "paxNum"), []).append(state)
    found = []
    for each in json_value.objects(told, "passengers"):
        number = json_value.text(each, "paxNum")
        name = stated.joined(*(json_value.text(each, part) for part in _NAMES), by=" ")
        state = ", ".join(states.get(number, ()) if number is not None else ()) or None
        role = json_value.text(each, "paxType") or "passenger"
        found.append(Participant(identifier=number, name=name, role=role, status=state))
    return tuple(found)


def booking_details(told: Any, identifier: str | None, changed: str | None) -> tuple[Detail, ...]:
    """What a booking states beside its flights and passengers."""
    extras = ", ".join(
        code for each in json_value.objects(told, "ssrs") if (code := json_value.text(each, "code"))
    )
    said = {
        "id": identifier,
        "balanceDue": json_value.text(told, "balanceDue"),
        "pos.locationCode": json_value.text(told, "pos", "locationCode"),
        "ssrs": extras or None,
        "modified_utc_user_date": changed,
    }
    return tuple(Detail(name=name, value=value) for name, value in said.items() if value)


def flight_details(flight: Any) -> tuple[Detail, ...]:
    """What a flight states beside its ends."""
    said = {
        name: json_value.text(flight, name) for name in ("journeyNum", "checkInOpenUTC", "checkInCloseUTC")
    }
    cancelled = any(json_value.flag(each, "isCancelled") for each in json_value.objects(flight, "segments"))
    found = tuple(Detail(name=name, value=value) for name, value in said.items() if value)
    return (*found, Detail(name="isCancelled", value=True)) if cancelled else found
