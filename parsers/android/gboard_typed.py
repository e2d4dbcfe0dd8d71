"""What was typed with Gboard, Google's keyboard, as it keeps it to learn from."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import KeyboardWord
from parsers.support import epochs, gboard, rows, stated
from parsers.support.protobuf.declared import Declaration, Known

_EVENT: Declaration = {7: Known("typed", {2: gboard.PIECES})}


@parser(
    name="android.gboard_typed",
    version="1.0",
    match=["**/com.google.android.inputmethod.latin/**/trainingcache*.db"],
    tables=[("training_input_events_table._payload", "training_input_events_table.f9")],
    emits=[KeyboardWord],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[KeyboardWord]:
    """Reads training_input_events_table: f2 is the application, f4 and f5 are the name and number of the field that
    was typed into, f9 is the time (milliseconds since 1970); the payload is protobuf with the text in pieces.

    Reference: Y. Khatri, "Gboard has some interesting data" (swiftforensics.com, 2021: trainingcache2.db and
    trainingcache3.db); ALEAPP, module Gboard - Keystroke Cache.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("training_input_events_table", "_payload"):
        return
    for row in tables.rows("training_input_events_table", ("_payload", "f2", "f4", "f5", "f9")):
        yield KeyboardWord(
            locator=row.locator,
            state=row.state,
            text=gboard.text(gboard.payload(context, row, _EVENT), "typed"),
            list="typed text",
            app=row.text("f2"),
            used=epochs.unix_ms(row["f9"]),
            details=stated.details(row, "f4", "f5"),
        )
