"""The alarms of the clock of iOS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Reminder
from evidence.model.timestamp import Timestamp
from parsers.support import json_value, plist_details, plist_tree

_LISTS = ("MTAlarms", "MTSleepAlarms", "MTSleepAlarm")
_INSIDE = "$MTAlarm"
_TIMES, _CLOCK = ("MTAlarmFireDate", "MTAlarmLastModifiedDate"), ("MTAlarmHour", "MTAlarmMinute")


@parser(
    name="ios.alarms",
    version="1.0",
    match=["**/Preferences/com.apple.mobiletimerd.plist"],
    emits=[Reminder],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Reminder]:
    """Reads every alarm and those of the sleep schedule: ``due`` is when it rang last or rings next.

    ``modified`` is when somebody last changed it; when it was dismissed (MTAlarmDismissDate) and the number that stands
    for its days are details. Hour and minute are those of the clock wherever the device is.
    Reference: iLEAPP, appleAlarms.py (keys); MobileTimer, MTAlarmStorage (the names of the lists).
    """
    top = plist_tree.at(plist_tree.opened(context), "MTAlarms")
    for name in _LISTS:
        found = plist_tree.at(top, name)
        members = enumerate(found) if isinstance(found, list) else [(None, found)]
        for number, member in members:
            keys = ("MTAlarms", name, *(() if number is None else (number,)))
            inner = plist_tree.at(member, _INSIDE)
            if isinstance(inner, dict):
                yield _alarm(inner, plist_tree.locator(*keys, _INSIDE), context)
            elif isinstance(member, dict) and any(key.startswith("MTAlarm") for key in member):
                yield _alarm(member, plist_tree.locator(*keys), context)


def _alarm(found: dict[str, Any], place: str, context: Context) -> Reminder:
    due, modified = (value if isinstance(value := found.get(key), Timestamp) else None for key in _TIMES)
    hour, minute = (found.get(key) for key in _CLOCK)
    on = found.get("MTAlarmEnabled")
    return Reminder(
        locator=place,
        service="Clock",
        type="alarm",
        title=json_value.text(found, "MTAlarmTitle"),
        due_local=f"{hour:02}:{minute:02}" if isinstance(hour, int) and isinstance(minute, int) else None,
        enabled=on if isinstance(on, bool) else None,
        due=due,
        modified=modified,
        details=plist_details.rest(
            found, ("MTAlarmTitle", "MTAlarmEnabled", *_TIMES, *_CLOCK), context, place
        ),
    )
