"""One artifact as an exhibit: what it states on the left, where it stands on the right."""

from __future__ import annotations

from typing import Any

from reports.document import Block, Exhibit
from reports.exhibits.gathered import Gathered
from reports.exhibits.provenance import Provenance
from reports.exhibits.values import label, stated, times_of, value
from reports.text import line

HEADINGS = {
    "message": ("direction", "service", "sender"),
    "call": ("direction", "service", "name", "number"),
    "contact": ("name",),
    "web_visit": ("title", "url"),
    "download": ("target", "url"),
    "log_event": ("name", "event"),
    "media": ("make", "model"),
    "location": ("latitude", "longitude"),
    "account": ("service", "identifier", "name"),
    "app_usage": ("app", "event"),
    "bluetooth_device": ("name", "address"),
    "booking": ("service", "title"),
    "bookmark": ("title", "url"),
    "calendar_event": ("title", "place"),
    "cell_tower": ("mcc", "mnc", "area", "cell"),
    "conversation": ("service", "conversation_name"),
    "cookie": ("host", "name"),
    "credential": ("service", "username"),
    "device": ("name", "value"),
    "device_event": ("event", "value", "unit"),
    "external": ("tool", "title"),
    "file_reference": ("name",),
    "form_entry": ("app", "field"),
    "health_record": ("type", "value", "unit"),
    "installed_app": ("name", "identifier"),
    "interaction": ("app", "mechanism", "sender"),
    "keyboard_word": ("text",),
    "note": ("service", "title"),
    "notification": ("app", "title"),
    "permission": ("app", "permission"),
    "reminder": ("service", "title"),
    "sim": ("number", "iccid"),
    "transaction": ("direction", "amount", "currency", "service"),
    "voicemail": ("name", "number"),
    "web_search": ("service", "query"),
    "wifi_network": ("ssid", "bssid"),
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
    words = [line(str(fields[name])) for name in HEADINGS.get(kind, ()) if fields.get(name)]
    heading = f"{kind.replace('_', ' ')}: {', '.join(words)}" if words else kind.replace("_", " ")
    if len(heading) > _LONGEST_HEADING:
        heading = heading[:_LONGEST_HEADING] + " …"
    return heading if state == "live" else f"{heading} · {line(state)}"
