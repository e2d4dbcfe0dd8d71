"""Calls of WhatsApp on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, Participant
from parsers.support import chat, epochs, rows, stated

_OPTIONAL = (
    "ZCALLIDSTRING", "ZGROUPJIDSTRING", "ZGROUPCALLCREATORUSERJIDSTRING", "ZBYTESSENT", "ZBYTESRECEIVED",
    "Z1CALLEVENTS",
)  # fmt: skip


@parser(
    name="ios.whatsapp_calls",
    version="1.0",
    match=["**/*WhatsApp*/CallHistory.sqlite"],
    tables=[("ZWACDCALLEVENT.ZDATE", "ZWACDCALLEVENT.ZOUTCOME")],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads every row of ZWACDCALLEVENT with the aggregate that the application shows it in, alone or with others.

    Direction, video, the mark ``ZMISSED`` and the participants are of that aggregate. Outcomes are numbers as stored.
    Reference: schema of CallHistory.sqlite of WhatsApp 2.21 to 26.14 as iLEAPP queries it (Core Data: Z1PARTICIPANTS
    and Z1CALLEVENTS both name an object of entity 1, the aggregate; NSDate; duration in seconds).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZWACDCALLEVENT"):
        return
    aggregates = tables.by_id("ZWAAGGREGATECALLEVENT", (), ("ZINCOMING", "ZVIDEO", "ZMISSED"))
    people = tables.grouped("ZWACDCALLEVENTPARTICIPANT", "Z1PARTICIPANTS", ("ZJIDSTRING",), ("ZOUTCOME",))
    for row in tables.rows("ZWACDCALLEVENT", ("ZDATE", "ZDURATION", "ZOUTCOME"), _OPTIONAL):
        aggregate, others = aggregates.get(row["Z1CALLEVENTS"]), people.get(row["Z1CALLEVENTS"], [])
        incoming, group = chat.integer(aggregate, "ZINCOMING"), chat.filled(row, "ZGROUPJIDSTRING")
        yield Call(
            locator=row.locator,
            state=row.state,
            service="WhatsApp",
            direction="unknown" if incoming is None else "incoming" if incoming else "outgoing",
            number=others[0].text("ZJIDSTRING") if len(others) == 1 else None,
            duration_s=row.number("ZDURATION"),
            video=chat.flag(aggregate, "ZVIDEO"),
            status=chat.words(row, "ZOUTCOME"),
            group=True if group else None,
            participants=tuple(
                Participant(identifier=each.text("ZJIDSTRING"), status=chat.words(each, "ZOUTCOME"))
                for each in others
            ),
            conversation=group,
            identifier=chat.filled(row, "ZCALLIDSTRING"),
            started=epochs.cocoa_s(row["ZDATE"]),
            details=(
                *stated.details(row, "ZGROUPCALLCREATORUSERJIDSTRING", "ZBYTESSENT", "ZBYTESRECEIVED"),
                *stated.details(aggregate, "ZMISSED"),
            ),
        )
