"""Places on a map, and what states each: locations, and media that say where they were made."""

from __future__ import annotations

from typing import Any

from reports.coordinates import degrees
from reports.document import Block, Column, Map, Paragraph, Place, Table
from reports.exhibits.gathered import Gathered
from reports.exhibits.provenance import Provenance, Sources, all_of
from reports.exhibits.values import by_time, first_time, label, other_times, stated, value
from reports.text import counted, line

_OWN_COLUMN = frozenset({"latitude", "longitude"})
_COLUMNS = (
    *(Column("Exhibit", 6), Column("Latitude, longitude", 9)),
    *(Column("Time, and as stored", 13), Column("States", 9), Column("Stands in", 10)),
)

_NOT_HERE = "not stated, or left out of a redacted version"


def places(bodies: list[dict[str, Any]], provenance: Provenance, gathered: Gathered) -> tuple[Block, ...]:
    """The map, then what states each place; what cannot be drawn stands there, too."""
    sources = Sources(provenance)
    drawn: list[Place] = []
    rows = []
    for body in by_time(bodies):
        fields = stated(body)
        if has_place(body):
            drawn.append(_place(body, provenance))
        rows.append(_row(body, fields, provenance, sources))
    found: list[Block] = (
        [Map("Places that artifacts state", tuple(drawn), _note(len(rows) - len(drawn)))] if drawn else []
    )
    if not drawn:
        found.append(Paragraph("None of these artifacts can be drawn on a map.", "warning"))
    said = (Paragraph(words, "note") for words in all_of(bodies, provenance))
    return (*found, Table(_COLUMNS, tuple(rows), "What states these places"), *said, sources.table())


def has_place(body: dict[str, Any]) -> bool:
    """Whether it states a latitude and a longitude that are on the globe."""
    fields = body.get("fields") or {}
    return degrees(fields.get("latitude"), fields.get("longitude")) is not None


def _place(body: dict[str, Any], provenance: Provenance) -> Place:
    fields = body["fields"]
    when, _ = first_time(body, provenance.zone)
    return Place(
        str(fields["latitude"]), str(fields["longitude"]), line(str(body["id"])), when.split("\n")[0]
    )


def _row(
    body: dict[str, Any], fields: dict[str, Any], provenance: Provenance, sources: Sources
) -> tuple[str, ...]:
    when, stored = first_time(body, provenance.zone)
    rest = [
        f"{label(name)}: {value(name, found)}" for name, found in fields.items() if name not in _OWN_COLUMN
    ]
    rest += other_times(body, provenance.zone)
    if body["kind"] != "location":
        rest = ["the rest stands with its exhibit"]
    state = str(body.get("state", "live"))
    unstated = "not stated" if provenance.whole(body) else _NOT_HERE
    return (
        line(str(body["id"])),
        "\n".join(line(str(fields.get(name, unstated))) for name in ("latitude", "longitude")),
        "\n".join(filter(None, (when, stored and f"stored: {stored}"))),
        "\n".join((line(str(body["kind"])), *rest, *([line(state)] if state != "live" else []))),
        sources.place(body),
    )


def _note(undrawn: int) -> str:
    words = (
        "Drawn where the coordinates given here say; how exact that is, and whether the device was there, is not "
        "shown."
    )
    if not undrawn:
        return words
    return f"{words} {counted(undrawn, 'artifact')} whose coordinates are not on the globe are in the table only."
