"""Writes cases from docs/ledger-format.md alone, with other code than Indicia's: rfc8785, cryptography,
sqlite3.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from indicia_verify.__main__ import main

DOCUMENT = (Path(__file__).parents[2] / "docs" / "ledger-format.md").read_text(encoding="utf-8")
CASE_ID = "0123456789abcdef0123456789abcdef"
TABLES = ("evidence", "entry", "artifact", "problem", "verification")


class Result(NamedTuple):
    code: int
    text: str


def run(*arguments: object) -> Result:
    """The verifier's exit code and output."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    return Result(code, out.getvalue() + err.getvalue())


def statements() -> list[str]:
    """The schema as the document prints it."""
    block = re.search(r"```sql\n(.*?)```", DOCUMENT, re.DOTALL)
    assert block
    return block[1].strip().splitlines()


def root_of(leaves: list[bytes]) -> bytes:
    """RFC 6962, section 2.1, word for word."""
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + root_of(leaves[:k]) + root_of(leaves[k:])).digest()


def path_of(index: int, leaves: list[bytes]) -> list[bytes]:
    """RFC 6962, section 2.1.1, word for word."""
    if len(leaves) == 1:
        return []
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if index < k:
        return [*path_of(index, leaves[:k]), root_of(leaves[k:])]
    return [*path_of(index - k, leaves[k:]), root_of(leaves[:k])]


class Signer:
    """A key with a name."""

    def __init__(self, name: str = "examiner", seed: bytes = b"\x07" * 32) -> None:
        self.name = name
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        raw = b"\x01" + self._key.public_key().public_bytes_raw()
        self.id = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
        self.vkey = f"{name}+{self.id.hex()}+{base64.b64encode(raw).decode()}"

    def note(self, size: int, root: bytes, case_id: str = CASE_ID) -> str:
        """A checkpoint."""
        return self.signed(f"indicia/{case_id}\n{size}\n{base64.b64encode(root).decode()}\n")

    def signed(self, text: str) -> str:
        """A signed note of any text."""
        signature = base64.b64encode(self.id + self._key.sign(text.encode())).decode()
        return f"{text}\n— {self.name} {signature}\n"


class Writer:
    """A case that is being written."""

    def __init__(self, folder: Path, signer: Signer | None = None, case_id: str = CASE_ID) -> None:
        self.folder = folder
        self.signer = signer or Signer()
        self.case_id = case_id
        self.bodies: list[bytes] = []
        self.leaves: list[bytes] = []
        self.notes: list[tuple[int, str]] = []
        self.rows: list[tuple[int, str, str]] = []
        self.act("case.create", case_id, {"number": "2026-7", "title": "Zoë\u202e", "examiner": "E."})

    def act(self, action: str, subject: str, details: dict[str, Any], /, **other: Any) -> int:
        """Appends an entry; ``other`` replaces any of its keys."""
        seq = len(self.bodies)
        document = {
            "action": action,
            "actor": "E.",
            "details": details,
            "host": "lab",
            "mono": seq * 1000,
            **({} if action == "record" or not seq % 2 else {"nonce": f"{seq:032x}"}),  # older acts have none
            "prev": self.leaves[-1].hex() if seq else "0" * 64,
            "role": "examiner",
            "seq": seq,
            "subject": subject,
            "time": f"2026-01-02T03:{seq // 60 % 60:02}:{seq % 60:02}.000000+00:00",
            **other,
        }
        self.body(rfc8785.dumps(document))
        return seq

    def body(self, body: bytes) -> None:
        """Appends an entry of any bytes."""
        self.bodies.append(body)
        self.leaves.append(hashlib.sha256(b"\x00" + body).digest())

    def record(self, kind: str, identifier: str | int | None, /, **fields: Any) -> int:
        """Appends a record with its row."""
        document = {**fields} if identifier is None else {"id": identifier, **fields}
        body = rfc8785.dumps(document).decode()
        digest = hashlib.sha256(body.encode()).hexdigest()
        seq = self.act(
            "record", "" if identifier is None else str(identifier), {"kind": kind, "digest": digest}
        )
        self.rows.append((seq, kind, body))
        return seq

    def checkpoint(self, signer: Signer | None = None) -> str:
        """Signs the present head."""
        size = len(self.bodies)
        note = (signer or self.signer).note(size, root_of(self.leaves), self.case_id)
        self.notes.append((size, note))
        return note

    def export(self, file: Path, kind: str = "manifest", **details: Any) -> Path:
        """Records and proves a file, as section 5 says."""
        data = file.read_bytes()
        stated = {
            "file": file.name,
            "kind": kind,
            "sha256": hashlib.sha256(data).hexdigest(),
            "size": len(data),
        }
        seq = self.act("export", file.name, {**stated, **details})
        self.act("key.use", self.signer.vkey, {"purpose": "checkpoint"})
        note = self.checkpoint()
        proof = {
            "format": "indicia-proof-1",
            "name": file.name,
            "size": len(data),
            "sha256": stated["sha256"],
            "seq": seq,
            "entry": self.bodies[seq].decode(),
            "hashes": [base64.b64encode(one).decode() for one in path_of(seq, self.leaves)],
            "checkpoint": note,
            "vkey": self.signer.vkey,
        }
        target = file.with_name(file.name + ".proof")
        target.write_bytes(rfc8785.dumps(proof))
        return target

    def save(self) -> Path:
        """Writes the folder."""
        (self.folder / "keys").mkdir(parents=True, exist_ok=True)
        (self.folder / "keys" / f"{self.signer.name}.vkey").write_text(self.signer.vkey + "\n")
        case = {"id": self.case_id, "number": "2026-7", "title": "Zoë\u202e", "examiner": "E."}
        (self.folder / "case.json").write_text(json.dumps(case))
        with writing(self.folder / "ledger.sqlite") as ledger:
            ledger.execute("PRAGMA journal_mode=WAL")
            ledger.execute("PRAGMA application_id=0x494E4443")
            ledger.execute("PRAGMA user_version=1")
            for statement in statements():
                ledger.execute(statement)
            entries = enumerate(zip(self.bodies, self.leaves, strict=True))
            ledger.executemany("INSERT INTO entry VALUES(?,?,?)", ((seq, *pair) for seq, pair in entries))
            for number, (size, note) in enumerate(self.notes):
                ledger.execute("INSERT INTO checkpoint VALUES(?,?,?,NULL,NULL)", (number, size, note))
        with writing(self.folder / "catalog.sqlite") as catalog:
            for table in TABLES:
                catalog.execute(
                    f"CREATE TABLE {table}(seq INTEGER PRIMARY KEY, body TEXT NOT NULL, "
                    "id AS (json_extract(body,'$.id')) VIRTUAL)"
                )
            for seq, table, body in self.rows:
                catalog.execute(f"INSERT INTO {table}(seq, body) VALUES(?,?)", (seq, body))
        return self.folder


@contextlib.contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that commits at the end."""
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        yield connection


@contextlib.contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for someone who takes the triggers away and puts them back."""
    with writing(path) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'")]
        for name in names:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA ignore_check_constraints=ON")
        yield connection
        for statement in statements()[2:]:
            if statement.split()[2] in names:
                connection.execute(statement)


def small_case(folder: Path) -> Writer:
    """A case with every kind of record, two checkpoints and an export in it."""
    case = Writer(folder)
    case.act("evidence.receive", "1", {"name": "phone\u2066.tar"})
    case.record("evidence", 1, name="phone.tar")
    for number in range(5):
        case.record("entry", f"1-{number}", path=f"dir/{number}", size=number)
    case.checkpoint()
    case.record("artifact", "1-2-0", kind="message", fields={"text": "Größe \U0001f600"})
    case.record("problem", None, message="unreadable")
    case.record("verification", None, evidence=1, result="match")
    (folder / "exports").mkdir(parents=True)
    file = folder / "exports" / "list.txt"
    file.write_bytes(b"an exported file\n")
    case.export(file, "checkpoint")
    return case
