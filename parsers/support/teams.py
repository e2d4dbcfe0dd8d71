"""Calls of Microsoft Teams, as the entry of its log states them, which Android and iOS keep alike.

Reference: ALEAPP and iLEAPP, teams (of com.microsoft.teams; of Microsoft Teams 6.13): members of the JSON, times in
milliseconds since 1970 or in RFC 3339.
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Call, Detail, Participant
from parsers.support import epochs, json_value, keyed, stated, written_time
from parsers.support.chat import Direction
from parsers.support.rows import Row

SERVICE = "Microsoft Teams"
_WAYS: dict[str | None, Direction] = {"Incoming": "incoming", "Outgoing": "outgoing"}
_OTHER: dict[Direction, str] = {"incoming": "originator", "outgoing": "target"}


def call(row: Row, value: dict[str, Any]) -> Call:
    """A call. The other side of one that came in is who began it, of one that went out whom it was made to."""
    direction = _WAYS.get(json_value.text(value, "callDirection"), "unknown")
    other = _OTHER.get(direction)
    session = json_value.text(value, "sessionType")
    return Call(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        direction=direction,
        number=json_value.text(value, other) if other else None,
        name=_name(value, other) if other else None,
        participants=tuple(
            Participant(identifier=json_value.text(value, role), name=_name(value, role), role=role)
            for role in _OTHER.values()
            if json_value.text(value, role) or _name(value, role)
        ),
        status=stated.joined(json_value.text(value, "callState"), json_value.text(value, "callType")),
        identifier=json_value.text(value, "callId"),
        started=written_time.moment(value.get("startTime")),
        connected=epochs.unix_ms(json_value.text(value, "connectTimeMillis"))
        or written_time.moment(value.get("connectTime")),
        ended=epochs.unix_ms(json_value.text(value, "endTimeMillis"))
        or written_time.moment(value.get("endTime")),
        details=(Detail(name="sessionType", value=session),) if session else (),
    )


def logged(row: Row) -> dict[str, Any] | None:
    """The entry of the log of calls among a message's properties on iOS, a property list; None where there is none."""
    stored = row["ZPROPERTIES"]
    if not isinstance(stored, bytes):
        return None
    try:
        properties = keyed.read(stored)
    except ValueError as error:
        row.context.warn(f"the properties of a message cannot be read: {error}", row.locator)
        return None
    found = properties.get("call-log") if isinstance(properties, dict) else None
    entry = json_value.decoded(found) if isinstance(found, str) else found
    return entry if isinstance(entry, dict) else None


def _name(value: dict[str, Any], role: str) -> str | None:
    return json_value.text(value, f"{role}DisplayName") or json_value.text(
        value, f"{role}Participant", "displayName"
    )
