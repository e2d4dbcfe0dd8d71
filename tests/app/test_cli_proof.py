"""``indicia proof`` on a real case: every kind of record, the export in the ledger, and the case it belongs to."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import RECORD_TABLES, acts, indicia, new_case, reading
from make_data import data

VERIFIER = Path(__file__).parents[2] / "packaging" / "verifier"


@pytest.fixture(scope="module")
def case(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with an image, a phone's messages and an archive that cannot be read to its end."""
    folder = tmp_path_factory.mktemp("proof")
    damaged = folder / "phone/com.android.providers.telephony/databases/mmssms.db"
    damaged.parent.mkdir(parents=True)
    damaged.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 30)
    (folder / "phone/a.txt").write_bytes(b"alpha\n")
    made = new_case(home, folder / "case")
    indicia(home, "ingest", made, folder / "phone", data("mbr.E01"), code=None)
    return made


@pytest.fixture(scope="module")
def zipapp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = tmp_path_factory.mktemp("dist") / "verify.pyz"
    subprocess.run([sys.executable, VERIFIER / "build.py", built], check=True, capture_output=True)
    return built


def alone(zipapp: Path, *arguments: str | Path) -> int:
    return subprocess.run(
        [sys.executable, "-I", "-S", zipapp, *arguments], check=False, capture_output=True
    ).returncode


def bodies(case: Path, table: str) -> list[str]:
    with reading(case / "catalog.sqlite") as connection:
        return [body for (body,) in connection.execute(f"SELECT body FROM {table} ORDER BY seq")]


@pytest.mark.parametrize("table", [table for table in RECORD_TABLES if table != "artifact"])
def test_every_kind_of_record_has_a_proof(
    table: str, home: Path, case: Path, zipapp: Path, tmp_path: Path
) -> None:
    body = bodies(case, table)[-1]
    identifier = str(json.loads(body)["id"])
    proof = tmp_path / "one.exhibit-proof"
    said = indicia(home, "proof", case, identifier, "-o", proof, "--json").document
    assert (said["id"], said["kind"], said["size"]) == (identifier, table, proof.stat().st_size)
    assert json.loads(proof.read_bytes())["record"] == body
    assert proof.stat().st_size < 4096
    assert "VERIFIED" in indicia(home, "verify", proof).out
    assert alone(zipapp, proof) == 0
    assert alone(zipapp, "--key", said["vkey"], proof, case) == 0
    export = [act for act in acts(case) if act["action"] == "export"][-1]
    assert export["details"] == {
        "file": "one.exhibit-proof", "kind": "exhibit-proof", "record": identifier,
        "sha256": hashlib.sha256(proof.read_bytes()).hexdigest(), "size": proof.stat().st_size,
    }  # fmt: skip
    assert acts(case)[-1]["action"] == "key.use"
    assert "VERIFIED" in indicia(home, "verify", case, "--anchor", proof).out


def test_an_exhibit_that_was_taken_out_is_held_against_its_record(
    home: Path, case: Path, zipapp: Path, tmp_path: Path
) -> None:
    entries = {
        entry["path"]: entry["id"]
        for entry in map(json.loads, bodies(case, "entry"))
        if entry["evidence"] == 1
    }
    file, proof = tmp_path / "a.txt", tmp_path / "a.txt.exhibit-proof"
    indicia(home, "extract", case, entries["a.txt"], "-o", file)
    indicia(home, "proof", case, entries["a.txt"], "-o", proof)
    assert file.read_bytes() == b"alpha\n"
    said = indicia(home, "verify", file).out
    assert "a.txt is this exhibit: 6 bytes" in said
    assert "is, byte for byte, what was exported" in said
    other = tmp_path / "other.txt"
    other.write_bytes(b"alphA\n")
    assert "other.txt is not exhibit" in indicia(home, "verify", proof, "--against", other, code=1).out
    assert alone(zipapp, proof, other) == 1
    assert alone(zipapp, proof, file) == alone(zipapp, file) == alone(zipapp, proof) == 0


def test_a_pdf_that_is_an_exhibit_is_compared_and_no_signature_in_it_is_vouched_for(
    home: Path, tmp_path: Path
) -> None:
    source, made = tmp_path / "source", new_case(home, tmp_path / "case")
    source.mkdir()
    (source / "Report.PDF").write_bytes(b"%PDF-1.7\n/ByteRange [0 1 2 3]\n")
    indicia(home, "ingest", made, source, "--workers", "1")
    (entry,) = map(json.loads, bodies(made, "entry"))
    shutil.copy(source / "Report.PDF", tmp_path)
    proof = tmp_path / "Report.PDF.exhibit-proof"
    indicia(home, "proof", made, entry["id"], "-o", proof)
    for arguments in ((tmp_path / "Report.PDF",), (proof,), (proof, "--against", source / "Report.PDF")):
        said = indicia(home, "verify", *arguments).out
        assert "Report.PDF is this exhibit" in said
        assert (
            "NOTE    Report.PDF.exhibit-proof: Report.PDF was compared by its bytes; a signature inside"
            in said
        )


def test_it_stays_good_in_its_case_and_not_in_another(
    home: Path, case: Path, zipapp: Path, tmp_path: Path
) -> None:
    proof = case / "exports" / "e.exhibit-proof"
    indicia(home, "proof", case, "1-1", "-o", proof)
    assert "has this entry" in indicia(home, "verify", case).out
    other = new_case(home, tmp_path / "other")
    indicia(home, "ingest", other, data("fat12.dd"))
    shutil.copyfile(proof, other / "exports" / "e.exhibit-proof")
    assert "The proof is of case" in indicia(home, "verify", other, code=1).out
    assert alone(zipapp, other) == 1
    proof.write_bytes(proof.read_bytes().replace(b"a.txt", b"b.txt"))
    assert "was altered" in indicia(home, "verify", case, code=1).out
    assert alone(zipapp, case) == 1
    proof.unlink()


def test_a_protected_record_needs_a_reason_and_the_recipient_is_kept(
    home: Path, case: Path, tmp_path: Path
) -> None:
    (number,) = [entry["id"] for entry in map(json.loads, bodies(case, "entry")) if entry["path"] == "a.txt"]
    indicia(home, "protect", case, number, "--category", "privileged")
    proof = tmp_path / "x.exhibit-proof"
    assert "protected as privileged" in indicia(home, "proof", case, number, "-o", proof, code=2).err
    assert not proof.exists()
    indicia(home, "proof", case, number, "-o", proof, "--reason", "ordered", "--recipient", "The court")
    *_, view, export, _ = acts(case)
    assert (view["action"], view["details"]["reason"]) == ("access.view", "ordered")
    assert export["details"]["recipient"] == "The court"
    indicia(home, "protect", case, number, "--category", "privileged", "--lift", "--reason", "not so")


def test_what_cannot_be_done_is_said(home: Path, case: Path, tmp_path: Path) -> None:
    for identifier in (
        "9-9",
        "1-01",
        "01-1",
        "x",
        "",
        "1-1-999",
        "9999999-1",
        "1' OR '1'='1",
        "1-1-p99",
        "%",
    ):
        said = indicia(home, "proof", case, identifier, "-o", tmp_path / "none", code=2).err
        assert "There is no record" in said
    assert not (tmp_path / "none").exists()
    (tmp_path / "there").write_bytes(b"")
    assert "exists already" in indicia(home, "proof", case, "1-1", "-o", tmp_path / "there", code=2).err
    bad = indicia(home, "proof", case, "1-1", "-o", tmp_path / "no" / "folder", code=2).err
    assert "does not exist. Make it" in bad


def test_a_proof_that_cannot_lie_there_is_refused_before_anything_is_logged(
    home: Path, case: Path, tmp_path: Path
) -> None:
    before = acts(case)
    assert "does not exist" in indicia(home, "proof", case, "1-1", "-o", tmp_path / "no" / "p", code=2).err
    assert acts(case) == before
