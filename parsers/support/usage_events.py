"""Events and sums of Android's statistics of use.

Reference: android.app.usage.UsageEvents.Event (types); AOSP frameworks/base, com.android.server.usage (UsageStatsXmlV1,
UsageStatsProto, UsageStatsProtoV2: times are stored as their distance from the beginning of the file's interval, whose
milliseconds since 1970 are the name of the file).
"""

from __future__ import annotations

from pathlib import PurePosixPath

from evidence.model.timestamp import Timestamp
from parsers.support import codes, epochs

_TYPES = (
    *("none", "activity resumed", "activity paused", "end of day", "continue previous day"),
    *("configuration change", "system interaction", "user interaction", "shortcut invocation"),
    *("chooser action", "notification seen", "standby bucket changed", "notification interruption"),
    *("slice pinned (private)", "slice pinned", "screen interactive", "screen non-interactive"),
    *("keyguard shown", "keyguard hidden", "foreground service start", "foreground service stop"),
    *("continuing foreground service", "rollover foreground service", "activity stopped"),
    *("activity destroyed", "flush to disk", "device shutdown", "device startup", "user unlocked"),
    *("user stopped", "locus id set", "app component used"),
)
SUMS = ("daily", "weekly", "monthly", "yearly")
"""The folders that hold the files of an interval."""


def event_type(number: int | None) -> str | None:
    """The type of an event in Android's words; the number of one that is not published."""
    return codes.word(_TYPES, number)


def interval(path: str) -> tuple[str, int] | None:
    """The interval's length in a word and its beginning in milliseconds since 1970; None where the path names none."""
    parts = PurePosixPath(path).parts
    if len(parts) < 2 or parts[-2].lower() not in SUMS:
        return None
    name = parts[-1].removesuffix("-c")
    return (parts[-2].lower(), int(name)) if name.isdecimal() and 9 < len(name) < 15 else None


def moment(begin: int, distance: int | None) -> Timestamp | None:
    """Milliseconds since 1970 that are stored as their distance from ``begin``; raw as ``begin+distance``."""
    if distance is None:
        return None
    found = epochs.unix_ms(begin + distance)
    return None if found is None else Timestamp(found.unix_ns, f"{begin}+{distance}", "unix_ms+ms")
