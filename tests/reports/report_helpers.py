"""A small case written record by record, with names that attack whoever prints them."""

from __future__ import annotations

import hashlib
import unicodedata
from datetime import UTC, datetime
from typing import Any

from evidence.case import Case
from evidence.custody.canonical import canonical

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
HOSTILE = (
    "<img src=/etc/passwd>",
    "a<b>",
    "R&D.doc",
    "nul\x00inside",
    "\u202egpj.exe",
    "zero\u200bwidth",
    "مرحبا بالعالم",
    "שלום עולם",
    "中文测试",
    "日本語テスト",
    "한국어",
    "ภาษาไทย",
    "हिन्दी",
    "emoji \U0001f600",
    "Ελληνικά Кириллица",
    "</para><b>&amp;",
    "=cmd|' /C calc'!A0",
    "very/" + "long" * 100,
)


class RecordSink:
    """Writes records as ingest does: row and ledger entry together."""

    def __init__(self, case: Case) -> None:
        self.case = case

    def add(self, table: str, document: dict[str, Any]) -> None:
        body = canonical(document)
        seq = self.case.ledger.append_records(
            [(table, str(document["id"]), hashlib.sha256(body).hexdigest())]
        )
        self.case.catalog.insert({table: [(seq, body.decode())]})


def add_item(sink: RecordSink, item: int) -> None:
    """An evidence item of that number, received and read."""
    sink.case.ledger.append("evidence.receive", f"evidence {item}", {"path": f"/e/{item}"})
    body: dict[str, Any] = {"id": item, "name": f"phone {item}", "path": f"/e/{item}", "container": "raw"}
    sink.add("evidence", body | {"segments": [], "size": 1, "details": {}, "stored_hashes": {}, "layers": []})


def entry(number: int, path: str, **changes: Any) -> dict[str, Any]:
    """A file entry's record; its content is its path."""
    data = path.encode()
    digests: dict[str, Any] = {
        "md5": hashlib.md5(data, usedforsecurity=False).hexdigest(),
        "sha1": hashlib.sha1(data, usedforsecurity=False).hexdigest(),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    times = dict.fromkeys(("modified", "accessed", "changed", "born"))
    document: dict[str, Any] = {
        "id": f"1-{number}",
        "evidence": 1,
        "volume": None,
        "number": number,
        "path": path,
    }
    document |= {"pathspec": f"1/raw/tsk:{number}", "size": len(data), "type": "file", "state": "live"}
    document |= digests | {"unconfirmed": False, "mime": "text/plain", "times": times, "zone_assumed": False}
    return document | {"parsers": ["android.sms"], "problems": []} | changes


def message(number: int, path: str, body: str) -> dict[str, Any]:
    """A message stated by the entry of that number."""
    times = {"sent": "2026-03-02T10:00:00.5+00:00"}
    document: dict[str, Any] = {
        "id": f"1-{number}-1",
        "kind": "message",
        "parser": "android.sms",
        "parser_version": "1.0",
    }
    document |= {"evidence": 1, "volume": None, "entry": f"1-{number}", "entry_number": number, "number": 1}
    document |= {
        "path": path,
        "sha256": hashlib.sha256(path.encode()).hexdigest(),
        "locator": f"row sms:{number}",
    }
    document |= {
        "state": "live",
        "time": times["sent"],
        "times": times,
        "times_raw": {"sent": "1772445600500 (unix_ms)"},
    }
    return document | {
        "fields": {"body": body, "service": "SMS", "direction": "incoming", "sender": "+15550100"}
    }


def fill(case: Case, names: tuple[str, ...] = HOSTILE) -> None:
    """One evidence item: an entry and a message for each name, a directory, an unreadable entry."""
    sink = RecordSink(case)
    case.ledger.append("evidence.receive", "evidence 1", {"path": "/evidence/phone.dd"})
    item: dict[str, Any] = {"id": 1, "name": "phone <b>.dd", "path": "/evidence/phone.dd", "container": "raw"}
    item |= {"segments": ["/evidence/phone.dd"], "size": 1048576, "details": {"segments": "1"}}
    item |= {"stored_hashes": {"md5": "0" * 32}}
    read = {"pathspec": "1/raw", "kind": "raw", "description": "image", "read": True, "reason": ""}
    unread = {
        "pathspec": "1/raw/gpt:2",
        "kind": "gpt",
        "description": "Btrfs",
        "read": False,
        "reason": "no reader",
    }
    sink.add("evidence", item | {"layers": [read, unread]})
    for algorithm, expected, found, result in (
        ("md5", "0" * 32, "f" * 32, "mismatch"),
        ("sha1", None, "e" * 40, "no_stored_hash"),
        ("sha256", None, "d" * 64, "no_stored_hash"),
    ):
        document = {"id": f"1-v-{algorithm}", "evidence": 1, "algorithm": algorithm}
        sink.add("verification", document | {"expected": expected, "found": found, "result": result})
    for number, name in enumerate(names, 1):
        sink.add("entry", entry(number, name))
        sink.add("artifact", message(number, name, f"{name}\nsecond line"))
    nothing: dict[str, Any] = {"md5": None, "sha1": None, "sha256": None, "parsers": []}
    last = len(names)
    sink.add("entry", entry(last + 1, "folder", type="directory", **nothing))
    sink.add("entry", entry(last + 2, "bad", problems=["unreadable: bad sector"], **nothing))
    sink.add("entry", entry(last + 3, "gone", state="deleted", unconfirmed=True))
    problem = {
        "id": f"1-{last + 2}-p1",
        "evidence": 1,
        "entry": f"1-{last + 2}",
        "path": "bad",
        "kind": "unreadable",
    }
    sink.add("problem", problem | {"message": "bad sector at 512", "parser": None, "locator": "bytes 512+64"})


def squeezed(text: str) -> str:
    """Without white space and direction marks, in compatibility form."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(
        letter for letter in plain if not letter.isspace() and unicodedata.category(letter) != "Cf"
    )
