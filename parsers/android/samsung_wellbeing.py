"""What Samsung's Digital Wellbeing kept of the use of applications, the screen and the lock."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import AppUsage
from parsers.support import chat, epochs, rows
from parsers.support.usage_events import event_type


@parser(
    name="android.samsung_wellbeing",
    version="1.0",
    match=["**/com.samsung.android.forest/**/dwbCommon.db"],
    tables=[("usageEvents.timeStamp", "usageEvents.eventType", "usageEvents.pkgId")],
    emits=[AppUsage],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[AppUsage]:
    """Reads usageEvents with the names of foundPackages: an event whose package has no name bears its number.

    Reference: ALEAPP, module Samsung Digital Wellbeing (tables, columns, milliseconds since 1970; of Android's types of
    events, which are those of android.app.usage.UsageEvents.Event).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    packages = chat.one(tables, "foundPackages", "pkgId", ("name",))
    for row in tables.rows("usageEvents", ("timeStamp", "eventType", "pkgId")):
        name = chat.filled(packages.get(row["pkgId"]), "name")
        number = row.text("pkgId")
        yield AppUsage(
            locator=row.locator,
            state=row.state,
            app=name or ("" if number is None else f"package {number}"),
            event=event_type(row.integer("eventType")),
            source="Samsung Digital Wellbeing",
            started=epochs.unix_ms(row["timeStamp"]),
        )
