"""The clipboard of Gboard, Google's keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import KeyboardWord
from parsers.support import epochs, rows, stated

_DETAILS = ("html_text", "uri", "item_type", "entity_type")


@parser(
    name="android.gboard_clipboard",
    version="1.0",
    match=["**/com.google.android.inputmethod.latin/**/gboard_clipboard.db"],
    tables=[("clips.text", "clips.html_text", "clips.item_type", "clips.timestamp")],
    emits=[KeyboardWord],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[KeyboardWord]:
    """Reads the table clips. ``item_type`` 1 is pinned, ``entity_type`` 1 a link; a picture is named by its ``uri``.

    Reference: Y. Khatri, "Gboard has some interesting data" (swiftforensics.com, 2021); ALEAPP, module Gboard -
    Clipboard (columns, milliseconds since 1970; seen on Android 13 to 16).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("clips", "text"):
        return
    for row in tables.rows("clips", ("text", "timestamp"), _DETAILS):
        yield KeyboardWord(
            locator=row.locator,
            state=row.state,
            text=row.text("text") or "",
            list="clipboard",
            created=epochs.unix_ms(row["timestamp"]),
            details=stated.details(row, *_DETAILS),
        )
