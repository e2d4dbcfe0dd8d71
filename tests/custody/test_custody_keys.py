"""Keys and signed checkpoints, with openssl as the outside judge."""

from __future__ import annotations

import base64
import shutil
import subprocess
from pathlib import Path

import pytest
from custody_helpers import CASE

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import KeyFileError, NoteError
from evidence.custody.keys import SigningKey, VerifyKey, read_vkeys
from evidence.custody.ledger import Ledger

openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
# SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410 section 4)
SPKI = bytes.fromhex("302a300506032b6570032100")


@openssl
def test_openssl_accepts_the_signature(ledger: Ledger, key: SigningKey, tmp_path: Path) -> None:
    note = ledger.add_checkpoint(key).note
    text, _, block = note.partition("\n\n")
    name, blob = block.strip().removeprefix("\u2014 ").split(" ")
    raw = base64.b64decode(blob)
    assert (name, raw[:4]) == ("examiner", key.public.id)
    (tmp_path / "key.der").write_bytes(SPKI + key.public.key)
    (tmp_path / "signature").write_bytes(raw[4:])

    def judged(message: bytes) -> int:
        (tmp_path / "text").write_bytes(message)
        command = [
            "openssl",
            "pkeyutl",
            "-verify",
            "-rawin",
            "-pubin",
            "-keyform",
            "DER",
            "-inkey",
            "key.der",
        ]
        return subprocess.run(
            [*command, "-in", "text", "-sigfile", "signature"], cwd=tmp_path, check=False, capture_output=True
        ).returncode

    assert judged(f"{text}\n".encode()) == 0
    assert judged(text.encode()) != 0


def test_checkpoint_states_the_ledger(ledger: Ledger, key: SigningKey) -> None:
    ledger.append("note", "1", {"text": "x"})
    made = ledger.add_checkpoint(key)
    assert made.origin == f"indicia/{CASE}"
    assert made.size == ledger.size == 3
    assert made.root == ledger.root()
    assert [entry.document()["action"] for entry in ledger.entries(2)] == ["key.use"]
    assert Checkpoint.verify(made.note, [key.public]) == (made, key.public)
    assert ledger.add_checkpoint(key) == made, "an unchanged ledger needs no second signature"
    ledger.annotate_checkpoint(made, anchored="printed in report 7")
    assert ledger.checkpoints() == [made]
    ledger.append("note", "2", {"text": "x"})
    second = ledger.add_checkpoint(key)
    assert ledger.checkpoints() == [made, second]


def test_each_changed_character_of_a_note_is_noticed(ledger: Ledger, key: SigningKey) -> None:
    note = ledger.add_checkpoint(key).note
    for place in range(len(note)):
        for other in ("A", "1", "\n", " ", chr(ord(note[place]) ^ 1), chr(ord(note[place]) ^ 2)):
            changed = note[:place] + other + note[place + 1 :]
            if changed != note:
                with pytest.raises(NoteError):
                    Checkpoint.verify(changed, [key.public])
        with pytest.raises(NoteError):
            Checkpoint.verify(note[:place] + note[place + 1 :], [key.public])


def test_signatures_of_others_are_passed_over(ledger: Ledger, key: SigningKey, tmp_path: Path) -> None:
    witness = SigningKey.create(tmp_path / "k", "witness")
    note = ledger.add_checkpoint(key).note
    text = note.partition("\n\n")[0] + "\n"
    line = base64.b64encode(witness.public.id + witness.sign(text.encode())).decode()
    both = f"{note}\u2014 witness {line}\n"
    assert Checkpoint.verify(both, [key.public])[1] == key.public
    assert Checkpoint.verify(both, [witness.public])[1] == witness.public
    with pytest.raises(NoteError, match="none of the known keys"):
        Checkpoint.verify(note, [witness.public])
    wrong = base64.b64encode(witness.public.id + bytes(64)).decode()
    with pytest.raises(NoteError, match="signature of witness"):
        Checkpoint.verify(f"{note}\u2014 witness {wrong}\n", [key.public, witness.public])


@pytest.mark.parametrize("size", ["0", "01", "-1", "1e3", "99999999999999999"])
def test_sizes_that_are_none(key: SigningKey, size: str) -> None:
    text = f"indicia/{CASE}\n{size}\n{base64.b64encode(bytes(32)).decode()}\n"
    line = base64.b64encode(key.public.id + key.sign(text.encode())).decode()
    with pytest.raises(NoteError):
        Checkpoint.verify(f"{text}\n\u2014 examiner {line}\n", [key.public])


def test_keys_are_kept_private_and_come_back(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "keys"
    made = SigningKey.load_or_create(folder, "t.examiner")
    path = folder / "t.examiner.pem"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in folder.iterdir()] == [path.name]
    assert SigningKey.load_or_create(folder, "t.examiner").public == made.public
    path.chmod(0o644)
    with pytest.raises(KeyFileError, match="chmod 600"):
        SigningKey.load(path)
    with pytest.raises(KeyFileError, match="not replaced"):
        SigningKey.create(folder, "t.examiner")


def test_passphrase(tmp_path: Path) -> None:
    made = SigningKey.create(tmp_path, "examiner", "secret")
    path = tmp_path / "examiner.pem"
    assert b"ENCRYPTED" in path.read_bytes()
    assert SigningKey.load(path, "secret").public == made.public
    with pytest.raises(KeyFileError, match="needs its passphrase"):
        SigningKey.load(path)
    with pytest.raises(KeyFileError, match="passphrase is wrong"):
        SigningKey.load(path, "other")


@openssl
def test_openssl_reads_the_private_key(tmp_path: Path) -> None:
    made = SigningKey.create(tmp_path, "examiner")
    command = ["openssl", "pkey", "-in", str(tmp_path / "examiner.pem"), "-pubout", "-outform", "DER"]
    assert subprocess.run(command, check=True, capture_output=True).stdout == SPKI + made.public.key


def test_public_keys_as_text(tmp_path: Path, key: SigningKey) -> None:
    assert VerifyKey.parse(key.public.text + "\n") == key.public
    key.public.write(tmp_path / "keys")
    key.public.write(tmp_path / "keys")
    assert read_vkeys(tmp_path / "keys") == [key.public]
    with pytest.raises(KeyFileError, match="another key of the name"):
        SigningKey.create(tmp_path, "examiner").public.write(tmp_path / "keys")
    for place in range(len(key.public.text)):
        changed = key.public.text[:place] + "~" + key.public.text[place + 1 :]
        with pytest.raises(KeyFileError):
            VerifyKey.parse(changed)


@pytest.mark.parametrize("name", ["", "../x", "a b", "a+b", "-x", "x" * 65, "é"])
def test_names_that_are_none(tmp_path: Path, name: str) -> None:
    with pytest.raises(KeyFileError, match="cannot be called"):
        SigningKey.load_or_create(tmp_path, name)
