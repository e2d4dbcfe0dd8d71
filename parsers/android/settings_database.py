"""Settings of Android before version 6, and Google's beside them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import rows, stated
from parsers.support.device_names import common_word_of_setting


@parser(
    name="android.settings_database",
    version="1.0",
    match=["**/com.android.providers.settings/**/settings.db"],
    tables=[("secure.name", "secure.value", "system.name", "system.value")],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads the tables system, secure and global; which of them stands in the locator.

    Reference: AOSP frameworks/base, com.android.providers.settings.DatabaseHelper (schema, Android 2 to 5);
    android.provider.Settings.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table in ("system", "secure", "global"):
        for row in tables.rows(table, ("name", "value"), ("package",)):
            name = row.text("name")
            if name is not None:
                yield Device(
                    locator=row.locator,
                    state=row.state,
                    name=name,
                    value=row.text("value"),
                    property=common_word_of_setting(name),
                    details=stated.details(row, "package"),
                )
