"""Exhibit proofs in both verifiers: the same good and bad ones, each with words that name what is wrong."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import rfc8785
from verifier_cases import Signer, Writer, path_of, root_of, run

from app.verify import verify_target
from evidence.custody.anchor_file import read_anchor
from evidence.custody.keys import read_vkeys
from evidence.custody.verify import verify_ledger

FILE = b"an exhibit\n"
PACKAGE = Path(__file__).parents[2] / "packaging" / "verifier"
Document = dict[str, Any]


class Exhibit(NamedTuple):
    """A case that was written from the page, a file, and the exhibit proof beside it."""

    case: Writer
    file: Path
    proof: Path

    def change(self, **values: Any) -> None:
        """Writes the proof again with other values."""
        self.proof.write_bytes(rfc8785.dumps(json.loads(self.proof.read_bytes()) | values))


def document(case: Writer, seq: int, record: str, signer: Signer | None = None) -> Document:
    """The proof of entry ``seq``, as section 5b says."""
    signer = signer or case.signer
    return {
        "format": "indicia-exhibit-1",
        "record": record,
        "entry": case.bodies[seq].decode(),
        "hashes": [base64.b64encode(one).decode() for one in path_of(seq, case.leaves)],
        "checkpoint": signer.note(len(case.leaves), root_of(case.leaves), case.case_id),
        "vkey": signer.vkey,
    }


def new_case(folder: Path, **options: Any) -> Writer:
    case = Writer(folder, **options)
    case.record("evidence", 1, name="phone.tar", path="/x/phone.tar", size=10240)
    case.record("entry", "1-1", path="a\u202e.txt", size=len(FILE), sha256=hashlib.sha256(FILE).hexdigest())
    case.record("artifact", "1-1-1", path="a.txt", sha256=hashlib.sha256(FILE).hexdigest(), kind="message")
    case.record("problem", "1-2-p1", message="unreadable", path="b.txt")
    case.record("entry", "1-2", path="b.txt", size=3, sha256=hashlib.sha256(b"bbb").hexdigest())
    case.checkpoint()
    return case


@pytest.fixture
def exhibit(tmp_path: Path) -> Exhibit:
    case = new_case(tmp_path / "case")
    file = tmp_path / "a.txt"
    file.write_bytes(FILE)
    proof = tmp_path / "a.txt.exhibit-proof"
    proof.write_bytes(rfc8785.dumps(document(case, 2, case.rows[1][2])))
    return Exhibit(case, file, proof)


def indicia(*targets: Path, **options: Any) -> tuple[bool, str]:
    """Indicia's own verdict and words."""
    checks = [check for target in targets for check in verify_target(target, **options)]
    return all(check.ok for check in checks), "\n".join(check.message for check in checks)


def test_both_accept_it_however_it_is_named(exhibit: Exhibit) -> None:
    named = exhibit.proof.rename(exhibit.proof.with_name("proof.json"))
    elsewhere = exhibit.file.rename(exhibit.file.with_name("elsewhere"))
    for code, text in (
        run(named),
        run(named, elsewhere),
        run(named, "--against", elsewhere),
        run("--key", exhibit.case.signer.vkey, named, elsewhere),
    ):
        assert code == 0, text
        assert "entry 1-1" in text
        assert "\u202e" not in text
    assert "elsewhere is the exhibit 1-1: its 11 bytes" in run(named, elsewhere).text
    assert "elsewhere is" not in run(named).text
    good, words = indicia(named, against=elsewhere)
    assert good
    assert "elsewhere is this exhibit: 11 bytes" in words


def test_the_file_and_its_proof_find_each_other(exhibit: Exhibit) -> None:
    for target in (exhibit.file, exhibit.proof):
        assert "a.txt is the exhibit 1-1" in run(target).text
        assert "a.txt is this exhibit" in indicia(target)[1]
    exhibit.file.write_bytes(b"another\n")
    for target in (exhibit.file, exhibit.proof):
        assert run(target).code == 1
        assert not indicia(target)[0]


@pytest.mark.parametrize("name", ["a.txt.exhibit-proof", "list.txt.proof"])
def test_every_line_of_a_key_that_is_trusted_must_hold(exhibit: Exhibit, tmp_path: Path, name: str) -> None:
    """Section 4: a line of a known key that is not valid makes the note bad; those of others are passed over."""
    file = tmp_path / "list.txt"
    file.write_bytes(b"a list\n")
    exhibit.case.export(file, "checkpoint")
    proof, target = tmp_path / name, tmp_path / name.rpartition(".")[0]
    stated = json.loads(proof.read_bytes())
    head = stated["checkpoint"].split("\n")
    second = Signer("reviewer", b"\x02" * 32)
    keys = []
    for signer in (exhibit.case.signer, second):
        keys.append(tmp_path / f"{signer.name}.vkey")
        keys[-1].write_text(signer.vkey + "\n")
    for root, holds in ((base64.b64decode(head[2]), True), (bytes(32), False)):
        line = second.note(int(head[1]), root, exhibit.case.case_id).partition("\n\n")[2]
        proof.write_bytes(rfc8785.dumps(stated | {"checkpoint": stated["checkpoint"] + line}))
        assert run(target, "--key", keys[0]).code == 0
        assert indicia(target, trust=keys[:1])[0]
        both = run(target, "--key", keys[0], "--key", keys[1])
        good, words = indicia(target, trust=keys)
        assert (both.code == 0, good) == (holds, holds), both.text + words
        assert holds or ("has a signature of reviewer" in both.text and "signature of reviewer" in words)
        # The signer stays the key that the proof names: another's line does not stand for it.
        assert run(target, "--key", keys[1]).code == 1
        assert not indicia(target, trust=keys[1:])[0]


@pytest.mark.parametrize(("seq", "row", "kind"), [(1, 0, "evidence"), (3, 2, "artifact"), (4, 3, "problem")])
def test_both_accept_every_kind(exhibit: Exhibit, tmp_path: Path, seq: int, row: int, kind: str) -> None:
    proof = tmp_path / "proof.json"
    proof.write_bytes(rfc8785.dumps(document(exhibit.case, seq, exhibit.case.rows[row][2])))
    assert run(proof).code == 0
    assert f"the {kind} 1" in run(proof).text
    assert indicia(proof)[0]
    with_file = run(proof, exhibit.file)
    good, words = indicia(proof, against=exhibit.file)
    if kind == "artifact":
        assert (with_file.code, good) == (0, True)
        assert "the file from which 1-1-1 was read" in with_file.text
        assert "the file from which it was read" in words
    else:
        assert (with_file.code, good) == (1, False)
        assert "states no SHA-256" in with_file.text
        assert "states no SHA-256" in words


def altered_record(exhibit: Exhibit) -> None:
    exhibit.change(record=json.loads(exhibit.proof.read_bytes())["record"].replace(".txt", ".pdf"))


def altered_entry(exhibit: Exhibit) -> None:
    exhibit.change(
        entry=json.loads(exhibit.proof.read_bytes())["entry"].replace('"host":"lab"', '"host":"bal"')
    )


def altered_digest(exhibit: Exhibit) -> None:
    stated = json.loads(exhibit.proof.read_bytes())
    digest = json.loads(stated["entry"])["details"]["digest"]
    exhibit.change(entry=stated["entry"].replace(digest, "ab" * 32))


def other_act(exhibit: Exhibit) -> None:
    exhibit.change(entry=exhibit.case.bodies[0].decode())


def other_records_entry(exhibit: Exhibit) -> None:
    exhibit.change(entry=exhibit.case.bodies[3].decode())


def other_cases_head(exhibit: Exhibit) -> None:
    other = new_case(exhibit.proof.parent / "other", case_id="f" * 32)
    exhibit.change(checkpoint=document(other, 2, "")["checkpoint"])


def moved(exhibit: Exhibit) -> None:
    exhibit.file.write_bytes(b"bbb")


def moved_same_size(exhibit: Exhibit) -> None:
    exhibit.file.write_bytes(FILE.replace(b"an", b"no"))


def truncated(exhibit: Exhibit) -> None:
    exhibit.proof.write_bytes(exhibit.proof.read_bytes()[:-40])


def more_keys(exhibit: Exhibit) -> None:
    exhibit.change(more=1)


def other_format(exhibit: Exhibit) -> None:
    exhibit.change(format="indicia-exhibit-2")


def spaces(exhibit: Exhibit) -> None:
    exhibit.proof.write_bytes(json.dumps(json.loads(exhibit.proof.read_bytes())).encode())


def signature_of_another(exhibit: Exhibit) -> None:
    exhibit.change(vkey=Signer(seed=b"\x09" * 32).vkey)


def broken_signature(exhibit: Exhibit) -> None:
    note = json.loads(exhibit.proof.read_bytes())["checkpoint"]
    exhibit.change(checkpoint=note.replace("\n6\n", "\n7\n"))


def short_path(exhibit: Exhibit) -> None:
    exhibit.change(hashes=json.loads(exhibit.proof.read_bytes())["hashes"][1:])


def no_base64(exhibit: Exhibit) -> None:
    exhibit.change(hashes=["!"])


BAD: dict[Callable[[Exhibit], None], str] = {
    altered_record: "record inside the exhibit proof was altered",
    altered_entry: "ledger entry 2 inside the exhibit proof was altered",
    altered_digest: "ledger entry 2 inside the exhibit proof was altered: it states the SHA-256 abab",
    other_act: "states no record",
    other_records_entry: "ledger entry 3 inside the exhibit proof was altered",
    other_cases_head: f"case {'f' * 32}",
    moved: "bytes",
    moved_same_size: "its SHA-256 is",
    truncated: "cut off",
    more_keys: "changed, or is none",
    other_format: "changed, or is none",
    spaces: "changed, or is none",
    signature_of_another: "checkpoint",
    broken_signature: "not valid",
    short_path: "was altered, or is not of this ledger",
    no_base64: "Base64",
}


@pytest.mark.parametrize("tamper", BAD, ids=lambda tamper: tamper.__name__)
def test_both_name_what_is_wrong(exhibit: Exhibit, tamper: Callable[[Exhibit], None]) -> None:
    tamper(exhibit)
    result = run(exhibit.proof)
    good, words = indicia(exhibit.proof)
    assert (result.code, good) == (1, False)
    assert BAD[tamper] in result.text
    assert BAD[tamper] in words


def test_a_proof_that_was_signed_again_is_named(exhibit: Exhibit) -> None:
    forger = Signer(seed=b"\x09" * 32)
    exhibit.proof.write_bytes(rfc8785.dumps(document(exhibit.case, 2, exhibit.case.rows[1][2], forger)))
    assert run(exhibit.proof).code == 0  # intact, by whoever holds that key
    assert "Compare it with the examiner's key" in run(exhibit.proof).text
    known = run("--key", exhibit.case.signer.vkey, exhibit.proof)
    assert known.code == 1
    assert "not one that you gave" in known.text
    exports = exhibit.case.save() / "exports"
    exports.mkdir()
    inside = exhibit.proof.rename(exports / "x.exhibit-proof")
    good, words = indicia(inside)
    assert not good
    assert "which is not a key you trust" in words


def test_every_byte_counts(exhibit: Exhibit) -> None:
    data = exhibit.proof.read_bytes()
    for place in range(0, len(data), 3):
        exhibit.proof.write_bytes(data[:place] + bytes([data[place] ^ 2]) + data[place + 1 :])
        assert run("--key", exhibit.case.signer.vkey, exhibit.proof).code == 1


def test_it_is_held_against_its_case(exhibit: Exhibit, tmp_path: Path) -> None:
    folder = exhibit.case.save()
    assert run(exhibit.proof, folder).code == 0
    assert run(folder, "--anchor", exhibit.proof).code == 0
    report = verify_ledger(
        folder / "ledger.sqlite", vkeys=read_vkeys(folder / "keys"), anchors=[read_anchor(exhibit.proof)]
    )
    assert (report.ok, report.anchored) == (True, 6)
    (folder / "exports").mkdir()
    inside = folder / "exports" / "x.exhibit-proof"
    inside.write_bytes(exhibit.proof.read_bytes())
    assert run(folder).code == 0
    assert "x.exhibit-proof" in run(folder).text
    other = new_case(tmp_path / "other", case_id="e" * 32)
    (other.save() / "exports").mkdir()
    moved_here = other.folder / "exports" / "x.exhibit-proof"
    moved_here.write_bytes(exhibit.proof.read_bytes())
    bad = run(other.folder)
    assert bad.code == 1
    assert "x.exhibit-proof" in bad.text


def test_an_anchor_of_another_case_is_named(exhibit: Exhibit, tmp_path: Path) -> None:
    notes = {}
    for name, case in (("same", exhibit.case), ("other", new_case(tmp_path / "other", case_id="e" * 32))):
        notes[name] = tmp_path / f"{name}.checkpoint"
        notes[name].write_text(case.checkpoint(), encoding="utf-8")
    assert run(exhibit.proof, "--anchor", notes["same"]).code == 0
    assert indicia(exhibit.proof, anchors=[notes["same"]])[0]
    bad = run(exhibit.proof, "--anchor", notes["other"])
    assert bad.code == 1
    assert f"belongs to the case {'e' * 32}" in bad.text
    good, words = indicia(exhibit.proof, anchors=[notes["other"]])
    assert not good
    assert f"is of case {'e' * 32}" in words


def test_bad_use_is_told(exhibit: Exhibit, tmp_path: Path) -> None:
    assert run(exhibit.file.with_name("none"), exhibit.file).code == 2
    exhibit.proof.rename(tmp_path / "x.json")
    assert run(exhibit.file).code == 2
    assert run(exhibit.file, "--against", exhibit.file).code == 2
    assert run(tmp_path / "x.json", tmp_path / "x.json").code == 0


def test_the_zipapp_alone_checks_the_documents_vector(tmp_path: Path) -> None:
    page = (PACKAGE.parents[1] / "docs" / "ledger-format.md").read_text("utf-8")
    vector = page.split("```exhibit\n")[3].partition("\n```")[0]
    built = tmp_path / "verify.pyz"
    subprocess.run([sys.executable, PACKAGE / "build.py", built], check=True, capture_output=True)
    (tmp_path / "b.txt").write_bytes(FILE)
    proof = tmp_path / "b.exhibit-proof"
    proof.write_text(vector, encoding="utf-8", newline="")
    key = "examiner+81b394d0+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"
    command = [sys.executable, "-I", "-S", built, "--key", key, proof, tmp_path / "b.txt"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert "b.txt is the exhibit 1-1" in done.stdout
    assert len(vector) < 2000
