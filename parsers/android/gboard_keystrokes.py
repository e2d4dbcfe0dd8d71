"""Keys that were typed with Gboard, Google's keyboard, session by session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, KeyboardWord
from evidence.model.timestamp import Timestamp
from parsers.support import chat, epochs, gboard, rows
from parsers.support.protobuf.declared import Declaration, Known

_ACTION: Declaration = {6: Known("input", {4: gboard.PIECES})}
_SESSION: Declaration = {6: Known("field", "text"), 7: Known("app", "text")}


@parser(
    name="android.gboard_keystrokes",
    version="1.0",
    match=["**/com.google.android.inputmethod.latin/**/trainingcache*.db"],
    tables=[
        ("tf_table.f1", "tf_table.f3", "s_table.f8"),
        ("input_action_table._session_id", "session_table._payload"),
    ],
    emits=[KeyboardWord],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[KeyboardWord]:
    """Reads tf_table with s_table (trainingcache3.db of 2020 and later) and input_action_table with session_table
    (trainingcachev2.db): the keys of a session are one text, at the place of the first; ``last`` is that of the last.

    ``created`` is when the session began, ``used`` when its last key was typed, ``field`` what was typed into. What was
    deleted again while typing is not told apart.
    Reference: Y. Khatri, "Gboard has some interesting data" (swiftforensics.com, 2021); ALEAPP, module Gboard -
    Keystroke Cache (columns, fields of the protobuf, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    if tables.has("tf_table", "f1", "f3"):
        sessions = chat.one(tables, "s_table", "f1", (), ("f7", "f8", "f10"))
        for number, keys in tables.grouped("tf_table", "f1", ("f3", "_timestamp"), ("f4",)).items():
            keys.sort(key=lambda row: (row.integer("f4") or 0, row.rowid))
            session, texts = sessions.get(number), [row.text("f3") for row in keys]
            began = chat.moment(session, "f10", epochs.unix_ms)
            yield from _typed(keys, texts, chat.text(session, "f8"), chat.text(session, "f7"), began)
    if tables.has("input_action_table", "_session_id", "_payload"):
        sessions = chat.one(tables, "session_table", "_session_id", (), ("_payload", "_timestamp"))
        for number, keys in tables.grouped(
            "input_action_table", "_session_id", ("_payload", "_timestamp")
        ).items():
            texts = [gboard.text(gboard.payload(context, row, _ACTION), "input") for row in keys]
            session = sessions.get(number)
            about = gboard.payload(context, session, _SESSION).values if session else {}
            began = chat.moment(session, "_timestamp", epochs.unix_ms)
            yield from _typed(keys, texts, about.get("app"), about.get("field"), began)


def _typed(
    keys: list[rows.Row],
    texts: Sequence[str | None],
    app: str | None,
    field: str | None,
    began: Timestamp | None,
) -> Iterator[KeyboardWord]:
    """One text of a session's keys; none where the session has none."""
    for first, last in zip(keys[:1], keys[-1:], strict=True):
        about = {"field": field, "last": last.locator}
        yield KeyboardWord(
            locator=first.locator,
            state=first.state,
            text="".join(text or "" for text in texts),
            list="typed keys",
            app=app,
            created=began,
            used=epochs.unix_ms(last["_timestamp"]),
            details=tuple(Detail(name=name, value=value) for name, value in about.items() if value),
        )
