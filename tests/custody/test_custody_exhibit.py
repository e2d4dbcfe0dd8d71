"""Exhibit proofs: the documented vector, what is proved, and each change that is named."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from custody_helpers import CASE, Ticking, vector_nonces
from exhibit_vector import DOCUMENT, FILE, base64_of, build, consistency_lines, record

from evidence.custody.actor import Actor
from evidence.custody.anchor_file import read_anchor
from evidence.custody.canonical import canonical
from evidence.custody.errors import ProofError
from evidence.custody.exhibit import Exhibit, check_exhibit_file, exhibit_path, is_exhibit, verify_exhibit
from evidence.custody.exhibit_export import export_exhibit
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.proof import Proof
from evidence.custody.verify import verify_ledger


@pytest.fixture
def made(tmp_path: Path, actor: Actor, key: SigningKey) -> tuple[Ledger, Path]:
    """A ledger with one record that no checkpoint covers yet, and its exhibit proof beside the file."""
    start = {"number": "2026-001", "title": "Zoë’s phone"}
    file_name, nonce = tmp_path / "ledger.sqlite", vector_nonces()
    ledger = Ledger.create(file_name, actor, CASE, start, clock=Ticking(), nonce=nonce)
    ledger.append("evidence.receive", "1", {"name": "phone.tar", "size": 1048576})
    ledger.append_records([("entry", "1-1", hashlib.sha256(record()).hexdigest())])
    file = tmp_path / "b.txt"
    file.write_bytes(FILE)
    export_exhibit(ledger, key, exhibit_path(file), 2, record().decode())
    return ledger, file


@pytest.fixture
def exhibit(made: tuple[Ledger, Path]) -> Path:
    return exhibit_path(made[1])


def test_the_vector_is_the_documents_and_ours(exhibit: Path) -> None:
    built = build()
    blocks = re.findall(r"```exhibit\n(.*?)\n```", DOCUMENT, re.DOTALL)
    assert blocks == [built["record"], f"{built['entry']}\n{built['last']}", built["proof"]]
    assert f"Root over the four entries: `{built['root']}`" in DOCUMENT
    assert exhibit.read_text("utf-8") == built["proof"]


def test_the_consistency_vector_is_the_documents_and_ours(tmp_path: Path, actor: Actor) -> None:
    (block,) = re.findall(r"```consistency\n(.*?)\n```", DOCUMENT, re.DOTALL)
    assert block == consistency_lines()
    bodies = re.findall(r"Entry \d+:\n\n```\n(.*?)\n```", DOCUMENT, re.DOTALL)
    ledger = Ledger.create(tmp_path / "l.sqlite", actor, CASE, {}, clock=Ticking())
    with ledger:
        leaves = [hashlib.sha256(b"\x00" + body.encode()).digest() for body in bodies]
        ledger._tree._read = lambda start, stop: leaves[start:stop]
        ledger._tree.grow(7, [])  # forgets what it has seen
        found = [
            " ".join((str(old), str(new), *map(base64_of, ledger._tree.consistency(old, new))))
            for new in range(2, 6)
            for old in range(1, new)
        ]
    assert "\n".join(found) == block


def test_what_is_proved(made: tuple[Ledger, Path], exhibit: Path, key: SigningKey) -> None:
    ledger, file = made
    proved = verify_exhibit(Exhibit.read(exhibit), [key.public])
    assert (proved.kind, proved.record, proved.signer) == ("entry", json.loads(record()), key.public)
    check_exhibit_file(proved, file)
    export = next(ledger.entries(4)).document()
    data = exhibit.read_bytes()
    assert export["details"] == {
        "file": "b.txt.exhibit-proof", "kind": "exhibit-proof", "record": "1-1",
        "sha256": hashlib.sha256(data).hexdigest(), "size": len(data),
    }  # fmt: skip
    assert (export["action"], ledger.checkpoints()[-1].size) == ("export", 6)


def test_it_is_under_the_newest_head_that_holds_it(
    made: tuple[Ledger, Path], key: SigningKey, tmp_path: Path
) -> None:
    ledger, _ = made
    again, head = export_exhibit(ledger, key, tmp_path / "again", 2, record().decode())
    assert again.checkpoint == ledger.checkpoints()[1].note
    assert head == ledger.checkpoints()[2]
    other = SigningKey.create(tmp_path / "k", "other")
    assert (
        verify_exhibit(export_exhibit(ledger, other, tmp_path / "b", 2, record().decode())[0]).signer
        == other.public
    )


def test_it_is_an_anchor(made: tuple[Ledger, Path], exhibit: Path, key: SigningKey) -> None:
    ledger, _ = made
    report = verify_ledger(ledger.path, vkeys=[key.public], anchors=[read_anchor(exhibit)])
    assert (report.ok, report.anchored) == (True, 4)


def changed(exhibit: Path, **changes: object) -> Exhibit:
    exhibit.write_bytes(canonical(json.loads(exhibit.read_bytes()) | changes))
    return Exhibit.read(exhibit)


def test_an_altered_record_is_named(exhibit: Path) -> None:
    altered = record().replace(b"b.txt", b"c.txt").decode()
    with pytest.raises(ProofError, match=r"The record inside .* was altered: .* states .* for 1-1"):
        verify_exhibit(changed(exhibit, record=altered))


def test_an_altered_entry_is_named(exhibit: Path) -> None:
    before = json.loads(exhibit.read_bytes())["entry"]
    with pytest.raises(ProofError, match=r"The ledger entry 2 .* was altered, or is not of this ledger"):
        verify_exhibit(changed(exhibit, entry=before.replace("T. Examiner", "A. Nother")))
    digest = json.loads(before)["details"]["digest"]
    with pytest.raises(ProofError, match=r"The ledger entry 2 .* was altered: it states the SHA-256 00"):
        verify_exhibit(changed(exhibit, entry=before.replace(digest, "00" * 32)))
    with pytest.raises(ProofError, match="states no record"):
        verify_exhibit(changed(exhibit, entry=build()["last"]))
    with pytest.raises(ProofError, match="was altered"):
        verify_exhibit(changed(exhibit, entry=before + " "))


def test_record_and_entry_altered_together_are_named(exhibit: Path) -> None:
    altered = record().replace(b"b.txt", b"c.txt")
    entry = json.loads(exhibit.read_bytes())["entry"].replace(
        hashlib.sha256(record()).hexdigest(), hashlib.sha256(altered).hexdigest()
    )
    with pytest.raises(ProofError, match="not among the 4 entries of case 0123456789abcdef"):
        verify_exhibit(changed(exhibit, record=altered.decode(), entry=entry))


def test_another_subject_is_named(made: tuple[Ledger, Path], key: SigningKey, tmp_path: Path) -> None:
    ledger, _ = made
    seq = ledger.append_records([("entry", "1-2", hashlib.sha256(record()).hexdigest())])
    stated, _ = export_exhibit(ledger, key, tmp_path / "x", seq, record().decode())
    with pytest.raises(ProofError, match="is about 1-2, the record is not"):
        verify_exhibit(stated)


def test_a_proof_moved_to_another_exhibit_is_named(exhibit: Path, tmp_path: Path) -> None:
    proved = verify_exhibit(Exhibit.read(exhibit))
    other = tmp_path / "other.txt"
    other.write_bytes(FILE[:-1] + b"!")
    with pytest.raises(ProofError, match=r"other\.txt is not exhibit 1-1: its SHA-256 is"):
        check_exhibit_file(proved, other)
    other.write_bytes(FILE + b"!")
    with pytest.raises(ProofError, match="it has 12 bytes, recorded are 11"):
        check_exhibit_file(proved, other)
    with pytest.raises(ProofError, match="cannot be read"):
        check_exhibit_file(proved, tmp_path / "none")


def test_another_cases_head_is_named(exhibit: Path, key: SigningKey, tmp_path: Path, actor: Actor) -> None:
    with Ledger.create(tmp_path / "o.sqlite", actor, "f" * 32, {}) as other:
        for number in range(9):
            other.append("note", str(number), {"text": "x"})
        note = other.add_checkpoint(key).note
    with pytest.raises(ProofError, match=f"not among the 11 entries of case {'f' * 32}"):
        verify_exhibit(changed(exhibit, checkpoint=note))


def test_a_truncated_proof_is_named(exhibit: Path) -> None:
    data = exhibit.read_bytes()
    for length in range(0, len(data), 7):
        exhibit.write_bytes(data[:length])
        with pytest.raises(ProofError, match="was cut off, changed, or is none"):
            Exhibit.read(exhibit)


def test_a_signature_by_another_key_is_named(
    made: tuple[Ledger, Path], key: SigningKey, tmp_path: Path
) -> None:
    ledger, _ = made
    forger = SigningKey.create(tmp_path / "k", "examiner")
    signed, _ = export_exhibit(ledger, forger, tmp_path / "x", 2, record().decode())
    assert verify_exhibit(signed).signer == forger.public
    with pytest.raises(ProofError, match="not a key you trust"):
        verify_exhibit(signed, [key.public])
    with pytest.raises(ProofError, match="checkpoint does not hold"):
        verify_exhibit(changed(tmp_path / "x", vkey=key.public.text))


def test_each_changed_byte_is_noticed(exhibit: Path, key: SigningKey) -> None:
    data = exhibit.read_bytes()
    for place in range(len(data)):
        for bit in (0, 5):
            exhibit.write_bytes(data[:place] + bytes([data[place] ^ 1 << bit]) + data[place + 1 :])
            with pytest.raises(ProofError):
                verify_exhibit(Exhibit.read(exhibit), [key.public])


def test_a_catalog_row_that_the_ledger_does_not_state_is_not_exported(
    made: tuple[Ledger, Path], key: SigningKey, tmp_path: Path
) -> None:
    with pytest.raises(ProofError, match="is not the one that ledger entry 2 states"):
        export_exhibit(made[0], key, tmp_path / "x", 2, "{}")
    with pytest.raises(ProofError, match="is not the one that ledger entry 1 states"):
        export_exhibit(made[0], key, tmp_path / "x", 1, record().decode())
    assert not (tmp_path / "x").exists()


def test_other_files_are_no_exhibit_proofs(exhibit: Path, tmp_path: Path) -> None:
    assert is_exhibit(exhibit)
    plain = exhibit.rename(tmp_path / "plain.json")
    assert is_exhibit(plain)
    proof = Proof(
        checkpoint="indicia/x",
        entry=plain.read_text("utf-8"),
        format="indicia-proof-1",
        hashes=[],
        name="n",
        seq=1,
        sha256="",
        size=1,
        vkey="",
    )
    (tmp_path / "n.proof").write_bytes(proof.encode())
    assert not is_exhibit(tmp_path / "n.proof")
