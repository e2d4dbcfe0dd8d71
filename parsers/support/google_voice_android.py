"""An item of Google Voice on Android: a message, a call or a voicemail as a protobuf.

Reference: ALEAPP, module Google Voice (numbers of the fields, types, milliseconds since 1970, seconds as a float; of
version 2025.07.20).
"""

from __future__ import annotations

from typing import Any, Literal

from evidence.model.kinds import Call, Detail, Message, Participant, Voicemail
from parsers.support import epochs, stated
from parsers.support.google_voice import SERVICE
from parsers.support.protobuf.declared import Declaration, Found, Known, read
from parsers.support.rows import Row

_NUMBER = {1: Known("number", "text")}
_GROUP = {1: Known("text", "text"), 4: Known("members", _NUMBER, many=True), 5: Known("sender", "text")}
_ITEM: Declaration = {
    1: Known("id", "text"), 2: Known("time", "int"), 3: Known("own", "text"), 4: Known("other", _NUMBER),
    6: Known("read", "int"), 7: Known("transcript", {2: Known("words", {1: Known("word", "text")}, many=True)}),
    9: Known("duration", "float"), 10: Known("text", "text"), 13: Known("type", "int"), 15: Known("group", _GROUP),
    22: Known("missed", "bytes"), 23: Known("recording", "bytes"),
}  # fmt: skip
_ANSWERED, _CALLED, _VOICEMAIL, _RECEIVED, _SENT = 1, 2, 3, 5, 6


def item(row: Row) -> Call | Message | Voicemail:
    """What a row of message_t is, by its type; of another type a message without direction."""
    stored = row["message_blob"]
    found = read(stored if isinstance(stored, bytes) else b"", _ITEM)
    if found.damage or (stored is not None and not isinstance(stored, bytes)):
        row.context.warn(f"the item cannot be read: {found.damage or 'it is no protobuf'}", row.locator)
    kind = found["type"]
    if kind == _VOICEMAIL:
        return _voicemail(row, found)
    missed = any(field.number == 22 for field in found.unknown) or found["missed"] is not None
    if kind in (_ANSWERED, _CALLED) or missed:
        return _call(row, found, "outgoing" if kind == _CALLED else "missed" if missed else "incoming")
    return _message(row, found)


def _common(row: Row) -> dict[str, Any]:
    return {"locator": row.locator, "state": row.state}


def _call(row: Row, found: Found, direction: Literal["incoming", "outgoing", "missed"]) -> Call:
    recorded = any(field.number == 23 for field in found.unknown) or found["recording"] is not None
    return Call(
        **_common(row),
        service=SERVICE,
        direction=direction,
        number=found.at("other", "number"),
        account=found["own"],
        duration_s=stated.number_text(found["duration"]),
        answered=True if direction == "incoming" else False if direction == "missed" else None,
        conversation=row.text("conversation_id"),
        identifier=found["id"],
        started=epochs.unix_ms(found["time"]),
        details=(Detail(name="recorded", value=True),) if recorded else (),
    )


def _voicemail(row: Row, found: Found) -> Voicemail:
    words = (each["word"] for each in found.at("transcript", "words") or ())
    return Voicemail(
        **_common(row),
        number=found.at("other", "number"),
        duration_s=stated.number_text(found["duration"]),
        transcript=" ".join(word for word in words if word) or None,
        account=found["own"],
        heard=None if found["read"] is None else bool(found["read"]),
        received=epochs.unix_ms(found["time"]),
        details=tuple(Detail(name="id", value=value) for value in (found["id"],) if value),
    )


def _message(row: Row, found: Found) -> Message:
    kind, group, own, other = found["type"], found["group"], found["own"], found.at("other", "number")
    members = [each["number"] for each in (group["members"] if group else ()) if each["number"]]
    sender = group["sender"] if group else other if kind == _RECEIVED else None
    out = kind == _SENT if group is None else not sender
    known = kind in (_RECEIVED, _SENT) or group is not None
    others = members if group else [other] if other else []
    return Message(
        **_common(row),
        service=SERVICE,
        direction="unknown" if not known else "outgoing" if out else "incoming",
        conversation=row.text("conversation_id"),
        sender=sender,
        recipients=tuple(others) if out or not known else (),
        account=own,
        participants=tuple(Participant(identifier=each) for each in members),
        body=group["text"] if group else found["text"],
        type=None if known or kind is None else str(kind),
        status=None if found["read"] is None else "read" if found["read"] else "unread",
        identifier=found["id"],
        sent=epochs.unix_ms(found["time"]),
    )
