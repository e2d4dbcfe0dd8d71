"""What Android's Digital Wellbeing counted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from parsers.support import epochs, rows
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
        yield _usage(row, packages.get(row["package_id"]), row["package_id"], None)
    for row in tables.rows("component_events", ("component_id", "timestamp", "type")):
        component = components.get(row["component_id"])
        package = component["package_id"] if component else None
        yield _usage(
            row, packages.get(package), package, component.text("component_name") if component else None
        )


def _usage(row: rows.Row, package: rows.Row | None, number: object, component: str | None) -> AppUsage:
    return AppUsage(
        locator=row.locator,
        state=row.state,
        app=(package.text("package_name") if package else None) or f"package {number}",
        event=event_type(row.integer("type")),
        component=component,
        source=row.table,
        started=epochs.unix_ms(row["timestamp"]),
    )
