"""The calendars of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import CalendarEvent
from parsers.support import apple_calendar, chat, epochs, rows
from parsers.support.stated import details, flag


@parser(
    name="ios.calendar",
    version="1.0",
    match=["**/Calendar.sqlitedb"],
    tables=[("CalendarItem.summary", "CalendarItem.start_date", "CalendarItem.calendar_id")],
    emits=[CalendarEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[CalendarEvent]:
    """Reads every row of CalendarItem (events, birthdays, once reminders) with place, calendar, account and guests.

    Dates with the zone ``_float`` belong to no zone: they are a day and time of the clock, no moment. Numbers of
    status, availability and the rule of repetition stay numbers. Alarms are not read.
    Reference: the database's own schema (NSDate; iOS 8 to 18); iLEAPP, calendarAll.py (joins, answers of guests).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("CalendarItem", "summary"):
        return
    places = tables.by_id("Location", ("title",), ("address", "latitude", "longitude"))
    calendars = tables.by_id("Calendar", ("title",), ("store_id",))
    stores = tables.by_id("Store", ("name",))
    people = apple_calendar.People(tables)
    rules = apple_calendar.rules(tables)
    for row in tables.rows("CalendarItem", apple_calendar.COLUMNS, apple_calendar.OPTIONAL):
        place, calendar = places.get(row["location_id"]), calendars.get(row["calendar_id"])
        floating = row["start_tz"] == apple_calendar.FLOATING
        latitude, longitude = apple_calendar.coordinates(place)
        yield CalendarEvent(
            locator=row.locator,
            state=row.state,
            calendar=chat.text(calendar, "title"),
            account=chat.text(stores.get(calendar["store_id"]), "name") if calendar else None,
            title=row.text("summary"),
            note=row.text("description"),
            place=apple_calendar.words(place),
            latitude=latitude,
            longitude=longitude,
            all_day=flag(row, "all_day"),
            zone=row.text("start_tz"),
            starts_local=epochs.local(epochs.cocoa_s(row["start_date"])) if floating else None,
            ends_local=epochs.local(epochs.cocoa_s(row["end_date"])) if floating else None,
            recurrence=rules.get(row.rowid),
            status=row.text("status"),
            availability=row.text("availability"),
            visibility="hidden" if row.integer("hidden") else None,
            url=chat.filled(row, "url", "conference_url_detected", "conference_url"),
            identifier=chat.filled(row, "unique_identifier", "UUID"),
            participants=people.of(row),
            starts=None if floating else epochs.cocoa_s(row["start_date"]),
            ends=None if floating else epochs.cocoa_s(row["end_date"]),
            created=epochs.cocoa_s(row["creation_date"]),
            modified=epochs.cocoa_s(row["last_modified"]),
            details=details(row, *apple_calendar.DETAILS),
        )
