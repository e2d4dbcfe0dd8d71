"""Manifests: hashdeep, sha256sum and a spreadsheet reader accept them; a changed line is named."""

from __future__ import annotations

import csv
import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.custody.errors import ManifestError, ProofError
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.manifest import FORMATS, export_manifest, verify_manifest
from evidence.custody.manifest.paths import full_path
from evidence.custody.proof import verify_file
from evidence.model.names import text_of

Record = dict[str, Any]
# What both tools can take. A line feed is left out: hashdeep's format has no escape for it.
NAMES = [b"plain", b"with space", b"comma,quote\"'", b"back\\slash", b"\\x41", b"\xff\xfe", b"car\rriage"]
NAMES += ["ü\u202egnp.exe".encode(), b"# no comment", b"=1+1", b"  two", b"*star", b"tab\tbed", b"%25"]


def record(number: int, path: bytes, data: bytes, **other: Any) -> Record:
    text = text_of(path)
    made: Record = {
        "id": f"1-{number}",
        "evidence": 1,
        "volume": 2,
        "path": text,
        "type": "file",
        "state": "live",
    }
    made |= {"unconfirmed": False, "size": len(data)} | other
    made |= {name: hashlib.new(name, data).hexdigest() for name in ("md5", "sha1", "sha256")}
    return made if text.encode() == path else made | {"path_raw": path.hex()}


@pytest.fixture
def records(tmp_path: Path) -> list[Record]:
    """Records of a real folder ``1/v2``."""
    found = []
    (tmp_path / "1" / "v2").mkdir(parents=True)
    for number, name in enumerate(NAMES):
        data = b"content %d" % number
        Path(os.fsdecode(os.fsencode(tmp_path / "1" / "v2") + b"/" + name)).write_bytes(data)
        found.append(record(number, name, data))
    return found


@pytest.mark.skipif(shutil.which("hashdeep") is None, reason="hashdeep is not installed")
def test_hashdeep_accepts(ledger: Ledger, key: SigningKey, records: list[Record], tmp_path: Path) -> None:
    count, _ = export_manifest(ledger, key, tmp_path / "m", "hashdeep", records)
    assert count == len(NAMES)
    audit = ["hashdeep", "-a", "-vv", "-k", "m", "-r", "-l", "1"]
    result = subprocess.run(audit, cwd=tmp_path, capture_output=True, check=False)
    assert result.returncode == 0, result.stdout
    assert b"Files matched: %d\n" % len(NAMES) in result.stdout
    (tmp_path / "1" / "v2" / "plain").write_bytes(b"changed")
    assert subprocess.run(audit, cwd=tmp_path, capture_output=True, check=False).returncode != 0


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
def test_sha256sum_accepts(ledger: Ledger, key: SigningKey, records: list[Record], tmp_path: Path) -> None:
    (tmp_path / "1" / "v2" / "line\nfeed").write_bytes(b"x")
    records.append(record(99, b"line\nfeed", b"x"))
    export_manifest(ledger, key, tmp_path / "m", "sha256sum", records)
    check = ["sha256sum", "--strict", "--quiet", "-c", "m"]
    result = subprocess.run(check, cwd=tmp_path, capture_output=True, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    names = [os.fsencode(path) for path in sorted((tmp_path / "1" / "v2").iterdir())]
    relative = [name.removeprefix(os.fsencode(tmp_path) + b"/") for name in names]
    theirs = subprocess.run(
        ["sha256sum", "--", *relative], cwd=tmp_path, capture_output=True, check=True
    ).stdout
    assert sorted(theirs.splitlines()) == sorted((tmp_path / "m").read_bytes().splitlines())


def test_csv_comes_back_and_holds_no_formula(
    ledger: Ledger, key: SigningKey, records: list[Record], tmp_path: Path
) -> None:
    export_manifest(ledger, key, tmp_path / "m", "csv", records)
    with (tmp_path / "m").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert [row["path"].removeprefix("'") for row in rows] == [made["path"] for made in records]
    assert [row["sha256"] for row in rows] == [made["sha256"] for made in records]
    assert not [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@\t\r")]
    assert (tmp_path / "m").read_bytes().endswith(b"\r\n")


@settings(deadline=None)
@given(st.binary(min_size=1, max_size=30))
@pytest.mark.parametrize("kind", FORMATS.values(), ids=FORMATS)
def test_any_name_is_one_line(kind: Any, name: bytes) -> None:
    line = kind.line(record(1, name, b"x"))
    assert kind.path(line) is not None
    if kind.name != "csv":
        assert line.count(b"\n") == 1
        assert b"\x00" not in line


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, b"1/v2/a"),
        ({"volume": None}, b"1/a"),
        ({"state": "deleted"}, b"1.deleted/v2/a"),
        ({"state": "carved", "type": "stream"}, b"1.carved.stream/v2/a"),
        ({"type": "link", "evidence": 12}, b"12.link/v2/a"),
    ],
)
def test_paths(other: Record, expected: bytes) -> None:
    assert full_path(record(1, b"a", b"") | other) == expected


def test_header_states_case_and_head(
    ledger: Ledger, key: SigningKey, records: list[Record], tmp_path: Path
) -> None:
    unread = record(50, b"unread", b"") | {"md5": None, "sha1": None, "sha256": None}
    count, proof = export_manifest(ledger, key, tmp_path / "m", "hashdeep", [*records, unread])
    lines = (tmp_path / "m").read_bytes().split(b"\n")
    head = ledger.checkpoints()[0]
    assert lines[3] == f"## case {ledger.case_id}".encode()
    assert lines[4] == f"## ledger size {head.size}".encode()
    assert lines[-2] == f"## files {count}".encode()
    details = verify_file(tmp_path / "m").act["details"]
    assert (details["files"], details["format"], details["ledger_size"]) == (count, "hashdeep", head.size)
    assert proof == tmp_path / "m.proof"


@pytest.mark.parametrize("name", FORMATS)
def test_each_changed_byte_is_found_and_its_line_named(
    ledger: Ledger, key: SigningKey, records: list[Record], tmp_path: Path, name: str
) -> None:
    file = tmp_path / "m"
    export_manifest(ledger, key, file, name, records)
    data, heads = file.read_bytes(), ledger.checkpoints()
    proved, same = verify_manifest(file, trusted=[key.public], records=records, checkpoints=heads)
    assert proved is not None
    assert same.differences == ()
    for place in range(0, len(data), 7):
        file.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        proved, found = verify_manifest(file, records=records, checkpoints=heads)
        assert proved is None
        number = data[:place].count(b"\n") + 1
        assert number in [difference.line for difference in found.differences]
    with pytest.raises(ProofError, match="was changed"):
        verify_manifest(file)


def test_lines_removed_added_and_moved(
    ledger: Ledger, key: SigningKey, records: list[Record], tmp_path: Path
) -> None:
    file = tmp_path / "m"
    export_manifest(ledger, key, file, "sha256sum", records)
    lines = file.read_bytes().splitlines(keepends=True)

    def found(changed: list[bytes]) -> list[tuple[str, int | None]]:
        file.write_bytes(b"".join(changed))
        _, comparison = verify_manifest(file, records=records, checkpoints=ledger.checkpoints())
        assert comparison.matched == len([line for line in changed if line in lines]) - (
            len(changed) > len(lines)
        )
        return [(difference.kind, difference.line) for difference in comparison.differences]

    assert found(lines[1:]) == [("missing", None)]
    assert found([*lines[:3], lines[0], *lines[3:]]) == [("added", 4)]
    assert found([lines[1], lines[0], *lines[2:]]) == [("order", None)]


def test_a_line_with_another_hash_is_a_mismatch(
    ledger: Ledger, key: SigningKey, records: list[Record], tmp_path: Path
) -> None:
    file = tmp_path / "m"
    export_manifest(ledger, key, file, "sha256sum", records)
    file.write_bytes(file.read_bytes().replace(records[2]["sha256"].encode(), b"0" * 64))
    _, comparison = verify_manifest(file, records=records, checkpoints=ledger.checkpoints())
    (difference,) = comparison.differences
    assert (difference.kind, difference.line) == ("mismatch", 3)
    assert difference.message.startswith("Line 3: 1/v2/comma,quote")
    assert records[2]["sha256"] in difference.message


def test_a_manifest_is_written_whole_or_not_at_all(
    ledger: Ledger, key: SigningKey, records: list[Record], tmp_path: Path
) -> None:
    def breaking() -> Any:
        yield records[0]
        raise RuntimeError("the catalog broke")

    with pytest.raises(RuntimeError):
        export_manifest(ledger, key, tmp_path / "m", "csv", breaking())
    assert {path.name.partition("-")[0] for path in tmp_path.iterdir()} == {"1", "ledger.sqlite"}
    (tmp_path / "m").write_text("before")
    with pytest.raises(ManifestError, match="exists already"):
        export_manifest(ledger, key, tmp_path / "m", "csv", records)
    assert (tmp_path / "m").read_text() == "before"
    assert not [each for each in ledger.acts() if each.document()["action"] == "export"]
    with pytest.raises(ManifestError, match="could not be written"):
        export_manifest(ledger, key, tmp_path / "no" / "m", "csv", records)
    with pytest.raises(ManifestError, match="no manifest format"):
        export_manifest(ledger, key, tmp_path / "m", "xls", records)
