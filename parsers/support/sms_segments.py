"""Segments of long messages that came one by one: the table raw of Android's telephony provider.

Reference: AOSP packages/providers/TelephonyProvider, MmsSmsDatabaseHelper.java (schema; address of an e-mail gateway);
frameworks/opt/telephony, InboundSmsHandler and InboundSmsTracker (``deleted``: put together, not removed yet).
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Message
from parsers.support import chat, epochs
from parsers.support.rows import Tables
from parsers.support.telephony import set_details, subscription

_COLUMNS = ("date", "reference_number", "count", "sequence", "address", "pdu")
_OPTIONAL = ("sub_id", "deleted", "message_body", "display_originating_addr", "destination_port")


def segments(tables: Tables) -> Iterator[Message]:
    """Every row of raw; the body is the segment's text where the version of Android stores it beside the PDU."""
    if not tables.has("raw", "pdu", "reference_number"):
        return
    for row in tables.rows("raw", _COLUMNS, _OPTIONAL):
        yield Message(
            locator=row.locator,
            state="deleted" if row.integer("deleted") and row.state == "live" else row.state,
            service="SMS",
            direction="incoming",
            type="segment",
            sender=chat.filled(row, "display_originating_addr", "address"),
            body=row.text("message_body"),
            status=chat.words(row, "sequence", "count"),
            account=subscription(row),
            sent=epochs.unix_ms(row["date"]),
            details=set_details(row, "reference_number", "destination_port", "pdu"),
        )
