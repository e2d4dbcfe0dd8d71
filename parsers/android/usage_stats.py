"""Android's statistics of use, as protobuf."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage, Detail
from parsers.support import codes, epochs
from parsers.support.protobuf.declared import Found
from parsers.support.usage_events import SUMS, event_type, interval, moment
from parsers.support.usage_stats_proto import MOST_BYTES, Names, in_proto, table

_SUM = ("last_event", "last_visible", "total_visible", "last_service", "total_service", "last_component")


@parser(
    name="android.usage_stats",
    version="1.0",
    match=[f"**/usagestats/**/{folder}/1*" for folder in SUMS],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads the files of Android 10 and later: the sum of each package over an interval, then single events.

    From Android 11 on names stand in the file mappings beside the intervals; a package without a name is given as its
    number. A distance of 0 is not stored. Times among the details are distances from ``started`` in milliseconds.
    Reference: AOSP frameworks/base, com.android.server.usage (UsageStatsProto, UsageStatsProtoV2), core/proto/android/
    server/usagestatsservice.proto and usagestatsservice_v2.proto; android.app.usage.UsageEvents.Event.
    """
    named = interval(entry.path)
    with context.open() as file:
        data = file.read(MOST_BYTES) if named else b""
    if named is None or data[:1] in (b"", b"<", b"A"):
        return
    source, begin = named
    beside = table(context, entry.path)
    found, names = in_proto(data, beside)
    if found["major"] is not None and beside is None:
        context.warn("the table of names (mappings) is missing beside the intervals: packages are numbers")
    if found.damage:
        context.warn(f"what stands behind the damage was not read: {found.damage}", f"bytes 0+{len(data)}")
    for field, each in zip(found.places.get("packages", ()), found["packages"], strict=True):
        yield AppUsage(
            locator=field.locator,
            app=_app(names, each),
            duration_s=codes.seconds(each["total_active"]),
            count=each["launches"],
            source=source,
            started=epochs.unix_ms(begin),
            ended=moment(begin, found["end"]),
            used=moment(begin, each["last_active"]),
            details=tuple(Detail(name=name, value=each[name]) for name in _SUM if each[name] is not None),
        )
    for field, each in zip(found.places.get("events", ()), found["events"], strict=True):
        yield AppUsage(
            locator=field.locator,
            app=_app(names, each),
            event=event_type(each["type"]),
            component=names.text(each, "class"),
            source=source,
            started=moment(begin, each["time"] or 0),
            details=_details(names, each),
        )


def _app(names: Names, each: Found) -> str:
    number = each["package_at"]
    return names.package(each) or ("" if number is None else f"package {number}")


def _details(names: Names, each: Found) -> tuple[Detail, ...]:
    words = {name: names.text(each, name) for name in ("channel", "shortcut")}
    words["standby_bucket"] = None if each["bucket"] is None else str(each["bucket"])
    return tuple(Detail(name=name, value=value) for name, value in words.items() if value is not None)
