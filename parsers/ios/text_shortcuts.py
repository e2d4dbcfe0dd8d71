"""The text replacements of the keyboard of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import KeyboardWord
from parsers.support import rows
from parsers.support.stated import details

_TABLES = ("ZTEXTREPLACEMENTENTRY", "ZUSERDICTIONARYENTRY")
_MORE = ("ZTIMESTAMP", "ZWASDELETED", "ZUNIQUENAME")


@parser(
    name="ios.text_shortcuts",
    version="1.0",
    match=["**/KeyboardServices/TextReplacements.db", "**/UserDictionary.sqlite", "**/UserDictionary.db"],
    tables=[("ZTEXTREPLACEMENTENTRY.ZPHRASE",), ("ZUSERDICTIONARYENTRY.ZPHRASE",)],
    emits=[KeyboardWord],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[KeyboardWord]:
    """Reads ZTEXTREPLACEMENTENTRY and, of older systems, ZUSERDICTIONARYENTRY.

    One that is marked as deleted has the state deleted. From when ZTIMESTAMP counts is not published: it stands in
    the details.
    Reference: the databases' own schemas (Core Data; iOS 7 to 18, macOS 10.9 on).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table in _TABLES:
        if not tables.has(table, "ZPHRASE"):
            continue
        for row in tables.rows(table, ("ZPHRASE", "ZSHORTCUT"), _MORE):
            yield KeyboardWord(
                locator=row.locator,
                state="deleted" if row.state == "live" and row.integer("ZWASDELETED") else row.state,
                text=row.text("ZPHRASE") or "",
                list="text replacements",
                shortcut=row.text("ZSHORTCUT"),
                details=details(row, *_MORE),
            )
