"""One artifact as an exhibit: what it states on the left, where it stands on the right."""

from __future__ import annotations

from typing import Any

from reports.document import Block, Exhibit
from reports.exhibits.gathered import Gathered
from reports.exhibits.provenance import Provenance
from reports.exhibits.values import label, stated, times_of, value
from reports.text import line

_HEADINGS = {
    "message": ("direction", "service", "sender"),
    "call": ("direction", "service", "name", "number"),
    "contact": ("name",),
    "web_visit": ("title", "url"),
    "download": ("target", "url"),
    "log_event": ("name", "event"),
    "media": ("make", "model"),
    "location": ("latitude", "longitude"),
}
_LONGEST_HEADING = 84


def exhibits(bodies: list[dict[str, Any]], provenance: Provenance, gathered: Gathered) -> tuple[Block, ...]:
    """An exhibit each, in their order."""
    return tuple(exhibit(body, provenance) for body in bodies)


def exhibit(body: dict[str, Any], provenance: Provenance) -> Exhibit:
    """One artifact with everything that it states."""
    fields = stated(body)
    return Exhibit(
        id=line(str(body["id"])),
        heading=_heading(str(body["kind"]), fields, str(body.get("state", "live"))),
        times=times_of(body, provenance.zone),
        fields=tuple((label(name), value(name, found)) for name, found in fields.items()),
        source=provenance.rows(body),
    )


def _heading(kind: str, fields: dict[str, Any], state: str) -> str:
    words = [line(str(fields[name])) for name in _HEADINGS.get(kind, ()) if fields.get(name)]
    heading = f"{kind.replace('_', ' ')}: {', '.join(words)}" if words else kind.replace("_", " ")
    if len(heading) > _LONGEST_HEADING:
        heading = heading[:_LONGEST_HEADING] + " …"
    return heading if state == "live" else f"{heading} · {line(state)}"
