"""Words, days and people of events in Android's calendars.

Reference: android.provider.CalendarContract (Events, Attendees).
"""

from __future__ import annotations

from datetime import date, timedelta

from evidence.model.kinds import Participant
from parsers.support import codes
from parsers.support.rows import Row

STATUS = ("tentative", "confirmed", "canceled")
AVAILABILITY = ("busy", "free", "tentative")
ACCESS = ("default", "confidential", "private", "public")
_ANSWER = ("none", "accepted", "declined", "invited", "tentative")
_PART = ("none", "attendee", "organizer", "performer", "speaker")
_DAY_MS = 86_400_000


def day_of(row: Row, column: str) -> str | None:
    """The day in UTC that milliseconds since 1970 fall on; as stored where there is no such day."""
    stored = row.integer(column)
    try:
        return None if stored is None else (date(1970, 1, 1) + timedelta(stored // _DAY_MS)).isoformat()
    except OverflowError:
        return str(stored)


def people_of(organizer: str | None, found: list[Row]) -> tuple[Participant, ...]:
    """The rows of Attendees, and the organizer where none of them is it."""
    people = [
        Participant(
            identifier=each.text("attendeeEmail"),
            name=each.text("attendeeName"),
            role=codes.word(_PART, each.integer("attendeeRelationship")),
            status=codes.word(_ANSWER, each.integer("attendeeStatus")),
        )
        for each in found
    ]
    if organizer and organizer not in {each.identifier for each in people}:
        people.insert(0, Participant(identifier=organizer, role="organizer"))
    return tuple(people)
