"""Multimedia messages: the tables pdu, part and addr of Android's telephony provider, and of Samsung's bin."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Attachment, FileReference, Message
from parsers.support import epochs, stated
from parsers.support.rows import Row, Tables
from parsers.support.telephony import XIAOMI, Box, Threads, in_bin, set_details, state, subscription

_TYPE = {
    128: "send request",
    130: "notification",
    132: "retrieved",
    134: "delivery report",
    136: "read report",
}
_FROM = 137  # PduHeaders.FROM; To is 151, Cc 130, Bcc 129
_OWNER = "insert-address-token"  # OMA-TS-MMS_ENC 7.2.11: the network fills in the sender's address
_UTF8 = 106  # IANA MIBenum
_ALONE = "a part of an MMS whose message is not in the database"
_PDU = ("thread_id", "date", "msg_box", "read", "sub", "sub_cs", "m_type")
_PDU_OPTIONAL = ("date_sent", "m_id", "sub_id", "creator", "ct_l", "locked", "bin_timestamp", *XIAOMI)


def multimedia_messages(
    tables: Tables, threads: Threads, prefix: str = ""
) -> Iterator[Message | FileReference]:
    """Every row of pdu as a message, with its addresses and parts; the parts that belong to no row of pdu.

    So of the tables of these names with the prefix before them, which Samsung's bin has.
    """
    if not tables.has(prefix + "pdu"):
        return
    addresses = tables.grouped(prefix + "addr", "msg_id", ("address", "type"), ("charset",))
    held = set()
    parts = tables.grouped(prefix + "part", "mid", ("seq", "ct", "name", "fn", "cl", "_data", "text"))
    for row in tables.rows(prefix + "pdu", _PDU, _PDU_OPTIONAL):
        held.add(row.rowid)
        yield _message(row, threads, addresses.get(row.rowid, []), parts.get(row.rowid, []))
    for part in (part for message, found in parts.items() if message not in held for part in found):
        yield from _orphan(part)


def _orphan(part: Row) -> Iterator[Message | FileReference]:
    """A part that belongs to no row of pdu: its text, or the file that it names."""
    if part["text"] is not None and not _is_layout(part):
        yield Message(
            locator=part.locator,
            state=part.state,
            service="MMS",
            direction="unknown",
            body=part.text("text"),
            status=_ALONE,
            details=stated.details(part, "mid", "ct"),
        )
    elif part["_data"] is not None:
        file = _attachment(part)
        yield FileReference(
            locator=part.locator,
            state=part.state,
            path=file.path,
            name=file.name,
            mime=file.mime,
            origin=_ALONE,
        )


def _message(row: Row, threads: Threads, addresses: list[Row], parts: list[Row]) -> Message:
    box, kind = Box(row, "msg_box"), row.integer("m_type")
    people = [(each.integer("type"), _in_charset(each, "address", "charset")) for each in addresses]
    named = [(role, person) for role, person in people if person and person != _OWNER]
    recipients = tuple(person for role, person in named if role != _FROM)
    parts = sorted(parts, key=lambda part: (part.integer("seq") or 0, part.rowid))
    texts = [part.text("text") for part in parts if _is_text(part)]
    stored, sent = epochs.unix_s(row["date"]), epochs.unix_s(row["date_sent"])
    return Message(
        locator=row.locator,
        state=state(row),
        service="MMS",
        direction=box.direction,
        conversation=row.text("thread_id"),
        sender=next((person for role, person in named if role == _FROM), None),
        recipients=recipients or (threads.people(row) if box.draft else ()),
        subject=_in_charset(row, "sub", "sub_cs"),
        body="\n".join(text for text in texts if text is not None) if texts else None,
        status=stated.joined(box.words, None if kind is None else _TYPE.get(kind, f"type {kind}")),
        identifier=row.text("m_id"),
        account=subscription(row),
        folder=in_bin(row),
        sent=sent if box.incoming else None if box.unsent else stored,
        received=stored if box.incoming else None,
        created=stored if box.unsent else None,
        revoked=epochs.unix_s(row["bin_timestamp"]),
        attachments=tuple(_attachment(part) for part in parts if not _is_text(part) and not _is_layout(part)),
        details=(
            *stated.details(row, "creator", "ct_l"),
            *set_details(row, "locked", *XIAOMI, *(() if box.incoming else ("date_sent",))),
        ),
    )


def _in_charset(row: Row, column: str, charset: str) -> str | None:
    """A subject or an address. Android stores the bytes of its charset as if each were a Latin-1 character."""
    text = row.text(column)
    if text is None or row.integer(charset) != _UTF8:
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
    """A part that is a file; one of text/html may stand in the table instead."""
    name = part.text("name") or part.text("fn") or part.text("cl")
    return Attachment(path=part.text("_data"), name=name, mime=part.text("ct"), text=part.text("text"))
