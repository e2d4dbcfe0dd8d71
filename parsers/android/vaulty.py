"""Pictures and videos that Vaulty on Android hides."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from parsers.support import epochs, rows, stated

_APP = "com.theronrogers.vaultyfree"


@parser(
    name="android.vaulty",
    version="1.0",
    match=[f"**/{_APP}/databases/media.db"],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads every row of Media: where the file lay, and where it lies since. ``date_added`` is when the file was made,
    in seconds; ``date_modified``, a detail, when it was hidden, in milliseconds.

    Reference: ALEAPP, module vaulty_files; kibaffo33, "Decoding Vaulty" (2022: columns and what they hold).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Media", "_data", "path"):
        return
    for row in tables.rows("Media", ("date_added", "date_modified", "path", "_data")):
        path = row.text("path")
        yield FileReference(
            locator=row.locator,
            state=row.state,
            path=row.text("_data"),
            original_name=path,
            origin="Vaulty",
            app=_APP,
            hidden=True,
            created=epochs.unix_s(row["date_added"]),
            details=stated.details(row, "date_modified"),
        )
