"""Android's statistics of use, as XML."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from parsers.support import codes, epochs, xml_entry
from parsers.support.android_xml.elements import Element
from parsers.support.usage_events import SUMS, event_type, interval, moment

_SUM = ("lastEvent", "lastTimeVisible", "timeVisible", "lastTimeServiceUsed", "timeServiceUsed")
_EVENT = ("flags", "shortcutId", "standbyBucket", "notificationChannel", "instanceId")


@parser(
    name="android.usage_stats_xml",
    version="1.0",
    match=[f"**/usagestats/**/{folder}/1*" for folder in SUMS],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads the files of Android 5.1 to 9: the sum of each package over an interval, then single events.

    Reference: AOSP frameworks/base, com.android.server.usage.UsageStatsXmlV1; android.app.usage.UsageEvents.Event.
    """
    named = interval(entry.path)
    root = xml_entry.opened(context, "usagestats") if named else None
    if root is None or named is None:
        return
    source, begin = named

    def number(element: Element, name: str) -> int | None:
        return xml_entry.integer(context, element, name)

    for packages in root.all("packages"):
        for each in packages.all("package"):
            yield AppUsage(
                locator=each.locator,
                app=each.get("package") or "",
                duration_s=codes.seconds(number(each, "timeActive")),
                count=number(each, "appLaunchCount"),
                source=source,
                started=epochs.unix_ms(begin),
                ended=moment(begin, number(root, "endTime")),
                used=moment(begin, number(each, "lastTimeActive")),
                details=xml_entry.details(each, *_SUM),
            )
    for events in root.all("event-log"):
        for each in events.all("event"):
            yield AppUsage(
                locator=each.locator,
                app=each.get("package") or "",
                event=event_type(number(each, "type")),
                component=each.get("class"),
                source=source,
                started=moment(begin, number(each, "time")),
                details=xml_entry.details(each, *_EVENT),
            )
