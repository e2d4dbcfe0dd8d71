"""Proof files: what they prove, and each change that they show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evidence.custody.canonical import canonical
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import LedgerError, ProofError
from evidence.custody.export import seal, write_proof
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.merkle import leaf_hash
from evidence.custody.proof import verify_file


@pytest.fixture
def file(ledger: Ledger, key: SigningKey, tmp_path: Path) -> Path:
    """A sealed file, with other entries before it."""
    for number in range(20):
        ledger.append("note", str(number), {"text": "x"})
    made = tmp_path / "report.pdf"
    made.write_bytes(b"%PDF-1.7 some report")
    assert seal(ledger, key, made, "report", {"pages": 3}) == tmp_path / "report.pdf.proof"
    return made


def test_an_untouched_file_is_proved(file: Path, ledger: Ledger, key: SigningKey) -> None:
    proved = verify_file(file, trusted=[key.public])
    assert proved.act["details"]["pages"] == 3
    assert proved.checkpoint == ledger.checkpoints()[-1]
    assert proved.signer == key.public
    assert next(ledger.entries(proved.proof.seq)).body.decode() == proved.proof.entry


def test_a_proof_can_be_written_again_under_a_later_head(file: Path, ledger: Ledger, key: SigningKey) -> None:
    first = verify_file(file)
    ledger.append("note", "later", {"text": "x"})
    write_proof(ledger, key, file, first.proof.seq)
    assert verify_file(file).checkpoint.size > first.checkpoint.size


def test_each_changed_byte_of_the_file_is_noticed(file: Path) -> None:
    data = file.read_bytes()
    for place in range(len(data)):
        file.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        with pytest.raises(ProofError, match=r"report\.pdf was changed: its SHA-256"):
            verify_file(file)
    file.write_bytes(data + b"\n")
    with pytest.raises(ProofError, match="has 21 bytes, but 20 bytes were exported"):
        verify_file(file)


def test_each_changed_byte_of_the_proof_is_noticed(file: Path, key: SigningKey) -> None:
    proof = file.with_name("report.pdf.proof")
    data = proof.read_bytes()
    for place in range(len(data)):
        for bit in range(8):
            proof.write_bytes(data[:place] + bytes([data[place] ^ 1 << bit]) + data[place + 1 :])
            with pytest.raises(ProofError):
                verify_file(file, trusted=[key.public])


@pytest.mark.parametrize(
    "change",
    [
        {"seq": 3},
        {"seq": 2**52},
        {"seq": -1},
        {"seq": True},
        {"hashes": []},
        {"hashes": ["AA=="]},
        {"hashes": ["!"]},
        {"name": "other.pdf"},
        {"format": "indicia-proof-2"},
        {"extra": 1},
        {"entry": "{}"},
        {"entry": "[]"},
        {"checkpoint": ""},
        {"vkey": ""},
        {"size": "20"},
    ],
)
def test_a_proof_with_another_value_does_not_hold(file: Path, change: dict[str, object]) -> None:
    proof = file.with_name("report.pdf.proof")
    proof.write_bytes(canonical(json.loads(proof.read_bytes()) | change))
    with pytest.raises(ProofError):
        verify_file(file)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, ""),
        ({"more": 1}, "keys of a ledger entry"),
        ({"mono": -1}, "number"),
        ({"host": 5}, "wrong type"),
        ({"time": "2026-02-30T00:00:00.000000+00:00"}, "time in the form"),
        ({"prev": "A" * 64}, "link"),
    ],
    ids=["whole", "key too many", "negative clock", "host that is no text", "no such day", "no link"],
)
def test_what_was_signed_must_be_an_entry(
    file: Path, key: SigningKey, change: dict[str, object], said: str
) -> None:
    """By a holder of the key, over a tree of one leaf."""
    stated = json.loads(file.with_name("report.pdf.proof").read_bytes())
    entry = canonical({**json.loads(stated["entry"]), "seq": 0, **change})
    head = Checkpoint.sign("0" * 32, 1, leaf_hash(entry), key)
    forged = {**stated, "checkpoint": head.note, "entry": entry.decode(), "hashes": [], "seq": 0}
    file.with_name("report.pdf.proof").write_bytes(canonical(forged))
    if not said:
        assert verify_file(file).checkpoint == head
        return
    with pytest.raises(ProofError, match=said):
        verify_file(file)


def test_a_forger_with_another_key_is_named(
    file: Path, ledger: Ledger, key: SigningKey, tmp_path: Path
) -> None:
    other = SigningKey.create(tmp_path / "k", "examiner")
    seal(ledger, other, file, "report")
    assert verify_file(file).signer == other.public
    with pytest.raises(ProofError, match="not a key you trust"):
        verify_file(file, trusted=[key.public])


def test_what_is_missing_is_said(file: Path, ledger: Ledger, key: SigningKey, tmp_path: Path) -> None:
    with pytest.raises(ProofError, match="cannot be read"):
        verify_file(tmp_path / "none", file.with_name("report.pdf.proof"))
    with pytest.raises(ProofError, match=r"none\.proof cannot be read"):
        verify_file(tmp_path / "none")
    with pytest.raises(LedgerError, match="cannot be read, so its export is not logged"):
        seal(ledger, key, tmp_path / "none", "report")
    with pytest.raises(ValueError, match="itself states sha256"):
        seal(ledger, key, file, "report", {"sha256": ""})


def test_an_endless_proof_is_not_read(file: Path) -> None:
    file.with_name("report.pdf.proof").write_bytes(b" " * (5 << 20))
    with pytest.raises(ProofError, match="larger than 4 MiB"):
        verify_file(file)
