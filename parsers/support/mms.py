"""Multimedia messages: the tables pdu, part and addr of Android's telephony provider."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Attachment, FileReference, Message
from parsers.support import epochs
from parsers.support.rows import Row, Tables

_BOX: dict[int | None, str] = {1: "inbox", 2: "sent", 3: "draft", 4: "outbox", 5: "failed"}
_TYPE: dict[int | None, str] = {
    128: "send request",
    130: "notification",
    132: "retrieved",
    134: "delivery report",
    136: "read report",
}
_READ: dict[int | None, str] = {0: "unread", 1: "read"}
_FROM = 137  # PduHeaders.FROM; To is 151, Cc 130, Bcc 129
_OWNER = "insert-address-token"  # OMA-TS-MMS_ENC 7.2.11: the network fills in the sender's address
_UTF8 = 106  # IANA MIBenum
_INCOMING = 1


def multimedia_messages(tables: Tables) -> Iterator[Message | FileReference]:
    """Every row of pdu as a message, with its addresses and parts; the parts that belong to no row of pdu."""
    if not tables.has("pdu"):
        return
    addresses = tables.grouped("addr", "msg_id", ("address", "type"))
    held = set()
    parts = tables.grouped("part", "mid", ("seq", "ct", "name", "fn", "cl", "_data", "text"))
    for row in tables.rows(
        "pdu", ("thread_id", "date", "msg_box", "read", "sub", "sub_cs", "m_type"), ("date_sent",)
    ):
        held.add(row.rowid)
        yield _message(row, addresses.get(row.rowid, []), parts.get(row.rowid, []))
    orphans = [part for message, found in parts.items() if message not in held for part in found]
    for part in (part for part in orphans if part["_data"] is not None):
        file, origin = _attachment(part), "a part of an MMS whose message is not in the database"
        yield FileReference(
            locator=part.locator,
            state=part.state,
            path=file.path,
            name=file.name,
            mime=file.mime,
            origin=origin,
        )


def _message(row: Row, addresses: list[Row], parts: list[Row]) -> Message:
    box, kind = row.integer("msg_box"), row.integer("m_type")
    incoming, draft = box == _INCOMING, box == 3
    people = [(address.integer("type"), address.text("address")) for address in addresses]
    named = [(role, person) for role, person in people if person and person != _OWNER]
    parts = sorted(parts, key=lambda part: (part.integer("seq") or 0, part.rowid))
    texts = [part.text("text") for part in parts if _is_text(part)]
    read = _READ.get(row.integer("read")) if incoming else None
    words = (_BOX.get(box, f"box {box}"), read, _TYPE.get(kind, f"type {kind}"))
    stored, sent = epochs.unix_s(row["date"]), epochs.unix_s(row["date_sent"])
    return Message(
        locator=row.locator,
        state=row.state,
        service="MMS",
        direction="incoming" if incoming else "draft" if draft else "outgoing" if box in _BOX else "unknown",
        conversation=row.text("thread_id"),
        sender=next((person for role, person in named if role == _FROM), None),
        recipients=tuple(person for role, person in named if role != _FROM),
        subject=_subject(row),
        body="\n".join(text for text in texts if text is not None) if texts else None,
        status=", ".join(word for word in words if word),
        sent=sent if incoming else None if draft else stored,
        received=stored if incoming else None,
        created=stored if draft else None,
        attachments=tuple(_attachment(part) for part in parts if not _is_text(part) and not _is_layout(part)),
    )


def _subject(row: Row) -> str | None:
    """The subject. Android stores the bytes of its charset as if each were a Latin-1 character."""
    text = row.text("sub")
    if text is None or row.integer("sub_cs") != _UTF8:
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _is_text(part: Row) -> bool:
    return part.text("ct") == "text/plain" and part["text"] is not None


def _is_layout(part: Row) -> bool:
    """SMIL says how the parts stand on a screen; it is no content of its own."""
    return part.text("ct") == "application/smil"


def _attachment(part: Row) -> Attachment:
    name = part.text("name") or part.text("fn") or part.text("cl")
    return Attachment(path=part.text("_data"), name=name, mime=part.text("ct"))
