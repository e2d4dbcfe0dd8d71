"""What is named on the command line is what is checked: nothing that lies beside it takes its place or is left out."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import rfc8785
from verifier_cases import Signer, Writer, run, small_case, tampering
from verifier_handover import exhibit_proof
from verifier_pdf import identity, pages, sign

LABORATORY = identity("Laboratory")


def lay_exhibit_proof(folder: Path, file: Path) -> Path:
    """An exhibit proof of a file, by somebody with a key and a case of their own."""
    case = Writer(folder, Signer(seed=b"\x09" * 32), "e" * 32)
    data = file.read_bytes()
    seq = case.record("entry", "1-1", path="x", size=len(data), sha256=hashlib.sha256(data).hexdigest())
    proof = file.with_name(file.name + ".exhibit-proof")
    proof.write_bytes(rfc8785.dumps(exhibit_proof(case, seq, case.rows[0][2])))
    return proof


def bag(folder: Path, manifest: str) -> Path:
    """A bag of another tool with one file."""
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "a").write_bytes(b"a")
    (folder / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    (folder / "manifest-sha256.txt").write_text(manifest)
    return folder


A = hashlib.sha256(b"a").hexdigest()


def test_an_exhibit_proof_beside_a_ledger_does_not_stand_for_it(tmp_path: Path) -> None:
    folder = small_case(tmp_path / "case").save()
    with tampering(folder / "ledger.sqlite") as ledger:
        ledger.execute("DELETE FROM entry WHERE seq > 5")
    copy = tmp_path / "copy.db"
    for ledger_file in (folder / "ledger.sqlite", copy):
        ledger_file.write_bytes((folder / "ledger.sqlite").read_bytes())
        lay_exhibit_proof(tmp_path / "other", ledger_file)
        result = run(ledger_file, "--key", Signer().vkey)
        assert result.code == 1
        assert "(ledger)" in result.text


def test_a_database_that_is_an_exhibit_is_checked_as_one(tmp_path: Path) -> None:
    file = tmp_path / "sms.db"
    file.write_bytes(b"SQLite format 3\x00" + bytes(84))
    lay_exhibit_proof(tmp_path / "other", file)
    result = run(file)
    assert result.code == 0
    assert "sms.db is the exhibit 1-1" in result.text


def test_a_file_after_an_exhibit_with_its_proof_is_checked_too(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"a")
    lay_exhibit_proof(tmp_path / "other", file)
    export = small_case(tmp_path / "case").save() / "exports" / "list.txt"
    assert run(file, export).code == 0
    assert str(export) in run(file, export).text
    export.write_bytes(b"changed")
    assert run(file, export).code == 1


def test_a_pdf_exhibit_says_that_its_signatures_were_not_checked(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(pages({}))
    lay_exhibit_proof(tmp_path / "other", file)
    result = run(file)
    assert result.code == 0
    assert "a signature inside it was not checked" in result.text


def test_a_loose_checkpoint_is_held_against_anchors(tmp_path: Path) -> None:
    signer = Signer()
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(signer.note(5, b"\x01" * 32), encoding="utf-8")
    for note, code, says in (
        (signer.note(5, b"\x01" * 32), 0, "signs the same ledger as the checkpoint one.txt"),
        (signer.note(6, b"\x02" * 32), 0, "shows only with the case at hand"),
        (signer.note(5, b"\x02" * 32), 1, "sign different ledgers of the same case"),
        (signer.note(5, b"\x01" * 32, "f" * 32), 1, "belongs to the case ffff"),
    ):
        other.write_text(note, encoding="utf-8")
        result = run(one, "--key", signer.vkey, "--anchor", other)
        assert (result.code, says in result.text) == (code, True), result.text


def test_evidence_in_a_bag_is_no_export(tmp_path: Path) -> None:
    folder = small_case(tmp_path / "case").save()
    payload = bag(folder / "exports" / "bag", "") / "data"
    for name in ("foo", "foo.proof", "b.exhibit-proof"):
        (payload / name).write_bytes(b"evidence")
    result = run(folder)
    assert result.code == 0, result.text
    (folder / "exports" / "foo.proof").write_bytes(b"")
    (folder / "exports" / "foo").write_bytes(b"")
    assert run(folder).code == 1


def test_payload_lies_in_the_bag(tmp_path: Path) -> None:
    assert run(bag(tmp_path / "good", f"{A}  data/a\n")).code == 0
    result = run(bag(tmp_path / "outside", f"{A}  data/a\n{A}  Data/b\n"))
    assert result.code == 1
    assert "does not lie in the folder data" in result.text
    linked = bag(tmp_path / "linked", f"{A}  data/a\n")
    (linked / "data").rename(tmp_path / "elsewhere")
    (linked / "data").symlink_to(tmp_path / "elsewhere")
    result = run(linked)
    assert result.code == 1
    assert "links are not followed" in result.text


@pytest.mark.parametrize(
    ("acts", "code", "says"),
    [
        (lambda case: case.bodies[:3], 0, "unchanged"),
        (lambda case: [case.bodies[0], b"{}"], 2, "line 2 lacks keys"),
        (lambda case: [_later(case)], 1, "Entry 13, which anchor.pdf holds, is not in the ledger"),
    ],
)  # fmt: skip
def test_acts_that_a_report_prints(tmp_path: Path, acts, code: int, says: str) -> None:  # type: ignore[no-untyped-def]
    case = small_case(tmp_path / "case")
    folder = case.save()
    files = {
        "checkpoint.txt": case.notes[-1][1].encode(),
        "custody-acts.jsonl": b"\n".join(acts(case)) + b"\n",
    }
    anchor = tmp_path / "anchor.pdf"
    anchor.write_bytes(sign(pages(files), LABORATORY))
    result = run(folder, "--anchor", anchor)
    assert (result.code, says in result.text) == (code, True), result.text


def _later(case: Writer) -> bytes:
    """An entry after the last one that the ledger holds."""
    case.act("tag", "1-1", {"tag": "seen"})
    return case.bodies[-1]


def test_a_proof_that_names_no_file(tmp_path: Path) -> None:
    """A name that is nothing but its ending is named in a sentence, alone and in a case."""
    alone = tmp_path / ".proof"
    alone.write_bytes(b"{}")
    assert run(alone).code == 2 and "is nothing that can be checked" in run(alone).text
    alone = lay_exhibit_proof(tmp_path / "other", alone).rename(tmp_path / ".exhibit-proof")
    assert run(alone).code == 0
    folder = small_case(tmp_path / "case").save()
    (folder / "exports" / ".proof").write_bytes(b"{}")
    result = run(folder)
    assert result.code == 0 and "exports/.proof names no file that it is about." in result.text
