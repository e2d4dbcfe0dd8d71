"""Guests, places and rules of Calendar.sqlitedb."""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Participant
from parsers.support import chat
from parsers.support.rows import Row, Tables

FLOATING = "_float"
COLUMNS = (
    "summary",
    "description",
    "start_date",
    "end_date",
    "start_tz",
    "all_day",
    "calendar_id",
    "last_modified",
)
DETAILS = (
    "end_tz",
    "calendar_scale",
    "entity_type",
    "invitation_status",
    "due_date",
    "completion_date",
    "priority",
    "response_comment",
    "contact_name",
)
OPTIONAL = (
    "location_id", "organizer_id", "status", "availability", "hidden", "url", "conference_url",
    "conference_url_detected", "unique_identifier", "UUID", "creation_date", *DETAILS,
)  # fmt: skip
_ANSWERS = {0: "no response", 1: "accepted", 2: "declined", 3: "maybe", 7: "no response"}
_RULE = ("frequency", "interval", "count", "end_date", "specifier")


class People:
    """The guests and organizers of all events."""

    def __init__(self, tables: Tables) -> None:
        self._names = tables.by_id("Identity", (), ("display_name", "address"))
        columns = ("identity_id", "email", "phone_number", "status", "is_self")
        self._all = tables.by_id("Participant", (), columns)
        self._of = tables.grouped("Participant", "owner_id", (), columns)

    def of(self, event: Row) -> tuple[Participant, ...]:
        """Those of one event, the organizer first."""
        organizer = self._all.get(event["organizer_id"])
        found = self._of.get(event.rowid, [])
        guests = [each for each in found if organizer is None or each.locator != organizer.locator]
        first = [self._person(organizer, "organizer")] if organizer else []
        return (*first, *(self._person(each, "attendee") for each in guests))

    def _person(self, row: Row, role: str) -> Participant:
        identity, status = self._names.get(row["identity_id"]), row.integer("status")
        return Participant(
            identifier=chat.filled(row, "email", "phone_number") or chat.text(identity, "address"),
            name=chat.text(identity, "display_name"),
            role=role,
            status=None if status is None or role == "organizer" else _ANSWERS.get(status, str(status)),
            own=True if row["is_self"] == 1 else None,
        )


def words(place: Row | None) -> str | None:
    """A place in words: its title, then its address."""
    found = [text for column in ("title", "address") if (text := chat.text(place, column))]
    return ", ".join(found) or None


def coordinates(place: Row | None) -> tuple[str | None, str | None]:
    """Latitude and longitude; none where both are 0, as of a place that was written by hand."""
    if place is None or (place["latitude"] == 0 and place["longitude"] == 0):
        return None, None
    return chat.decimal(place, "latitude"), chat.decimal(place, "longitude")


def rules(tables: Tables) -> dict[Any, str]:
    """The rule of repetition of each event that has one, in the columns' own names."""
    return {
        owner: rule
        for owner, found in tables.grouped("Recurrence", "owner_id", (), _RULE).items()
        if (rule := "; ".join(filter(None, (chat.words(each, *_RULE) for each in found))))
    }
