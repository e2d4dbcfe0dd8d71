"""Calls of Google Duo, later Meet, on Android, and messages with a clip."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Call, Message
from parsers.support import chat, codes, epochs, rows, social, stated

_SERVICE = "Google Duo"
_STATES = {0: "left message", 1: "missed", 2: "answered"}
_TYPES = {1: "call", 2: "note", 4: "reaction"}
_ACTIVITY = ("timestamp_usec", "self_id", "other_id", "activity_type", "call_state", "outgoing")
_NOTE = (
    "sent_timestamp_millis",
    "received_timestamp_millis",
    "seen_timestamp_millis",
    "sender_id",
    "recipient_id",
)
_CLIP = ("content_uri", "content_size_bytes", "saved_status")


@parser(
    name="google_duo.calls",
    version="1.0",
    match=["**/com.google.android.apps.tachyon/databases/tachyon.db"],
    tables=[("activity_history.self_id", "activity_history.other_id", "activity_history.activity_type")],
    emits=[Call, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Message]:
    """Reads every row of activity_history (a call, or what else was sent) and of messages.

    Reference: ALEAPP, module Google Duo (tables, columns, microseconds and milliseconds since 1970, codes; behind ``|``
    of an identifier stands no part of the number).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    users = chat.one(tables, "duo_users", "user_id", ("contact_display_name",))
    for row in tables.rows("activity_history", _ACTIVITY):
        own, other = ((row.text(name) or "").partition("|")[0] or None for name in ("self_id", "other_id"))
        name, moment = (
            chat.text(users.get(other), "contact_display_name"),
            epochs.unix_us(row["timestamp_usec"]),
        )
        mine, state = row.integer("outgoing"), row.integer("call_state")
        way, kind = chat.direction(mine), codes.word(_TYPES, row.integer("activity_type"))
        if kind == "call":
            yield Call(
                locator=row.locator, state=row.state, service=_SERVICE, number=other, name=name, account=own,
                direction="missed" if way == "incoming" and state == 1 else way, started=moment,
                answered={1: False, 2: True}.get(state) if state is not None else None,
                status=codes.word(_STATES, state),
            )  # fmt: skip
            continue
        yield Message(
            locator=row.locator, state=row.state, service=_SERVICE, direction=way, account=own, type=kind, sent=moment,
            sender=other if way == "incoming" else None, recipients=social.given(other) if way == "outgoing" else (),
            conversation=other, conversation_name=name, status=codes.word(_STATES, state),
        )  # fmt: skip
    for row in tables.rows("messages", _NOTE, _CLIP):
        path = row.text("content_uri")
        yield Message(
            locator=row.locator, state=row.state, service=_SERVICE, direction="unknown", sender=row.text("sender_id"),
            recipients=social.given(row.text("recipient_id")), sent=epochs.unix_ms(row["sent_timestamp_millis"]),
            received=epochs.unix_ms(row["received_timestamp_millis"]),
            read=epochs.unix_ms(row["seen_timestamp_millis"]),
            attachments=(Attachment(path=path, size=row.integer("content_size_bytes")),) if path else (),
            details=stated.details(row, "saved_status"),
        )  # fmt: skip
