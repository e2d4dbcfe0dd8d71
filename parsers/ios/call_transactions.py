"""The log of changes of the call history of iOS: calls that were added, changed and deleted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, DeviceEvent
from parsers.support import call_transaction
from parsers.support.stated import detail

_SERVICE = {"com.apple.Telephony": "phone", "com.apple.FaceTime": "FaceTime"}


@parser(
    name="ios.call_transactions",
    version="1.0",
    match=["**/CallHistoryTransactions/transactions.log*"],
    emits=[Call, DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | DeviceEvent]:
    """Reads every record: the call as it was then; ``transaction`` says what was done with it.

    The log keeps what the history has yet to send on, so one call can have several records and most have none. A
    call of a record Delete has the state deleted; when that was done is not stated. A record without a call, as of
    deleting all, is an event.
    Reference: parsers/support/call_transaction.py.
    """
    for change in call_transaction.changes(context):
        call = change.call
        if call is None:
            yield DeviceEvent(
                locator=change.locator,
                event="call history transaction",
                value=change.what,
                log="transactions.log",
            )
            continue
        provider = call.text("serviceRadar")
        others = call.others
        yield Call(
            locator=change.locator,
            state="deleted" if change.what == "Delete" else "live",
            service=_SERVICE.get(provider or "", provider or "unknown"),
            direction=call.direction,
            number=call.text("callerId") or next((each.identifier for each in others if not each.role), None),
            name=call.text("name"),
            duration_s=call.duration_s,
            answered=call.answered,
            video=call.video,
            country=call.text("isoCountryCode"),
            started=call.date,
            status=call.status,
            group=True if sum(not each.role for each in others) > 1 else None,
            participants=others,
            identifier=call.text("uniqueId"),
            place=call.text("callerIdLocation"),
            details=(detail("transaction", change.what), *call.details),
        )
