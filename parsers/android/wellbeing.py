"""What Android's Digital Wellbeing counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from parsers.support import chat, epochs, rows
from parsers.support.usage_events import event_type


@parser(
    name="android.wellbeing",
    version="1.0",
    match=["**/com.google.android.apps.wellbeing/**/app_usage"],
    tables=[("events.package_id", "events.timestamp", "events.type", "packages.package_name")],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads events with their packages, and component_events: of browsers the websites that were open, of other
    applications their parts.

    Reference: ALEAPP, module Digital Wellbeing (tables, columns, milliseconds since 1970); the types of events are
    those of android.app.usage.UsageEvents.Event.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("packages", "package_name"):
        return
    packages = tables.by_id("packages", ("package_name",))
    components = tables.by_id("components", ("package_id", "component_name"))
    for row in tables.rows("events", ("package_id", "timestamp", "type")):
        yield _usage(row, _named(packages, row, "package"), None)
    for row in tables.rows("component_events", ("component_id", "timestamp", "type")):
        part = components.get(row["component_id"])
        app = _named(packages, part, "package") if part else None
        yield _usage(row, app, _named(components, row, "component"))


def _named(found: dict[Any, rows.Row], row: rows.Row, what: str) -> str | None:
    """The name of what the row names by its number; that number where there is no such name, None without one."""
    number = row.text(f"{what}_id")
    name = chat.text(found.get(row[f"{what}_id"]), f"{what}_name")
    return name or (None if number is None else f"{what} {number}")


def _usage(row: rows.Row, app: str | None, component: str | None) -> AppUsage:
    return AppUsage(
        locator=row.locator,
        state=row.state,
        app=app or "",
        event=event_type(row.integer("type")),
        component=component,
        source=row.table,
        started=epochs.unix_ms(row["timestamp"]),
    )
