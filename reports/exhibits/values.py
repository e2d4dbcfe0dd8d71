"""Fields and times of an artifact in words."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from evidence.model.kinds import KINDS
from reports.text import block, line

NO_TIME = "no time is stated"
NO_MOMENT = "the stored value names no possible moment"
_UNITS = {
    "s": "seconds",
    "us": "microseconds",
    "ms": "milliseconds",
    "m": "metres",
    "bytes": "bytes",
    "mps": "metres per second",
    "deg": "degrees",
    "dbm": "dBm",
    "min": "minutes",
}
_BLOCK_FIELDS = frozenset({"body", "note", "reply_text", "subject", "text", "transcript"})


def stated(body: dict[str, Any]) -> dict[str, Any]:
    """The fields that state something, in the order in which the kind declares them, then any others by alphabet."""
    fields = {
        name: value for name, value in (body.get("fields") or {}).items() if value not in (None, "", [], {})
    }
    kind = KINDS.get(str(body["kind"]))
    declared = [name for name in (kind.__struct_fields__ if kind else ()) if name in fields]
    return {name: fields[name] for name in (*declared, *(name for name in fields if name not in declared))}


def label(name: str) -> str:
    """A field's name in words, its unit in parentheses."""
    stem, _, unit = name.rpartition("_")
    words = (
        f"{stem.replace('_', ' ')} ({_UNITS[unit]})" if stem and unit in _UNITS else name.replace("_", " ")
    )
    return line(words)


def value(name: str, stored: Any) -> str:
    """A field's value as text; the parts of a list each in a line."""
    if isinstance(stored, list):
        return "\n".join(value(name, part) for part in stored)
    if isinstance(stored, dict) and stored.keys() == {"name", "value"}:
        # A further value: its name is the store's own.
        return f"{line(str(stored['name']))}: {value('', stored['value'])}"
    if isinstance(stored, dict):
        return ", ".join(
            f"{label(key)}: {value(key, part)}" for key, part in stored.items() if part is not None
        )
    if isinstance(stored, bool):
        return "yes" if stored else "no"
    return block(str(stored)) if name in _BLOCK_FIELDS else line(str(stored))


def in_zone(moment: str, zone: str) -> str:
    """The time in the case's zone with its offset; empty where that is UTC or the time is out of range."""
    if zone == "UTC":
        return ""
    try:
        local = datetime.fromisoformat(moment[:19] + "+00:00").astimezone(ZoneInfo(zone))
    except (ValueError, OverflowError):
        return ""
    return f"{local.isoformat()} ({zone})"


def both(moment: str | None, zone: str) -> str:
    """A moment in UTC and, below, in the case's zone."""
    if not moment:
        return NO_MOMENT
    return "\n".join(filter(None, (line(moment), in_zone(moment, zone))))


def times_of(body: dict[str, Any], zone: str) -> tuple[tuple[str, str, str], ...]:
    """Name, text and raw stored value of each time."""
    raw = body.get("times_raw") or {}
    return tuple(
        (line(name), both(found and str(found), zone), line(str(raw.get(name, ""))))
        for name, found in (body.get("times") or {}).items()
    )


def main_time(body: dict[str, Any]) -> str | None:
    """The name of the artifact's main time; None where it states none."""
    time, times = body.get("time"), body.get("times") or {}
    return next((name for name, found in times.items() if found == time and time), next(iter(times), None))


def first_time(body: dict[str, Any], zone: str) -> tuple[str, str]:
    """The artifact's main time as text, and the raw stored value."""
    time, raw, name = body.get("time"), body.get("times_raw") or {}, main_time(body)
    stored = line(f"{raw[name]}") if name in raw else ""
    if time:
        return both(str(time), zone), stored
    return (NO_MOMENT if name is not None else NO_TIME), stored


def other_times(body: dict[str, Any], zone: str) -> list[str]:
    """Each time beside the artifact's main one in a line: its name, the moment, and what was stored."""
    main = line(main_time(body) or "")
    return [
        f"{name}: {when.replace(chr(10), ' · ')}{f' (stored: {stored})' if stored else ''}"
        for name, when, stored in times_of(body, zone)
        if name != main
    ]


def by_time(bodies: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """In the order of their times; those without one last; else in the order in which they were given."""
    return sorted(bodies, key=lambda body: (body.get("time") is None, str(body.get("time") or "")))
