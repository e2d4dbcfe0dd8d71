"""A case with messages in threads, calls, places, marks of the examiner and whatever is odd about them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from report_helpers import RecordSink, entry

from evidence.case import Case

STORES = {1: "a/mmssms.db", 2: "b/mmssms.db", 3: "calllog.db", 4: "places.db"}


def artifact(
    file: int, number: int, kind: str, fields: dict[str, Any], **times: str | None
) -> dict[str, Any]:
    """An artifact of the entry of that number. A time is RFC 3339, or None where the stored value is no moment."""
    body: dict[str, Any] = {
        "id": f"1-{file}-{number}",
        "kind": kind,
        "parser": f"test.{kind}",
        "parser_version": "2.1",
    }
    body |= {"evidence": 1, "volume": None, "entry": f"1-{file}", "entry_number": file, "number": number}
    body |= {"path": STORES[file], "sha256": hashlib.sha256(STORES[file].encode()).hexdigest()}
    body |= {"locator": f"row {kind}:{number}", "state": "live", "time": next(iter(times.values()), None)}
    raw = {name: f"raw-{file}-{number}-{name} (unix_ms)" for name in times}
    return body | {"times": times, "times_raw": raw, "fields": fields}


def text(direction: str, body: str, thread: str | None = "7", **more: Any) -> dict[str, Any]:
    """Fields of a message."""
    return {"service": "SMS", "direction": direction, "conversation": thread, "body": body, **more}


def make(folder: Path) -> Case:
    """The case, open for writing."""
    case = Case.create(folder, number="E-1", title="Exhibits", examiner="Dr. Zoë", time_zone="Europe/Berlin")
    sink = RecordSink(case)
    case.ledger.append("evidence.receive", "evidence 1", {"path": "/evidence/phone.dd"})
    item: dict[str, Any] = {
        "id": 1,
        "name": "phone.dd",
        "path": "/evidence/phone.dd",
        "container": "raw",
        "layers": [],
    }
    sink.add(
        "evidence",
        item | {"segments": ["/evidence/phone.dd"], "size": 512, "details": {}, "stored_hashes": {}},
    )
    for number, path in STORES.items():
        sink.add("entry", entry(number, path))
    for each in (*_messages(), *_calls(), *_places()):
        sink.add("artifact", each)
    case.ledger.append("tag", "1-1-2", {"tag": "key message", "note": "the offer"})
    case.ledger.append("note", "1-3", {"text": "call log checked by hand"})
    return case


def _messages() -> list[dict[str, Any]]:
    photo = {"name": "<b>.jpg", "path": "/p/<b>.jpg", "mime": "image/jpeg", "size": 12}
    late, early = "2026-03-02T10:00:05+00:00", "2026-03-02T10:00:00.5+00:00"
    return [
        artifact(1, 1, "message", text("outgoing", "second of seven", recipients=["+1555"]), sent=late),
        artifact(
            1,
            2,
            "message",
            text("incoming", "first of seven", sender="+1555", attachments=[photo]),
            sent=early,
        ),
        artifact(1, 3, "message", text("incoming", "no time at all", sender="+1666")),
        artifact(1, 4, "message", text("draft", "no moment"), sent=None),
        artifact(1, 5, "message", text("unknown", "gone", sender="+1555"), sent=late) | {"state": "deleted"},
        artifact(2, 1, "message", text("incoming", "other phone's seven", sender="+1777"), sent=late),
        artifact(2, 2, "message", text("incoming", "alone", None, sender="+1888"), sent=early, received=late),
    ]


def _calls() -> list[dict[str, Any]]:
    when = "2026-03-0{}T09:00:00+00:00"
    rows = [
        ("incoming", "+1555", 61),
        ("missed", "+1555", None),
        ("outgoing", "+1999", "3599.5"),
        ("incoming", None, 1),
    ]
    return [
        artifact(
            3,
            number,
            "call",
            {"service": "telephone", "direction": direction, "number": who, "duration_s": seconds},
            started=when.format(9 - number),
        )
        for number, (direction, who, seconds) in enumerate(rows, 1)
    ]


def _places() -> list[dict[str, Any]]:
    points = [("51.5007", "-0.1246"), ("91", "0"), ("nan", "5"), ("-33.86", "151.21")]
    return [
        artifact(
            4,
            number,
            "location",
            {"latitude": latitude, "longitude": longitude},
            recorded="2026-04-03T00:00:00+00:00",
        )
        for number, (latitude, longitude) in enumerate(points, 1)
    ]
