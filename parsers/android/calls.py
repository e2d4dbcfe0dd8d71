"""The call log of Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, Message
from parsers.support import call_log, rows


@parser(
    name="android.calls",
    version="1.1",
    match=[
        "**/com.*android.providers.contacts/**/calllog.db",
        "**/com.sec.android.provider.logsprovider/**/logs.db",
    ],
    tables=[
        # Viber's table calls, among others, has no column new.
        ("calls.number", "calls.date", "calls.duration", "calls.type", "calls.new"),
        ("logs.number", "logs.date", "logs.duration", "logs.type", "logs.logtype"),
    ],
    emits=[Call, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Message]:
    """Reads the table calls, which stood in contacts2.db before Android 7 and stands in calllog.db since, and the table
    logs of Samsung's logs.db (before Android 7).

    Samsung's log holds messages too, by ``logtype`` and with the beginning of their text: they are messages here. Calls
    that wait for the user to unlock the device are in calllog_shadow.db. Which service made a call says
    subscription_component_name. A voicemail that is marked deleted has the state deleted.
    Reference: parsers/support/call_log.py names the schemas and the meaning of their columns.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for table in ("calls", "logs"):
        for row in tables.rows(table, call_log.COLUMNS, call_log.OPTIONAL):
            yield call_log.entry(row)
