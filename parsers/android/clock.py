"""The alarms of Android's Clock."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Reminder
from parsers.support import rows, stated

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DATE = ("year", "month", "day")


@parser(
    name="android.clock",
    version="1.0",
    match=["**/com.*android.deskclock/**/alarms.db"],
    tables=[("alarm_templates.hour", "alarm_templates.daysofweek", "alarm_templates.minutes")],
    emits=[Reminder],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Reminder]:
    """Reads alarm_templates, the alarms as they are set, and alarm_instances, the next or last time of each.

    All times are local to the device. The state of an instance is a number whose meaning changed between versions: it
    stands among the details.
    Reference: AOSP packages/apps/DeskClock, ClockDatabaseHelper.java (schema, versions 6 to 8) and ClockContract.java
    (months from 0), data/DaysOfWeek.java or Weekdays.java (bits from Monday).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("alarm_templates", "hour", "minutes"):
        return
    columns = ("hour", "minutes", "enabled", "label", "daysofweek", "vibrate", "ringtone")
    for row in tables.rows("alarm_templates", columns, ("delete_after_use",)):
        days = row.integer("daysofweek") or 0
        yield Reminder(
            locator=row.locator,
            state=row.state,
            service="Clock",
            type="alarm",
            title=row.text("label") or None,
            due_local=_time(row),
            recurrence=", ".join(day for bit, day in enumerate(_DAYS) if days >> bit & 1) or None,
            enabled=stated.flag(row, "enabled"),
            details=stated.details(row, "vibrate", "ringtone", "delete_after_use"),
        )
    for row in tables.rows(
        "alarm_instances", (*_DATE, "hour", "minutes", "label", "alarm_state", "alarm_id")
    ):
        yield Reminder(
            locator=row.locator,
            state=row.state,
            service="Clock",
            type="instance of an alarm",
            title=row.text("label") or None,
            due_local=stated.joined(_date(row), _time(row), by="T"),
            details=stated.details(row, "alarm_state", "alarm_id"),
        )


def _time(row: rows.Row) -> str | None:
    hour, minutes = row.integer("hour"), row.integer("minutes")
    return None if hour is None or minutes is None else f"{hour:02}:{minutes:02}"


def _date(row: rows.Row) -> str | None:
    year, month, day = (row.integer(name) for name in _DATE)
    return None if year is None or month is None or day is None else f"{year:04}-{month + 1:02}-{day:02}"
