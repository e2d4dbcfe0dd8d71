"""A case with invented talk on two devices: long, deleted, right-to-left, hostile, with gaps, files and calls."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

from gui_case import PNG, entry, records, write

from evidence.case import Case

MARA, LINH, MINE = "+447700900101", "+12025550142", "+12025550177"
HOSTILE_TEXT = '<b>bold</b> <img src="file:///x.png"> \u202eevil\u202c'
ARABIC = "مرحبا، هل يمكنني التحدث مع أخي؟"
THAI = "สวัสดีครับ คืนนี้เจอกันที่ประตูสี่"
MANY = 3000


def _record(
    kind: str, number: int, of: int, time: str | None, fields: dict[str, Any], **more: Any
) -> tuple[str, str, dict[str, Any]]:
    evidence = more.pop("evidence", 1)
    record_id = f"{evidence}-{of}-{number}"
    body = {
        "id": record_id,
        "kind": kind,
        "parser": "android.sms",
        "parser_version": "1.0",
        "evidence": evidence,
        "volume": 1,
        "entry": f"{evidence}-{of}",
        "entry_number": of,
        "number": number,
        "path": f"data/{kind}.db",
        "sha256": "00" * 32,
        "locator": f"row sms:{number}",
        "state": "live",
        "time": time,
        "times": {"sent": time} if time else {},
        "times_raw": {"sent": "1772550000 (unix_s)"} if time else {},
        "fields": fields,
    }
    return "artifact", record_id, body | more


def sms(number: int, time: str | None, text: str, **more: Any) -> tuple[str, str, dict[str, Any]]:
    """A text message in a database of its own (file entry 5000)."""
    fields = {"service": "SMS", "direction": "incoming", "sender": MARA, "conversation": "1", "body": text}
    fields |= more.pop("fields", {})
    return _record("message", number, 5000, time, fields, **more)


def talk() -> list[tuple[str, str, dict[str, Any]]]:
    """Everything, with the file entries."""
    made = [
        entry(5000, "data/message.db"),
        entry(5001, "data/many.db"),
        entry(5002, "data/call.db"),
        entry(5003, "data/contact.db"),
    ]
    made.append(
        entry(5004, "sd/Pictures/gate4.jpg", mime="image/png", size=len(PNG), sha256=sha256(PNG).hexdigest())
    )
    own = {"direction": "outgoing", "sender": None, "recipients": [MARA]}
    made += [
        sms(1, "2026-03-01T10:00:00+00:00", "First, at the door"),
        sms(2, "2026-03-01T22:30:00+00:00", ARABIC, fields=own),
        sms(3, "2026-03-01T23:30:00+00:00", THAI),
        sms(7, "2026-03-20T09:00:00+00:00", HOSTILE_TEXT, state="deleted"),
        sms(8, "2026-03-20T09:05:00+00:00", "the DOOR again " + "long " * 2000, fields=own),
        sms(
            9,
            "2026-03-20T09:06:00+00:00",
            "a picture",
            fields={
                "attachments": [
                    {
                        "name": "gate4.jpg",
                        "path": "/data/0/Pictures/gate4.jpg",
                        "mime": "image/jpeg",
                        "size": 12345,
                    }
                ]
            },
            times_raw={"sent": "2026-03-20T16:06:00+07:00 (iso8601)"},
        ),
        sms(10, None, "no time at all"),
        sms(
            11,
            "2026-03-21T09:00:00+00:00",
            "to the other device",
            fields={**own, "sender": MINE, "recipients": [LINH], "conversation": "2"},
        ),
        sms(
            12,
            "2026-03-21T09:00:02+00:00",
            "to the other device",
            evidence=2,
            fields={"sender": MINE, "recipients": [LINH], "conversation": "9"},
        ),
        _record(
            "call",
            1,
            5002,
            "2026-03-20T09:10:00+00:00",
            {
                "service": "phone",
                "direction": "missed",
                "number": "07700 900101",
                "duration_s": 0,
                "answered": False,
            },
            locator="row calls:1",
        ),
        _record(
            "contact",
            1,
            5003,
            None,
            {"name": "Mara <i>Holt</i>", "phones": ["+44 7700 900101"]},
            locator="row contacts:1",
        ),
    ]
    for number in range(1, MANY + 1):
        time = f"2025-{number // 280 + 1:02d}-{number % 28 + 1:02d}T{number % 24:02d}:00:00+00:00"
        fields = {
            "service": "Kik",
            "direction": ("incoming", "outgoing")[number % 2],
            "sender": None if number % 2 else "kim",
            "recipients": ["kim"] if number % 2 else [],
            "conversation": "kim",
            "body": f"message {number}" + (" needle" if number in (40, 2900) else ""),
        }
        made.append(
            _record("message", number, 5001, time, fields, locator=f"row chat:{number}", path="data/many.db")
        )
    return made


def build_talk_case(folder: Path) -> Path:
    """A closed case: that of the other tests of the window (its messages, one each from forty numbers) and this talk."""
    with Case.create(
        folder, number="2026-018", title="Talk", examiner="R. Example", time_zone="Europe/Berlin"
    ) as case:
        made = [*records(20), *talk()]
        for start in range(0, len(made), 1000):
            write(case, made[start : start + 1000])
        case.catalog.index()
        case.checkpoint()
    return folder
