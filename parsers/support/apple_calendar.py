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
        self._all = tables.by_id("Participant", (), ("owner_id", "identity_id", "email", "status"))
        self._of: dict[Any, list[Row]] = {}
        for row in self._all.values():
            self._of.setdefault(row["owner_id"], []).append(row)

    def of(self, event: Row) -> tuple[Participant, ...]:
        """Those of one event, the organizer first."""
        organizer = self._all.get(event["organizer_id"])
        guests = [each for each in self._of.get(event.rowid, []) if each is not organizer]
        first = [self._person(organizer, "organizer")] if organizer else []
        return (*first, *(self._person(each, "attendee") for each in guests))

    def _person(self, row: Row, role: str) -> Participant:
        identity, status = self._names.get(row["identity_id"]), row.integer("status")
        return Participant(
            identifier=row.text("email") or chat.text(identity, "address"),
            name=chat.text(identity, "display_name"),
            role=role,
            status=None if status is None or role == "organizer" else _ANSWERS.get(status, str(status)),
        )


def words(place: Row | None) -> str | None:
    """A place in words: its title, then its address."""
    found = [text for column in ("title", "address") if (text := chat.text(place, column))]
    return ", ".join(found) or None


def rules(tables: Tables) -> dict[Any, str]:
    """The rule of repetition of each event that has one, in the columns' own names."""
    return {
        owner: rule
        for owner, found in tables.grouped("Recurrence", "owner_id", (), _RULE).items()
        if (rule := "; ".join(filter(None, (chat.words(each, *_RULE) for each in found))))
    }
