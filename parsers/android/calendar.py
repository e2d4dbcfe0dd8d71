"""The calendars of Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import CalendarEvent
from parsers.support import codes, epochs, rows, stated
from parsers.support.android_calendar import ACCESS, AVAILABILITY, STATUS, day_of, people_of

_COLUMNS = (
    *("calendar_id", "title", "eventLocation", "description", "eventStatus", "dtstart", "dtend"),
    *("eventTimezone", "duration", "allDay", "rrule", "rdate", "exdate", "organizer", "deleted"),
)
_DETAILS = (
    *("duration", "rdate", "exdate", "eventEndTimezone", "originalInstanceTime", "lastDate"),
    *("customAppPackage", "customAppUri", "exrule", "original_id", "original_sync_id"),
)
_OPTIONAL = ("accessLevel", "availability", "uid2445", "_sync_id", *_DETAILS[3:])


@parser(
    name="android.calendar",
    version="1.0",
    match=["**/com.android.providers.calendar/**/calendar.db"],
    tables=[("Events.dtstart", "Events.calendar_id", "Calendars.ownerAccount")],
    emits=[CalendarEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[CalendarEvent]:
    """Reads Events with their Attendees, Reminders and Calendars. What is marked deleted has the state deleted.

    An event of whole days is stored as midnight in UTC, which stands for the day: it is no moment. Its end is the first
    day behind it, as stored.
    Reference: android.provider.CalendarContract (Events, Attendees, Reminders, Calendars); AOSP
    packages/providers/CalendarProvider, CalendarDatabaseHelper.java (schema, versions 300 and later: Android 4 on).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Events"):
        return
    names = ("account_name", "calendar_displayName", "displayName", "ownerAccount")
    calendars = tables.by_id("Calendars", (), names)
    people = tables.grouped(
        "Attendees", "event_id", ("attendeeName", "attendeeEmail", "attendeeStatus", "attendeeRelationship")
    )
    alarms = tables.grouped("Reminders", "event_id", ("minutes",))
    for row in tables.rows("Events", _COLUMNS, _OPTIONAL):
        calendar = calendars.get(row["calendar_id"])
        day = bool(row.integer("allDay"))
        minutes = (each.integer("minutes") for each in alarms.get(row.rowid, []))
        yield CalendarEvent(
            locator=row.locator,
            state="deleted" if row.integer("deleted") and row.state == "live" else row.state,
            calendar=(calendar.text("calendar_displayName") or calendar.text("displayName"))
            if calendar
            else None,
            account=(calendar.text("account_name") or calendar.text("ownerAccount")) if calendar else None,
            title=row.text("title"),
            note=row.text("description"),
            place=row.text("eventLocation"),
            all_day=day,
            zone=row.text("eventTimezone"),
            starts_local=day_of(row, "dtstart") if day else None,
            ends_local=day_of(row, "dtend") if day else None,
            recurrence=row.text("rrule"),
            status=codes.word(STATUS, row.integer("eventStatus")),
            availability=codes.word(AVAILABILITY, row.integer("availability")),
            visibility=codes.word(ACCESS, row.integer("accessLevel")),
            identifier=row.text("uid2445") or row.text("_sync_id"),
            alarms_min=tuple(each for each in minutes if each is not None),
            participants=people_of(row.text("organizer"), people.get(row.rowid, [])),
            starts=None if day else epochs.unix_ms(row["dtstart"]),
            ends=None if day else epochs.unix_ms(row["dtend"]),
            details=stated.details(row, *_DETAILS, *(("dtstart", "dtend") if day else ())),
        )
