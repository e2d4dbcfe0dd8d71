"""A case with invented records in the real catalog and ledger."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from evidence.case import Case
from evidence.custody.canonical import canonical

HOSTILE = "Pictures/<img src=x onerror=y> \u202egnp.exe"


def _png() -> bytes:
    """A picture of two pixels, made by another library than the one that shows it."""
    target = BytesIO()
    Image.new("RGB", (2, 1), (200, 20, 20)).save(target, "PNG")
    return target.getvalue()


PNG = _png()


class FakeReader:
    """Gives invented bytes for a file entry, the size asked for."""

    def __init__(self, content: bytes = bytes(range(256)) * 64) -> None:
        self.content = content
        self.calls: list[tuple[str, int, int]] = []
        self.closed = False

    def read(self, entry_id: str, offset: int, length: int) -> bytes:
        """A piece of the content."""
        self.calls.append((entry_id, offset, length))
        return self.content[offset : offset + length]

    def close(self) -> None:
        """Notes it."""
        self.closed = True


def write(case: Case, records: list[tuple[str, str, dict[str, Any]]]) -> None:
    """Writes records as ingest does: rows and ledger entries together."""
    made = [(table, record_id, canonical(body)) for table, record_id, body in records]

    def insert(first: int) -> None:
        rows: dict[str, list[tuple[int, str]]] = {}
        for seq, (table, _, body) in enumerate(made, first):
            rows.setdefault(table, []).append((seq, body.decode()))
        case.catalog.insert(rows)

    case.ledger.append_records(
        [(table, record_id, hashlib.sha256(body).hexdigest()) for table, record_id, body in made], insert
    )


def entry(
    number: int, path: str, *, volume: int | None = 1, kind: str = "file", **more: Any
) -> tuple[str, str, dict[str, Any]]:
    """A file entry's record."""
    text = path.encode("utf-8", "surrogatepass")
    body = {
        "id": f"1-{number}",
        "evidence": 1,
        "volume": volume,
        "number": number,
        "path": path,
        "pathspec": f"1/raw/mbr:1/tsk:{number}",
        "size": len(text) * 1000,
        "type": kind,
        "state": "live",
        "unconfirmed": False,
        "md5": hashlib.md5(text).hexdigest() if kind == "file" else None,
        "sha1": hashlib.sha1(text).hexdigest() if kind == "file" else None,
        "sha256": hashlib.sha256(text).hexdigest() if kind == "file" else None,
        "mime": "text/plain" if kind == "file" else None,
        "times": {
            "modified": f"2026-03-{number % 28 + 1:02d}T10:11:12+00:00",
            "accessed": None,
            "changed": None,
            "born": None,
        },
        "zone_assumed": False,
        "parsers": [],
        "problems": [],
    }
    return "entry", f"1-{number}", body | more


def message(number: int, of: int, text: str) -> tuple[str, str, dict[str, Any]]:
    """A message's record."""
    record_id = f"1-{of}-{number}"
    body = {
        "id": record_id,
        "kind": "message",
        "parser": "android.sms",
        "parser_version": "1.0",
        "evidence": 1,
        "volume": 1,
        "entry": f"1-{of}",
        "entry_number": of,
        "number": number,
        "path": "data/mmssms.db",
        "sha256": "00" * 32,
        "locator": f"row sms:{number}",
        "state": "live" if number % 5 else "recovered",
        "time": f"2026-05-01T12:{number % 60:02d}:00+00:00",
        "times": {"sent": f"2026-05-01T12:{number % 60:02d}:00+00:00"},
        "times_raw": {"sent": "1777636800000 (unix_ms)"},
        "fields": {
            "service": "SMS",
            "direction": "incoming",
            "sender": f"+44 7700 9000{number:02d}",
            "recipients": [],
            "body": text,
        },
    }
    return "artifact", record_id, body


def records(files: int) -> list[tuple[str, str, dict[str, Any]]]:
    """One evidence item with a read volume and one that is not, files, messages, a problem."""
    item = {
        "id": 1,
        "name": "phone.dd",
        "path": "/evidence/phone.dd",
        "segments": ["/evidence/phone.dd"],
        "container": "raw",
        "size": 4_000_000,
        "stored_hashes": {"md5": "aa" * 16},
        "details": {},
        "layers": [
            {
                "pathspec": "1/raw",
                "kind": "raw",
                "description": "image of 4000000 bytes",
                "volume": None,
                "read": True,
                "reason": "",
            },
            {
                "pathspec": "1/raw/mbr:1",
                "kind": "mbr",
                "description": "volume 1",
                "volume": 1,
                "read": True,
                "reason": "",
            },
            {
                "pathspec": "1/raw/mbr:1/tsk",
                "kind": "tsk",
                "description": "ext4",
                "volume": 1,
                "read": True,
                "reason": "",
            },
            {
                "pathspec": "1/raw/mbr:2",
                "kind": "btrfs",
                "description": "Btrfs",
                "volume": 2,
                "read": False,
                "reason": "Btrfs: not read by this version",
            },
        ],
    }
    made: list[tuple[str, str, dict[str, Any]]] = [("evidence", "1", item)]
    made.append(entry(1, "data", kind="directory"))
    made.append(entry(2, "data/mmssms.db"))
    made.append(entry(3, HOSTILE, state="deleted", unconfirmed=True))
    made += [
        entry(number, f"data/app{number % 7}/cache/file-{number:06d}.txt") for number in range(4, files + 1)
    ]
    texts = ("See you at eight", "50% off_today", "<b>not bold</b>\nsecond line", "Grüße aus Köln")
    made += [message(number, 2, texts[number % len(texts)]) for number in range(1, 41)]
    problem = {
        "id": "1-3-p1",
        "evidence": 1,
        "entry": "1-3",
        "path": HOSTILE,
        "kind": "unreadable",
        "message": "512 bytes at 0 cannot be read",
        "locator": None,
        "parser": None,
    }
    made.append(("problem", "1-3-p1", problem))
    check = {
        "id": "1",
        "evidence": 1,
        "algorithm": "md5",
        "expected": "aa" * 16,
        "found": "aa" * 16,
        "result": "match",
    }
    made.append(("verification", "1", check))
    return made


def build_case(folder: Path, files: int = 900) -> Path:
    """A closed case with invented records."""
    with Case.create(
        folder, number="2026-017", title="Lost phone", examiner="R. Example", time_zone="Europe/Berlin"
    ) as case:
        case.ledger.append("evidence.receive", "evidence 1", {"path": "/evidence/phone.dd"})
        everything = records(files)
        for start in range(0, len(everything), 1000):
            write(case, everything[start : start + 1000])
        case.ledger.append("ingest.end", "evidence 1", {"counts": {}})
        case.catalog.index()
        case.checkpoint()
    return folder
