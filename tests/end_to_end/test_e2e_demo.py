"""The whole job on invented evidence: what the case holds, who can verify it, that no change goes unseen."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import pytest
from command_line import RECORD_TABLES, ROOT, acts, new_case, reading
from command_line import indicia_anew as indicia
from make_data import data, run

from app.verify import verify_target
from resources import demo

HOSTILE_BYTE = "broken-\\xff-name.txt"


@dataclass(frozen=True)
class Demo:
    """What ``indicia demo`` left, and what is true of its evidence."""

    folder: Path
    truth: dict[str, Any]

    @property
    def case(self) -> Path:
        return self.folder / "case"

    @property
    def handover(self) -> Path:
        return self.folder / "handover"


@pytest.fixture(scope="module")
def made(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Demo:
    folder = tmp_path_factory.mktemp("demo")
    indicia(home, "demo", folder / "job")
    evidence = demo.build(folder / "again")
    for path in evidence.paths:
        ours = folder / "job/evidence" / path.name
        assert hashlib.sha256(ours.read_bytes()).digest() == hashlib.sha256(path.read_bytes()).digest()
    return Demo(folder / "job", evidence.truth)


@pytest.fixture(scope="module")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The stand-alone verifier, built as ``make verifier`` builds it."""
    path = tmp_path_factory.mktemp("dist") / "indicia-verify.pyz"
    subprocess.run(
        [sys.executable, ROOT / "packaging/verifier/build.py", path], check=True, capture_output=True
    )
    return path


def _alone(verifier: Path, *arguments: str | Path) -> tuple[int, str]:
    """Exit code and output of the stand-alone verifier, which has nothing of ours on its path."""
    command = [sys.executable, "-I", "-S", verifier, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=verifier.parent)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout + done.stderr


def _failed(target: Path) -> list[str]:
    """What ``indicia verify`` says is wrong."""
    return [check.message for check in verify_target(target) if not check.ok]


# What the case holds


def _bodies(case: Path, table: str) -> list[dict[str, Any]]:
    with reading(case / "catalog.sqlite") as connection:
        return [orjson.loads(row[0]) for row in connection.execute(f"SELECT body FROM {table} ORDER BY seq")]


@pytest.mark.parametrize("state", ["live", "deleted"])
def test_every_file_is_found_with_its_digest(made: Demo, state: str) -> None:
    items = {item["name"]: item["id"] for item in _bodies(made.case, "evidence")}
    entries = _bodies(made.case, "entry")
    for name, truth in made.truth["items"].items():
        wanted = truth["digests" if state == "live" else "deleted_digests"]
        found = {}
        for entry in entries:
            if (entry["evidence"], entry["state"]) == (items[name], state) and entry["sha256"]:
                raw = bytes.fromhex(entry["path_raw"]) if "path_raw" in entry else entry["path"].encode()
                found[os.fsdecode(raw)] = entry["sha256"]
        assert wanted.items() <= found.items()
        if name.endswith(".tar"):
            assert found == wanted
    assert made.truth["deleted_files"] > 0


@pytest.mark.parametrize("state", ["live", "deleted"])
def test_every_artifact_is_found(made: Demo, state: str) -> None:
    items = {item["id"]: item["name"] for item in _bodies(made.case, "evidence")}
    states = {entry["id"]: entry["state"] for entry in _bodies(made.case, "entry")}
    found: dict[str, Counter[str]] = {name: Counter() for name in items.values()}
    for artifact in _bodies(made.case, "artifact"):
        if states[artifact["entry"]] == state:
            found[items[artifact["evidence"]]][artifact["kind"]] += 1
    for name, truth in made.truth["items"].items():
        wanted = truth["artifacts" if state == "live" else "deleted_artifacts"]
        assert found[name] == Counter({kind: count for kind, count in wanted.items() if count})


def test_every_artifact_bears_its_files_digest(made: Demo) -> None:
    digests = {entry["id"]: (entry["sha256"], entry["path"]) for entry in _bodies(made.case, "entry")}
    artifacts = _bodies(made.case, "artifact")
    assert artifacts
    for artifact in artifacts:
        assert (artifact["sha256"], artifact["path"]) == digests[artifact["entry"]]
        assert artifact["locator"]
        assert all(time is None or time.endswith("+00:00") for time in artifact["times"].values())


def test_a_name_that_is_not_text_keeps_its_bytes(made: Demo) -> None:
    (entry,) = [entry for entry in _bodies(made.case, "entry") if entry["path"].endswith(HOSTILE_BYTE)]
    assert bytes.fromhex(entry["path_raw"]).endswith(b"broken-\xff-name.txt")


def test_the_digests_are_those_of_the_manifest_and_of_sha256sum(made: Demo) -> None:
    found = {entry["sha256"] for entry in _bodies(made.case, "entry") if entry["sha256"]}
    lines = (made.handover / "manifest.hashdeep").read_text(encoding="utf-8", errors="replace").splitlines()
    listed = {line.split(",")[3] for line in lines if line[0] not in "%#"}
    assert listed == found


def test_media_are_hashed_like_sha256sum(made: Demo) -> None:
    items = {item["id"]: Path(item["path"]) for item in _bodies(made.case, "evidence")}
    outcomes = [each for each in _bodies(made.case, "verification") if each["algorithm"] == "sha256"]
    assert len(outcomes) == 3
    for outcome in outcomes:
        (digest, _, _) = run("sha256sum", items[outcome["evidence"]]).decode().partition(" ")
        assert outcome["found"] == digest


def test_the_ledger_tells_the_whole_story(made: Demo) -> None:
    told = Counter(act["action"] for act in acts(made.case))
    assert told["case.create"] == 1
    for action in ("evidence.receive", "evidence.open", "ingest.start", "ingest.end"):
        assert told[action] == 3
    assert told["evidence.verify"] == 9
    assert told["export"] >= 2
    assert told["key.use"] >= 2


# Who can verify it


def test_both_verifiers_find_everything_good(made: Demo, verifier: Path, home: Path) -> None:
    targets = [made.case, *(made.handover / name for name in ("report.pdf", "manifest.hashdeep"))]
    assert indicia(home, "verify", *targets, "--json").document["ok"] is True
    (key,) = (made.case / "keys").glob("*.vkey")
    code, said = _alone(verifier, "--key", key, *targets, made.handover / "checkpoint.txt")
    assert code == 0, said
    code, said = _alone(verifier, "--anchor", made.handover / "checkpoint.txt", made.case)
    assert code == 0, said


def test_pdfsig_accepts_the_report(made: Demo) -> None:
    if shutil.which("pdfsig") is None:
        pytest.skip("pdfsig is not installed (Debian: poppler-utils)")
    said = run("pdfsig", "-nocert", made.handover / "report.pdf").decode()
    assert "Signature is Valid" in said
    assert "Total document signed" in said


# No change goes unseen


def _report_places(pdf: bytes) -> dict[str, int]:
    """Offsets of bytes of every part of a signed report."""
    contents = pdf.index(b"/Contents <") + len(b"/Contents <")
    end = pdf.index(b">", contents)
    places = {f"at {step}/16": len(pdf) * step // 16 for step in range(16)}
    return places | {
        "the first byte": 0,
        "the last byte": len(pdf) - 1,
        "the signature": contents + 200,
        "the first digit of the signature": contents,
        "the padding of the signature": end - 40,
        "the last digit of the padding": end - 1,
        "the byte range": pdf.index(b"/ByteRange") + 14,
        "the attached manifest": pdf.index(b"/EmbeddedFile"),
        "the cross-references": pdf.rindex(b"startxref") + 11,
    }


PLACES = [
    *(f"at {step}/16" for step in range(16)),
    "the first byte",
    "the last byte",
    "the signature",
    "the first digit of the signature",
    "the padding of the signature",
    "the last digit of the padding",
    "the byte range",
    "the attached manifest",
    "the cross-references",
]


@pytest.mark.parametrize("place", PLACES)
def test_a_changed_byte_of_the_report_is_seen(
    made: Demo, verifier: Path, home: Path, tmp_path: Path, place: str
) -> None:
    pdf = bytearray((made.handover / "report.pdf").read_bytes())
    offset = _report_places(bytes(pdf))[place]
    pdf[offset] ^= 1
    report = tmp_path / "report.pdf"
    report.write_bytes(pdf)
    shutil.copy(made.handover / "report.pdf.proof", tmp_path)
    done = indicia(home, "verify", report, code=None)
    assert done.code in (1, 2), done.out
    assert "report.pdf" in done.out + done.err
    code, said = _alone(verifier, report)
    assert code in (1, 2), said
    assert "report.pdf" in said


@pytest.mark.parametrize("step", range(12))
def test_a_changed_byte_of_the_manifest_is_seen(
    made: Demo, verifier: Path, tmp_path: Path, step: int
) -> None:
    manifest = tmp_path / "manifest.hashdeep"
    content = bytearray((made.handover / manifest.name).read_bytes())
    content[(len(content) - 1) * step // 11] ^= 1
    manifest.write_bytes(content)
    shutil.copy(made.handover / "manifest.hashdeep.proof", tmp_path)
    assert any("manifest.hashdeep" in message for message in _failed(manifest))
    code, said = _alone(verifier, manifest)
    assert code == 1, said
    assert "manifest.hashdeep" in said


def _copy(made: Demo, folder: Path) -> Path:
    return shutil.copytree(made.case, folder / "case")


def _change_catalog(case: Path, *statements: tuple[str, tuple[Any, ...]]) -> None:
    with closing(sqlite3.connect(case / "catalog.sqlite")) as connection, connection:
        for sql, values in statements:
            connection.execute(sql, values)


def _any_row(case: Path, table: str) -> tuple[int, str]:
    with reading(case / "catalog.sqlite") as connection:
        row: tuple[int, str] = connection.execute(
            f"SELECT seq, body FROM {table} ORDER BY seq DESC LIMIT 1"
        ).fetchone()
    return row


def _edit(case: Path, table: str) -> str:
    seq, body = _any_row(case, table)
    document = json.loads(body)
    document["evidence" if table != "evidence" else "size"] = 77
    _change_catalog(
        case,
        (
            f"UPDATE {table} SET body = ? WHERE seq = ?",
            (orjson.dumps(document, option=orjson.OPT_SORT_KEYS).decode(), seq),
        ),
    )
    return str(document["id"])


def _delete(case: Path, table: str) -> str:
    seq, body = _any_row(case, table)
    _change_catalog(case, (f"DELETE FROM {table} WHERE seq = ?", (seq,)))
    return str(json.loads(body)["id"])


def _add(case: Path, table: str) -> str:
    """A record that is whole and plausible, with an id of its own, for which no ledger entry stands."""
    _, body = _any_row(case, table)
    document = json.loads(body)
    document |= {"id": "7-4711"} if isinstance(document["id"], str) else {"id": 4711}
    document |= {"number": 4711} if "number" in document else {}
    _change_catalog(
        case,
        (
            f"INSERT INTO {table}(seq, body) VALUES (?, ?)",
            (900_000, orjson.dumps(document, option=orjson.OPT_SORT_KEYS).decode()),
        ),
    )
    return str(document["id"])


@pytest.mark.parametrize("table", RECORD_TABLES)
@pytest.mark.parametrize("change", [_edit, _delete, _add], ids=lambda change: change.__name__.strip("_"))
def test_a_changed_row_of_the_catalog_is_named(
    made: Demo, verifier: Path, tmp_path: Path, table: str, change: Callable[[Path, str], str]
) -> None:
    case = _copy(made, tmp_path)
    record_id = change(case, table)
    failed = _failed(case)
    assert any(record_id in message for message in failed), failed
    code, said = _alone(verifier, case)
    assert code == 1, said
    assert any(record_id in line for line in said.splitlines() if "FAILED" in line), said


def test_a_record_that_is_no_json_any_more_is_told_in_words(made: Demo, tmp_path: Path, home: Path) -> None:
    """The catalog cannot be read then, also where a changed manifest is to be held against it."""
    case = _copy(made, tmp_path)
    exported = case / "exports" / "manifest.hashdeep"
    for path in (made.folder / "handover").glob("manifest.hashdeep*"):
        shutil.copy(path, exported.parent)
    exported.write_bytes(exported.read_bytes() + b"more\n")
    _change_catalog(
        case,
        ("DROP INDEX entry_key", ()),
        ("UPDATE entry SET body = 'no json' WHERE seq = (SELECT max(seq) FROM entry)", ()),
    )
    failed = _failed(case)
    assert any("was changed" in message for message in failed)
    assert any("whose catalog is damaged" in message for message in failed)
    indicia(home, "files", case, code=2)


def test_a_blank_in_any_record_is_seen(made: Demo, tmp_path: Path) -> None:
    """A third of the records, each with a blank more that changes no value."""
    case = _copy(made, tmp_path)
    wanted = set()
    with closing(sqlite3.connect(case / "catalog.sqlite")) as connection, connection:
        for table in RECORD_TABLES:
            for seq, body in connection.execute(f"SELECT seq, body FROM {table}").fetchall():
                if seq % 3 == 0:
                    wanted.add(str(json.loads(body)["id"]))
                    other = body.replace('"id":', '"id": ', 1)
                    connection.execute(f"UPDATE {table} SET body = ? WHERE seq = ?", (other, seq))
    said = "\n".join(_failed(case))
    assert wanted
    assert f"{len(wanted)}" in said or all(record_id in said for record_id in wanted)


@pytest.mark.parametrize("seq", [0, 1, 10, -1])
@pytest.mark.parametrize("change", ["body", "leaf", "gone"])
def test_a_changed_entry_of_the_ledger_is_named(
    made: Demo, verifier: Path, tmp_path: Path, seq: int, change: str
) -> None:
    case = _copy(made, tmp_path)
    with closing(sqlite3.connect(case / "ledger.sqlite")) as connection, connection:
        names = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        triggers = connection.execute(names).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        size = connection.execute("SELECT count(*) FROM entry").fetchone()[0]
        number = seq % size
        if change == "gone":
            connection.execute("DELETE FROM entry WHERE seq = ?", (number,))
        else:
            (value,) = connection.execute(f"SELECT {change} FROM entry WHERE seq = ?", (number,)).fetchone()
            changed = value[:20] + bytes([value[20] ^ 1]) + value[21:]
            connection.execute(f"UPDATE entry SET {change} = ? WHERE seq = ?", (changed, number))
        for _, sql in triggers:
            connection.execute(sql)
    failed = _failed(case)
    assert any(f"{number}" in message for message in failed), failed
    code, said = _alone(verifier, case)
    assert code == 1, said
    assert any(f"{number}" in line for line in said.splitlines() if "FAILED" in line), said


def test_a_ledger_cut_at_its_end_with_its_checkpoints_is_seen_against_the_anchor(
    made: Demo, verifier: Path, home: Path, tmp_path: Path
) -> None:
    case = _copy(made, tmp_path)
    anchor = made.handover / "checkpoint.txt"
    with closing(sqlite3.connect(case / "ledger.sqlite")) as connection, connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        size = connection.execute("SELECT min(size) FROM checkpoint").fetchone()[0]
        connection.execute("DELETE FROM entry WHERE seq >= ?", (size,))
        connection.execute("DELETE FROM checkpoint WHERE size > ?", (size,))
        for _, sql in triggers:
            connection.execute(sql)
    done = indicia(home, "verify", case, "--anchor", anchor, code=1)
    assert "Anchor 1" in done.out
    assert "cut off" in done.out
    code, said = _alone(verifier, "--anchor", anchor, case)
    assert code == 1, said


@pytest.mark.parametrize("name", ["examiner", "number", "time_zone"])
def test_a_changed_word_of_the_case_is_named(made: Demo, verifier: Path, tmp_path: Path, name: str) -> None:
    case = _copy(made, tmp_path)
    document = json.loads((case / "case.json").read_bytes())
    (case / "case.json").write_text(json.dumps(document | {name: "Europe/Paris"}))
    assert any(name in message for message in _failed(case))
    code, said = _alone(verifier, case)
    assert code == 1, said


# The evidence is as it was


def _state(folder: Path) -> dict[str, tuple[Any, ...]]:
    """Everything about a tree that reading it must not change: names, kinds, sizes, times, content."""
    found = {}
    for path in sorted([folder, *folder.rglob("*")]):
        status = path.lstat()
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        found[str(path)] = (status.st_mode, status.st_size, status.st_mtime_ns, status.st_ctime_ns, digest)
    return found


def test_evidence_is_as_it_was(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    phone = folder / "phone/com.android.providers.telephony/databases"
    phone.mkdir(parents=True)
    with closing(sqlite3.connect(phone / "mmssms.db")) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA wal_autocheckpoint=0")
        connection.execute(
            "CREATE TABLE sms (_id INTEGER PRIMARY KEY, address TEXT, date INTEGER, body TEXT, type INTEGER)"
        )
        connection.execute("INSERT INTO sms VALUES (1, '+1', 1600000000000, 'in the log', 1)")
        connection.commit()
        for suffix in ("", "-wal"):
            shutil.copy(phone / f"mmssms.db{suffix}", tmp_path / f"kept{suffix}")
    for suffix in ("", "-wal"):
        shutil.move(tmp_path / f"kept{suffix}", phone / f"mmssms.db{suffix}")
    shutil.copy(data("fat16.dd"), folder / "disk.dd")
    run("ewfacquire", "-u", "-q", "-c", "fast", "-t", folder / "disk", folder / "disk.dd")
    before = _state(folder)
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, folder / "phone", folder / "disk.dd", folder / "disk.E01", folder)
    messages = indicia(home, "artifacts", case, "--jsonl", "--kind", "message").lines
    assert [message["fields"]["body"] for message in messages] == ["in the log"] * 2
    entry = messages[0]["entry"]
    indicia(home, "extract", case, entry, "-o", tmp_path / "copy.db")
    indicia(home, "verify", case, folder / "disk.E01")
    assert _state(folder) == before
