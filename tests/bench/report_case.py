"""A case with many artifacts of several kinds, written as an ingest writes, without any evidence to read.

Used by the bench and by the tests of exhibits. Everything is computed from the number of the artifact.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from evidence.case import Case
from evidence.custody.canonical import canonical
from evidence.ingest.records import RecordWriter

KINDS = (
    "message",
    "message",
    "message",
    "message",
    "call",
    "web_visit",
    "location",
    "contact",
    "download",
    "media",
)
"""The kinds in turn: of ten artifacts, four are messages."""
PER_FILE = 50
_BATCH = 4000
_START = datetime(2025, 1, 1, tzinfo=UTC)
_PARSERS = {
    "message": "android.sms",
    "call": "android.calls",
    "web_visit": "browsers.chrome",
    "location": "android.places",
    "contact": "android.contacts",
    "download": "browsers.chrome",
    "media": "media.exif",
}


def make_report_case(
    folder: Path,
    artifacts: int,
    zone: str = "Europe/Berlin",
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> None:
    """Makes a case of one item with so many artifacts, 50 in each file. Raises what the case raises.

    ``progress`` is told how many records are written of how many.
    """
    total = 1 + artifacts + -(-artifacts // PER_FILE)
    with Case.create(
        folder, number="B-100", title="Bench of reports", examiner="Bench", time_zone=zone
    ) as case:
        case.ledger.append("evidence.receive", "evidence 1", {"path": "/evidence/phone.dd"})
        writer = RecordWriter(case)
        for count, (table, identifier, body) in enumerate(_records(artifacts), 1):
            writer.add(table, identifier, body)
            if count % _BATCH == 0:
                writer.flush()
                progress(count, total)
        writer.flush()
        progress(total, total)
        case.checkpoint()


def _records(artifacts: int) -> Iterator[tuple[str, str, bytes]]:
    item: dict[str, Any] = {"id": 1, "name": "phone.dd", "path": "/evidence/phone.dd", "container": "raw"}
    item |= {
        "segments": ["/evidence/phone.dd"],
        "size": 1 << 30,
        "details": {},
        "stored_hashes": {},
        "layers": [],
    }
    yield "evidence", "1", canonical(item)
    for number in range(artifacts):
        file, within = divmod(number, PER_FILE)
        if not within:
            yield "entry", f"1-{file + 1}", canonical(_entry(file + 1))
        yield "artifact", f"1-{file + 1}-{within + 1}", canonical(_artifact(number, file + 1, within + 1))


def more_artifacts(first: int, count: int) -> Iterator[tuple[str, str, bytes]]:
    """Artifacts beyond those of a case that is there, without the file entries that they name."""
    for number in range(first, first + count):
        file, within = divmod(number, PER_FILE)
        yield "artifact", f"1-{file + 1}-{within + 1}", canonical(_artifact(number, file + 1, within + 1))


def _path(file: int) -> str:
    return f"data/Zoë/databases/{file:06d}.db"


def _entry(file: int) -> dict[str, Any]:
    content = b"%d" % file
    document: dict[str, Any] = {
        "id": f"1-{file}",
        "evidence": 1,
        "volume": None,
        "number": file,
        "path": _path(file),
    }
    document |= {"pathspec": f"1/raw/tsk:{file}", "size": len(content), "type": "file", "state": "live"}
    document |= {
        name: hashlib.new(name, content, usedforsecurity=False).hexdigest()
        for name in ("md5", "sha1", "sha256")
    }
    document |= {"unconfirmed": False, "mime": "application/vnd.sqlite3", "zone_assumed": False}
    times = dict.fromkeys(("modified", "accessed", "changed", "born"))
    return document | {"times": times, "parsers": ["android.sms"], "problems": []}


def _artifact(number: int, file: int, within: int) -> dict[str, Any]:
    kind = KINDS[number % len(KINDS)]
    name, fields = _FIELDS[kind](number)
    moment = (_START + timedelta(minutes=5 * number)) if name else None
    time = moment.isoformat() if moment else None
    document: dict[str, Any] = {"id": f"1-{file}-{within}", "kind": kind, "parser": _PARSERS[kind]}
    document |= {
        "parser_version": "1.0",
        "evidence": 1,
        "volume": None,
        "entry": f"1-{file}",
        "entry_number": file,
    }
    document |= {"number": within, "path": _path(file), "sha256": hashlib.sha256(b"%d" % file).hexdigest()}
    document |= {
        "locator": f"row {kind}:{number}",
        "state": "deleted" if number % 97 == 0 else "live",
        "time": time,
    }
    raw = {name: f"{int(moment.timestamp() * 1000)} (unix_ms)"} if moment else {}
    return document | {"times": {name: time} if moment else {}, "times_raw": raw, "fields": fields}


def _number(number: int) -> str:
    return f"+4477009{number % 40:05d}"


def _message(number: int) -> tuple[str, dict[str, Any]]:
    incoming = number % 3 > 0
    fields: dict[str, Any] = {"service": "SMS", "direction": "incoming" if incoming else "outgoing"}
    fields |= {
        "conversation": str(number % 12),
        "status": "read",
        "body": f"Message {number}: “see you at the café”",
    }
    return "sent", fields | ({"sender": _number(number)} if incoming else {"recipients": [_number(number)]})


def _call(number: int) -> tuple[str, dict[str, Any]]:
    fields = {"service": "telephone", "direction": ("incoming", "outgoing", "missed")[number // 10 % 3]}
    return "started", {
        **fields,
        "number": _number(number // 10),
        "name": f"Person {number // 10 % 40}",
        "duration_s": 61,
    }


def _visit(number: int) -> tuple[str, dict[str, Any]]:
    url = f"https://example.org/page/{number}?q=a%20b"
    return "visited", {"browser": "Chrome", "url": url, "title": f"Page {number}", "visit_count": 2}


def _location(number: int) -> tuple[str, dict[str, Any]]:
    latitude, longitude = 48 + number % 700 / 100, 2 + number % 1300 / 100
    return "recorded", {"latitude": f"{latitude:.4f}", "longitude": f"{longitude:.4f}", "accuracy_m": "25"}


def _contact(number: int) -> tuple[str, dict[str, Any]]:
    return "", {"name": f"Person {number // 10 % 40}", "phones": [_number(number // 10)]}


def _download(number: int) -> tuple[str, dict[str, Any]]:
    fields = {
        "browser": "Chrome",
        "url": f"https://example.org/{number}.pdf",
        "target": f"/sdcard/{number}.pdf",
    }
    return "started", {**fields, "total_bytes": 12345}


def _media(number: int) -> tuple[str, dict[str, Any]]:
    fields: dict[str, Any] = {
        "format": "JPEG",
        "width": 4000,
        "height": 3000,
        "make": "Maker",
        "model": "M-1",
    }
    return "taken", fields | {
        "latitude": f"{50 + number % 90 / 100:.4f}",
        "longitude": f"{4 + number % 70 / 100:.4f}",
    }


_FIELDS: dict[str, Callable[[int], tuple[str, dict[str, Any]]]] = {
    "message": _message,
    "call": _call,
    "web_visit": _visit,
    "location": _location,
    "contact": _contact,
    "download": _download,
    "media": _media,
}

if __name__ == "__main__":
    make_report_case(Path(sys.argv[1]), int(sys.argv[2]))
