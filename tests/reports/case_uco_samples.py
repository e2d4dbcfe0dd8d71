"""A case with one artifact of every kind, each with every field, written record by record."""

from __future__ import annotations

from typing import Any

import msgspec
from full_samples import full
from report_helpers import RecordSink, entry

from evidence.case import Case
from evidence.model.artifact import Artifact
from evidence.model.kinds import (
    KINDS,
    Attachment,
    Call,
    Contact,
    Download,
    FileReference,
    Location,
    LogEvent,
    Media,
    Message,
    WebVisit,
)
from evidence.model.timestamp import Timestamp

HOSTILE = '</script>"@id": \u202egpj.exe \x00 =cmd()|\' {"@type":"x"} 😀 مرحبا'
DATABASE = "data/com.example/<b>&msg.db"
_MS = 1_000_000


def _at(milliseconds: int) -> Timestamp:
    return Timestamp(milliseconds * _MS, str(milliseconds), "unix_ms")


SAMPLES: tuple[Artifact, ...] = (
    Message(
        locator="row sms:1",
        service="SMS",
        direction="incoming",
        conversation="thread <1>",
        conversation_name="Ana & co",
        sender="+15550100",
        recipients=("+15550101", "ana@example.org", "+15550101"),
        subject="subject",
        body=HOSTILE,
        status="inbox, read",
        sent=_at(1772445600137),
        received=_at(1772445601000),
        delivered=_at(1772445602000),
        read=_at(1772445603000),
        created=_at(1772445599000),
        attachments=(
            Attachment(path="/a/b.jpg", name="b.jpg", mime="image/jpeg", size=7),
            Attachment(name="only a name"),
        ),
    ),
    Message(locator="key $.a[2]", state="deleted", service="", direction="draft", conversation="thread <1>"),
    Call(
        locator="row calls:1",
        service="phone",
        direction="incoming",
        number="+15550100",
        name="Ana",
        duration_s=184,
        answered=True,
        video=False,
        country="GB",
        started=_at(1772445600137),
    ),
    Call(
        locator="row calls:2",
        state="recovered",
        service="phone",
        direction="outgoing",
        duration_s="62.5",
        number="1",
    ),
    Call(locator="row calls:3", service="phone", direction="unknown", number="2"),
    Contact(
        locator="row raw_contacts:4",
        name="Zoë",
        phones=("+15550100", "+15550101", "+15550100"),
        emails=("a@example.org", "b@example.org"),
        addresses=("1 Some Street, Town", "2"),
        organization="Harbour & Co",
        note="note",
        account="acc",
        created=_at(1772445600137),
        modified=_at(1772445600138),
    ),
    WebVisit(
        locator="row visits:1",
        browser="Chrome",
        url="javascript:alert('x')",
        title="title",
        referrer="https://example.org/a b\n",
        transition="typed (chain_start, chain_end)",
        visit_count=4,
        duration_us=61000001,
        visited=Timestamp(1772445600137 * _MS, "13416915600137000", "webkit_us"),
    ),
    WebVisit(locator="row visits:2", browser="Chrome", url="", transition="odd", duration_us=-5),
    Download(
        locator="row downloads:1",
        browser="Chrome",
        url="https://example.org/a.pdf",
        chain=("https://example.org/1", "https://example.org/a.pdf", "https://example.org/1"),
        target="C:\\a.pdf",
        referrer="https://example.org/",
        mime="application/pdf",
        status="complete",
        danger="not_dangerous",
        received_bytes=5,
        total_bytes=9,
        started=_at(1772445600137),
        ended=_at(1772445600138),
    ),
    LogEvent(
        locator="bytes 4096+96",
        log="NTFS change journal",
        sequence_number=4096,
        event="file_create, close",
        name=HOSTILE,
        subject="42-3",
        container="5-5",
        details="source 0",
        logged=_at(1772445600137),
    ),
    LogEvent(locator="bytes 8192+96", log=""),
    Location(
        locator="bytes 512+64",
        latitude="51.4541667",
        longitude="-0.9780556",
        altitude_m="12.50",
        accuracy_m="3.5",
        origin="EXIF GPS",
        recorded=_at(1772445600137),
    ),
    Location(locator="key EXIF.GPS", latitude="1e5", longitude="not a number"),
    Media(
        locator="bytes 0+9677",
        format="JPEG",
        width=640,
        height=480,
        make="Example",
        model="Pocket 5",
        serial="EX5",
        lens="35mm",
        software="1.4",
        taken_local="2026:03:02 06:40:02",
        latitude="51.45",
        longitude="-0.97",
        altitude_m="3",
        taken=Timestamp(None, "2026:13:99", "exif_offset"),
    ),
    FileReference(
        locator="row files:9",
        path="/x/<y>.jpg",
        name="<y>.jpg",
        mime="image/jpeg",
        size=12,
        origin="media store",
        created=_at(1772445600137),
    ),
    *(full(kind) for kind in KINDS.values()),
)
"""Every kind, with every field that it has."""


def record(number: int, artifact: Artifact) -> dict[str, Any]:
    """The artifact's record as ingest writes it, the ``number``-th of the file entry 1-1."""
    times: dict[str, Any] = {}
    raw: dict[str, str] = {}
    fields: dict[str, Any] = {}
    for name in artifact.__struct_fields__:
        value = getattr(artifact, name)
        if name in ("locator", "state") or value is None or value == ():
            continue
        if isinstance(value, Timestamp):
            times[name], raw[name] = value.text(), f"{value.raw} ({value.encoding})"
        elif isinstance(value, tuple):
            fields[name] = [_part(one) for one in value]
        else:
            fields[name] = value
    head = {"id": f"1-1-{number}", "kind": artifact.kind, "parser": "android.sms", "parser_version": "1.0"}
    place = {"evidence": 1, "volume": None, "entry": "1-1", "entry_number": 1, "number": number}
    where = {"path": DATABASE, "sha256": entry(1, DATABASE)["sha256"], "locator": artifact.locator}
    time = next((text for text in times.values() if text), None)
    stated = {"state": artifact.state, "time": time, "times": times, "times_raw": raw, "fields": fields}
    return {**head, **place, **where, **stated}


def _part(value: Any) -> Any:
    if not isinstance(value, msgspec.Struct):
        return value
    return {name: part for name, part in msgspec.to_builtins(value).items() if part is not None}


def fill_with_samples(case: Case) -> None:
    """One item whose acquisition and verification hashes differ, three file entries, every sample."""
    assert {type(sample) for sample in SAMPLES} == set(KINDS.values())
    sink = RecordSink(case)
    case.ledger.append("evidence.receive", "evidence 1", {"path": "/evidence/phone.E01"})
    tools = [{"name": "android.sms", "version": "1.0"}]
    case.ledger.append("ingest.start", "evidence 1", {"indicia": "0.1.0", "parsers": tools})
    item: dict[str, Any] = {
        "id": 1,
        "name": "phone <b>.E01",
        "path": "/evidence/phone.E01",
        "container": "ewf",
    }
    item |= {"segments": ["/evidence/phone.E01"], "size": 1048576, "details": {}, "layers": []}
    sink.add("evidence", item | {"stored_hashes": {"md5": "0" * 32}})
    for algorithm, expected, found, result in (
        ("md5", "0" * 32, "f" * 32, "mismatch"),
        ("sha256", None, "d" * 64, "no_stored_hash"),
    ):
        row = {"id": f"1-v-{algorithm}", "evidence": 1, "algorithm": algorithm}
        sink.add("verification", row | {"expected": expected, "found": found, "result": result})
    times = {"modified": "2026-03-02T09:00:00+00:00", "accessed": None, "changed": None, "born": None}
    sink.add("entry", entry(1, DATABASE, times=times))
    nothing: dict[str, Any] = {"md5": None, "sha1": None, "sha256": None, "mime": None}
    sink.add("entry", entry(2, "folder", type="directory", **nothing))
    sink.add("entry", entry(3, "gone.jpg", state="deleted", unconfirmed=True))
    for number, sample in enumerate(SAMPLES, 1):
        sink.add("artifact", record(number, sample))
    problem = {"id": "1-3-p1", "evidence": 1, "entry": "1-3", "path": "gone.jpg", "kind": "unreadable"}
    sink.add("problem", problem | {"message": "bad sector at 512", "parser": None, "locator": None})
    counts = {"artifacts": len(SAMPLES)}
    case.ledger.append("ingest.end", "evidence 1", {"counts": counts})
