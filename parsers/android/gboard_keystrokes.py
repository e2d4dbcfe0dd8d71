"""Keys that were typed with Gboard, Google's keyboard, session by session."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, KeyboardWord
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
    (trainingcachev2.db): the keys of a session are one text. ``keys`` is where the first and the last of them stand.

    ``created`` is when the session began, ``used`` when it ended or, where it is not there any more, when its last key
    was typed; ``field`` is what was typed into. What was deleted again while typing is not told apart.
    Reference: Y. Khatri, "Gboard has some interesting data" (swiftforensics.com, 2021); ALEAPP, module Gboard -
    Keystroke Cache (columns, fields of the protobuf, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    if tables.has("tf_table", "f1", "f3"):
        sessions = chat.one(tables, "s_table", "f1", (), ("f7", "f8", "f10", "f11"))
        for number, keys in tables.grouped("tf_table", "f1", ("f3", "_timestamp"), ("f4",)).items():
            keys.sort(key=lambda row: (row.integer("f4") or 0, row.rowid))
            session, text = sessions.get(number), "".join(row.text("f3") or "" for row in keys)
            about = (chat.text(session, "f8"), chat.text(session, "f7"))
            yield from _typed(session, keys, text, about, ("f10", "f11"))
    if tables.has("input_action_table", "_session_id", "_payload"):
        sessions = chat.one(tables, "session_table", "_session_id", (), ("_payload", "_timestamp"))
        actions = tables.grouped("input_action_table", "_session_id", ("_payload", "_timestamp"))
        for number, keys in actions.items():
            session = sessions.get(number)
            text = "".join(gboard.text(gboard.payload(context, row, _ACTION), "input") for row in keys)
            found = gboard.payload(context, session, _SESSION).values if session else {}
            about = (found.get("app"), found.get("field"))
            yield from _typed(session, keys, text, about, ("_timestamp", ""))


def _typed(
    session: rows.Row | None,
    keys: list[rows.Row],
    text: str,
    about: tuple[str | None, str | None],
    times: tuple[str, str],
) -> Iterator[KeyboardWord]:
    """The text of a session, at the session's place or, without one, at that of its last key."""
    for first, last in zip(keys[:1], keys[-1:], strict=True) if text or about[0] else ():
        details = {"field": about[1], "keys": f"{first.locator} to {last.locator}"}
        yield KeyboardWord(
            locator=(session or last).locator,
            state=first.state if session is None or session.state == "live" else session.state,
            text=text,
            list="typed keys",
            app=about[0],
            created=chat.moment(session, times[0], epochs.unix_ms),
            used=epochs.unix_ms(session[times[1]] if session else last["_timestamp"]),
            details=tuple(Detail(name=name, value=value) for name, value in details.items() if value),
        )
