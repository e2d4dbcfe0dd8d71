"""A case with invented messages and contacts in several evidence items, for the tests of analysis."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from evidence.case import Case
from evidence.custody.canonical import canonical
from evidence.ingest.records import RecordWriter


def message(evidence: int, number: int, sender: str, service: str = "SMS", **more: Any) -> dict[str, Any]:
    """The record of a message in the first file of an evidence item."""
    fields = {"service": service, "direction": "incoming", "sender": sender, "body": "text"}
    return artifact(evidence, number, "message", fields | more)


def artifact(evidence: int, number: int, kind: str, fields: dict[str, Any]) -> dict[str, Any]:
    """The record of an artifact in the first file of an evidence item."""
    return {
        "id": f"{evidence}-1-{number}",
        "kind": kind,
        "parser": "invented",
        "parser_version": "1",
        "evidence": evidence,
        "volume": None,
        "entry": f"{evidence}-1",
        "entry_number": 1,
        "number": number,
        "path": "messages.db",
        "sha256": "ab" * 32,
        "locator": f"row sms:{number}",
        "state": "live",
        "time": None,
        "times": {},
        "times_raw": {},
        "fields": fields,
    }


def add(case: Case, records: list[dict[str, Any]]) -> None:
    """Writes artifacts as an ingest does."""
    writer = RecordWriter(case)
    for record in records:
        writer.add("artifact", record["id"], canonical(record))
    writer.flush()
    writer.close()
    case.catalog.index()


def new_case(folder: Path, records: list[dict[str, Any]]) -> Path:
    """A case with these artifacts, closed."""
    with Case.create(folder, number="T-1", title="Test", examiner="Test Examiner") as case:
        add(case, records)
    return folder
