"""The selected artifacts, by kind."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from evidence.model.kinds import KINDS
from reports.context import Context
from reports.document import Exhibit, Paragraph, Section
from reports.sections.summary import kind_name
from reports.source import Facts
from reports.text import block, line

_HEADINGS = {
    "message": ("direction", "service", "sender"),
    "call": ("direction", "service", "name", "number"),
    "contact": ("name",),
    "web_visit": ("title", "url"),
    "download": ("target", "url"),
    "media": ("make", "model"),
    "location": ("latitude", "longitude"),
}
_UNITS = {"s": "seconds", "us": "microseconds", "ms": "milliseconds", "m": "metres", "bytes": "bytes"}
_LONGEST_HEADING = 84
_BLOCK_FIELDS = frozenset({"body", "note", "subject"})


def artifacts(context: Context) -> Section:
    """A part for each kind. What is not printed is counted, and named where it stands."""
    facts, selection = context.facts, context.selection
    if not facts.selected:
        words = (
            "No artifact meets the selection." if facts.all_artifacts else "The parsers found no artifact."
        )
        return Section("Selected artifacts", (Paragraph(f"{selection.words()} {words}"),))
    total = sum(facts.selected.values())
    printed = sum(map(len, facts.printed.values()))
    intro = Paragraph(
        f"{selection.words()} {total:,} of {facts.all_artifacts:,} artifacts in the case were selected; "
        f"{printed:,} are printed here. All {total:,} stand in the attached artifacts.jsonl and "
        "artifacts.csv."
    )
    zone = facts.info.time_zone
    times = Paragraph(
        "Each time is given in UTC as converted"
        + (f", then in the case's time zone, {line(zone)}" if zone != "UTC" else "")
        + (
            ", with the value as it is stored and the way it was read, so that the conversion can be "
            "repeated. SHA-256 is that of the file in which the artifact stands."
        ),
        "note",
    )
    parts = tuple(_kind(facts, kind, number, selection.per_kind) for kind, number in facts.selected.items())
    return Section("Selected artifacts", (intro, times), parts)


def _kind(facts: Facts, kind: str, number: int, limit: int) -> Section:
    printed = facts.printed[kind]
    exhibits = tuple(_exhibit(body, facts.info.time_zone) for body in printed)
    title = f"{kind_name(kind).capitalize()} ({number:,})"
    if len(printed) == number:
        return Section(title, exhibits)
    note = Paragraph(
        f"Printed are the first {len(printed):,} of {number:,}, in the order of their sources; at most "
        f"{limit:,} of a kind are printed. The other {number - len(printed):,} stand in the attached "
        "artifacts.jsonl and artifacts.csv.",
        "warning",
    )
    return Section(title, (note, *exhibits))


def _exhibit(body: dict[str, Any], zone: str) -> Exhibit:
    fields = {
        name: value for name, value in (body.get("fields") or {}).items() if value not in (None, "", [], {})
    }
    return Exhibit(
        id=line(str(body["id"])),
        heading=_heading(str(body["kind"]), fields, str(body.get("state", "live"))),
        times=_times(body, zone),
        fields=tuple(
            (_label(name), _value(name, fields[name])) for name in _ordered(str(body["kind"]), fields)
        ),
        source=_source(body),
    )


def _ordered(kind: str, fields: dict[str, Any]) -> list[str]:
    """The fields' names as the kind declares them, then any others; records hold them by alphabet."""
    declared = KINDS[kind].__struct_fields__ if kind in KINDS else ()
    return [
        *(name for name in declared if name in fields),
        *(name for name in fields if name not in declared),
    ]


def _label(name: str) -> str:
    """A field's name in words, its unit in parentheses."""
    stem, _, unit = name.rpartition("_")
    return line(
        f"{stem.replace('_', ' ')} ({_UNITS[unit]})" if stem and unit in _UNITS else name.replace("_", (" "))
    )


def _heading(kind: str, fields: dict[str, Any], state: str) -> str:
    words = [line(str(fields[name])) for name in _HEADINGS.get(kind, ()) if fields.get(name)]
    heading = f"{kind.replace('_', ' ')}: {', '.join(words)}" if words else kind.replace("_", " ")
    if len(heading) > _LONGEST_HEADING:
        heading = heading[:_LONGEST_HEADING] + " …"
    return heading if state == "live" else f"{heading} · {line(state)}"


def _times(body: dict[str, Any], zone: str) -> tuple[tuple[str, str, str], ...]:
    raw = body.get("times_raw") or {}
    found = []
    for name, value in (body.get("times") or {}).items():
        text = line(str(value)) if value else "the stored value names no possible moment"
        local = _local(str(value), zone) if value else ""
        found.append((line(name), f"{text}\n{local}" if local else text, line(str(raw.get(name, "")))))
    return tuple(found)


def _local(value: str, zone: str) -> str:
    """The time in the case's zone with its offset; empty where that is UTC or the time is out of range."""
    if zone == "UTC":
        return ""
    try:
        return (
            datetime.fromisoformat(value[:19] + "+00:00").astimezone(ZoneInfo(zone)).isoformat()
            + f" ({zone})"
        )
    except (ValueError, OverflowError):
        return ""


def _value(name: str, value: Any) -> str:
    if isinstance(value, list):
        return "\n".join(_value(name, part) for part in value)
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_value(key, part)}" for key, part in value.items() if part is not None)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return block(str(value)) if name in _BLOCK_FIELDS else line(str(value))


def _source(body: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return (
        ("Item", str(body["evidence"])),
        ("Path", line(str(body["path"]))),
        ("Place", line(str(body["locator"]))),
        ("SHA-256", line(str(body.get("sha256") or "not computed: the file could not be read whole"))),
        ("Parser", line(f"{body['parser']} {body['parser_version']}")),
    )
