"""SMS and MMS of Android's telephony provider."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference, Message
from parsers.support import epochs, rows, stated
from parsers.support.mms import multimedia_messages
from parsers.support.sms_segments import segments
from parsers.support.telephony import Box, Threads, set_details, subscription

_DELIVERY: dict[int | None, str] = {0: "delivery complete", 32: "delivery pending", 64: "delivery failed"}
_COLUMNS = ("thread_id", "address", "date", "read", "status", "type", "body")
_OPTIONAL = ("date_sent", "subject", "sub_id", "service_center", "creator", "error_code", "locked")


@parser(
    name="android.sms",
    version="1.1",
    match=["**/com.android.providers.telephony/**/mmssms.db", "**/mmssms.db"],
    tables=[
        # Signal's own table sms (before November 2022) has no seen.
        ("sms.thread_id", "sms.address", "sms.body", "sms.type", "sms.seen"),
        ("pdu.msg_box", "part.mid", "addr.msg_id"),
    ],
    emits=[Message, FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message | FileReference]:
    """Reads the tables sms, pdu, part and addr: every row of sms and of pdu is a message, and of
    raw a segment of one that was not put together yet or not removed since.

    Drafts mostly name nobody: their recipients are those of their thread (threads, canonical_addresses). The date of
    one that was not sent is ``created``. ``account`` is the subscription (row of siminfo in telephony.db).
    Reference: AOSP packages/providers/TelephonyProvider, MmsSmsDatabaseHelper.java (schema);
    android.provider.Telephony.Sms and .Mms (meaning of the columns; sms in milliseconds, pdu in seconds).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    threads = Threads(tables)
    for row in tables.rows("sms", _COLUMNS, _OPTIONAL):
        yield _sms(row, threads)
    yield from multimedia_messages(tables, threads)
    yield from segments(tables)


def _sms(row: rows.Row, threads: Threads) -> Message:
    box, delivery = Box(row, "type"), row.integer("status")
    address, outgoing = row.text("address"), box.direction == "outgoing"
    stored, date_sent = epochs.unix_ms(row["date"]), epochs.unix_ms(row["date_sent"])
    report = None if delivery in (None, -1) else _DELIVERY.get(delivery, f"report {delivery}")
    # An incoming message has the service centre's time apart; of the owner's own, date_sent is that of the report.
    delivered = outgoing and delivery == 0
    people = (address,) if address else threads.people(row) if box.draft else ()
    return Message(
        locator=row.locator,
        state=row.state,
        service="SMS",
        direction=box.direction,
        conversation=row.text("thread_id"),
        sender=address if box.incoming else None,
        recipients=() if box.incoming else people,
        subject=row.text("subject"),
        body=row.text("body"),
        status=stated.joined(box.words, report),
        account=subscription(row),
        sent=date_sent if box.incoming else None if box.unsent else stored,
        received=stored if box.incoming else None,
        delivered=date_sent if delivered else None,
        created=stored if box.unsent else None,
        details=(
            *stated.details(row, "service_center", "creator"),
            *set_details(row, "error_code", "locked", *(() if box.incoming or delivered else ("date_sent",))),
        ),
    )
