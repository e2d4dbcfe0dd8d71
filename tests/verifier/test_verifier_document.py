"""The vectors printed in docs/ledger-format.md, read from the page itself."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from indicia_verify.entry import parse_entry
from indicia_verify.merkle import Tree, leaf_hash
from indicia_verify.note import parse_key, read_checkpoint
from indicia_verify.outcome import Broken
from indicia_verify.proof import check_proof
from verifier_cases import DOCUMENT, run

VECTORS = DOCUMENT.partition("## 7. Test vectors")[2]


def block(after: str) -> str:
    """The fenced block that follows a line of the page."""
    match = re.search(re.escape(after) + r".*?```\n(.*?)```", VECTORS, re.DOTALL)
    assert match
    return match[1]


ENTRIES = [block(f"Entry {number}:").rstrip("\n").encode() for number in range(5)]
KEY = block("Verification key:").strip()
NOTE = block("Checkpoint (ends")
PROOF = block("Proof (no line feed").rstrip("\n").encode()


def test_entries_leaves_and_roots() -> None:
    leaves = re.findall(r"^leaf \d: `([0-9a-f]{64})`", VECTORS, re.MULTILINE)
    roots = [line.split() for line in block("Roots:").splitlines()]
    assert len(leaves) == len(roots) == 5
    tree = Tree()
    for number, body in enumerate(ENTRIES):
        assert parse_entry(body)["seq"] == number
        assert leaf_hash(body).hex() == leaves[number]
        tree.add(leaf_hash(body))
        assert roots[number] == [str(tree.size), tree.root().hex()]


def test_checkpoint() -> None:
    checkpoint = read_checkpoint(NOTE, [parse_key(KEY)])
    assert (checkpoint.size, checkpoint.case_id) == (5, "0123456789abcdef0123456789abcdef")


def test_proof() -> None:
    content = b"an exported file\n"
    digest = hashlib.sha256(content).hexdigest()
    proof = check_proof(PROOF, len(content), digest, [])
    assert (proof.seq, proof.checkpoint.size) == (3, 5)
    with pytest.raises(Broken, match="its SHA-256 is"):
        check_proof(PROOF, len(content), digest[::-1], [])


def test_every_byte_of_the_proof_counts() -> None:
    content = b"an exported file\n"
    digest = hashlib.sha256(content).hexdigest()
    for position in range(len(PROOF)):
        changed = bytearray(PROOF)
        changed[position] ^= 1
        with pytest.raises(Broken):
            check_proof(bytes(changed), len(content), digest, [])


def test_file_with_its_proof(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_bytes(b"an exported file\n")
    (tmp_path / "list.txt.proof").write_bytes(PROOF)
    result = run(file, "--key", KEY)
    assert result.code == 0, result.text
    assert "with the key that you gave" in result.text
    result = run(tmp_path / "list.txt.proof")
    assert result.code == 0
    assert "Compare it with the examiner's key" in result.text
    file.write_bytes(b"An exported file\n")
    result = run(file)
    assert result.code == 1
    assert "The file was changed" in result.text


@pytest.mark.parametrize("position", range(0, len(NOTE.encode()), 3))
def test_bytes_of_the_checkpoint_count(position: int) -> None:
    raw = bytearray(NOTE.encode())
    raw[position] ^= 1
    with pytest.raises(Broken):
        read_checkpoint(raw.decode("utf-8", "replace"), [parse_key(KEY)])
