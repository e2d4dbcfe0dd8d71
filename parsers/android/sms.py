"""SMS and MMS of Android's telephony provider."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference, Message
from parsers.support import epochs, rows
from parsers.support.mms import multimedia_messages

_BOX: dict[int | None, str] = {1: "inbox", 2: "sent", 3: "draft", 4: "outbox", 5: "failed", 6: "queued"}
_DELIVERY: dict[int | None, str] = {0: "delivery complete", 32: "delivery pending", 64: "delivery failed"}
_READ: dict[int | None, str] = {0: "unread", 1: "read"}
_COLUMNS = ("thread_id", "address", "date", "read", "status", "type", "body")
_OPTIONAL = ("date_sent", "subject")


@parser(
    name="android.sms",
    version="1.1",
    match=["**/com.android.providers.telephony/**/mmssms.db", "**/mmssms.db"],
    tables=[
        ("sms.thread_id", "sms.address", "sms.body", "sms.type"),
        ("pdu.msg_box", "part.mid", "addr.msg_id"),
    ],
    emits=[Message, FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message | FileReference]:
    """Reads the tables sms, pdu, part and addr: every row of sms and of pdu is a message.

    Reference: AOSP packages/providers/TelephonyProvider, MmsSmsDatabaseHelper.java (schema);
    android.provider.Telephony.Sms and .Mms (meaning of the columns; sms in milliseconds, pdu in seconds).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("sms", _COLUMNS, _OPTIONAL):
        yield _sms(row)
    yield from multimedia_messages(tables)


def _sms(row: rows.Row) -> Message:
    box, delivery = row.integer("type"), row.integer("status")
    address = row.text("address")
    stored, sent = epochs.unix_ms(row["date"]), epochs.unix_ms(row["date_sent"])
    incoming, draft = box == 1, box == 3
    outgoing = box in (2, 4, 5, 6)
    read = _READ.get(row.integer("read")) if incoming else None
    words = (_BOX.get(box, f"type {box}"), read, _DELIVERY.get(delivery))
    return Message(
        locator=row.locator,
        state=row.state,
        service="SMS",
        direction="incoming" if incoming else "draft" if draft else "outgoing" if outgoing else "unknown",
        conversation=row.text("thread_id"),
        sender=address if incoming else None,
        recipients=(address,) if address and not incoming else (),
        subject=row.text("subject"),
        body=row.text("body"),
        status=", ".join(word for word in words if word),
        # An incoming message has the service centre's time apart; the owner's own has only its sending.
        sent=sent if incoming else None if draft else stored,
        received=stored if incoming else None,
        delivered=sent if outgoing and delivery == 0 else None,
        created=stored if draft else None,
    )
