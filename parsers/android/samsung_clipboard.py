"""The clipboard of Samsung's keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import KeyboardWord
from parsers.support import chat, epochs, rows, stated

_TYPES = {1: "text", 2: "intent", 3: "URI", 4: "HTML"}
_MORE = ("html", "uri", "uri_list", "mime_type", "caller_app_uid", "origin", "user_id")


@parser(
    name="android.samsung_clipboard",
    version="1.0",
    match=["**/com.samsung.android.honeyboard/**/ClipItem.db"],
    tables=[("clip_table.time_stamp", "clip_table.text", "clip_table.type")],
    emits=[KeyboardWord],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[KeyboardWord]:
    """Reads clip_table: what was copied, from which application. Older versions give that one's uid alone; a
    ``user_id`` of 150 is the Secure Folder. Pictures lie as files in the folder clipboard.

    Reference: ALEAPP, module Samsung Honeyboard - Clipboard (table, columns, types, milliseconds since 1970; seen on
    Android 13 to 15).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("clip_table", ("text", "time_stamp", "type"), ("caller_package_name", *_MORE)):
        kind = row.integer("type")
        yield KeyboardWord(
            locator=row.locator,
            state=row.state,
            text=row.text("text") or "",
            list=stated.joined("clipboard", _TYPES.get(kind or 0, None if kind is None else f"type {kind}")),
            app=chat.filled(row, "caller_package_name"),
            created=epochs.unix_ms(row["time_stamp"]),
            details=stated.details(row, *_MORE),
        )
