"""Text messages: the table sms of Android's telephony provider, and bin_sms of Samsung's."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Message
from parsers.support import epochs, stated
from parsers.support.rows import Row, Tables
from parsers.support.telephony import XIAOMI, Box, Threads, in_bin, set_details, state, subscription

_DELIVERY: dict[int | None, str] = {0: "delivery complete", 32: "delivery pending", 64: "delivery failed"}
_COLUMNS = ("thread_id", "address", "date", "read", "status", "type", "body")
_OPTIONAL = (
    "date_sent",
    "subject",
    "sub_id",
    "service_center",
    "creator",
    "error_code",
    "locked",
    "bin_timestamp",
    *XIAOMI,
)


def text_messages(tables: Tables, threads: Threads, prefix: str = "") -> Iterator[Message]:
    """Every row of sms, or of the table of that name with this before it, as a message."""
    if tables.has(prefix + "sms"):
        for row in tables.rows(prefix + "sms", _COLUMNS, _OPTIONAL):
            yield _message(row, threads)


def _message(row: Row, threads: Threads) -> Message:
    box, delivery = Box(row, "type"), row.integer("status")
    address, outgoing = row.text("address"), box.direction == "outgoing"
    stored, date_sent = epochs.unix_ms(row["date"]), epochs.unix_ms(row["date_sent"])
    report = None if delivery in (None, -1) else _DELIVERY.get(delivery, f"report {delivery}")
    # An incoming message has the service centre's time apart; of the owner's own, date_sent is that of the report.
    delivered = outgoing and delivery == 0
    people = (address,) if address else threads.people(row) if box.draft else ()
    return Message(
        locator=row.locator,
        state=state(row),
        service="SMS",
        direction=box.direction,
        conversation=row.text("thread_id"),
        sender=address if box.incoming else None,
        recipients=() if box.incoming else people,
        subject=row.text("subject"),
        body=row.text("body"),
        status=stated.joined(box.words, report),
        account=subscription(row),
        folder=in_bin(row),
        sent=date_sent if box.incoming else None if box.unsent else stored,
        received=stored if box.incoming else None,
        delivered=date_sent if delivered else None,
        created=stored if box.unsent else None,
        revoked=epochs.unix_ms(row["bin_timestamp"]),
        details=(
            *stated.details(row, "service_center", "creator"),
            *set_details(
                row, "error_code", "locked", *XIAOMI, *(() if box.incoming or delivered else ("date_sent",))
            ),
        ),
    )
