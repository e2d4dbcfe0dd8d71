"""A case with one long conversation, written as an ingest writes: what a heavy user's telephone holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson

from evidence.case import Case
from evidence.custody.canonical import canonical
from evidence.ingest.records import RecordWriter
from tests.bench.report_case import make_report_case, more_artifacts

_BATCH = 4000
_OTHER = "+447700900123"
_GONE = 1000
"""After so many messages, some row ids are missing."""


def make_long_case(folder: Path, messages: int) -> None:
    """Makes a case with so many messages between two. Raises what the case raises."""
    make_report_case(folder, 1)
    with Case.open(folder, write=True) as case:
        writer = RecordWriter(case)
        for count, (table, identifier, body) in enumerate(_messages(messages), 1):
            writer.add(table, identifier, body)
            if count % _BATCH == 0:
                writer.flush()
        writer.flush()
        case.checkpoint()
        case.catalog.index()


def _messages(count: int) -> Iterator[tuple[str, str, bytes]]:
    """Those of the other bench, between two people and in one file."""
    for number, (table, _, body) in enumerate(more_artifacts(0, count), 2):
        document = orjson.loads(body)
        identifier = f"1-1-{number}"
        document |= {"id": identifier, "entry": "1-1", "entry_number": 1, "number": number, "kind": "message"}
        document |= {"path": "data/messages.db", "parser": "android.sms"}
        document["locator"] = f"row message:{number + number // _GONE * 3}"
        who = {"sender": _OTHER} if number % 2 else {"recipients": [_OTHER]}
        document["fields"] = who | {
            "service": "SMS",
            "direction": "incoming" if number % 2 else "outgoing",
            "conversation": "7",
            "body": f"Message {number}: “see you at the café”",
        }
        yield table, identifier, canonical(document)
