"""Whole cases: good ones pass, and each way of tampering is named."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from verifier_cases import Signer, Writer, run, small_case, tampering, writing
from verifier_tampering import BAD


def state(folder: Path) -> dict[str, tuple[str, int]]:
    """SHA-256 and time of change of every file."""
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_good_case(tmp_path: Path) -> None:
    case = small_case(tmp_path / "case")
    folder = case.save()
    before = state(folder)
    result = run(folder)
    assert result.code == 0, result.text
    assert "FAILED" not in result.text
    assert f"All {len(case.bodies)} entries of the ledger are unchanged" in result.text
    assert "All 9 records of the catalog" in result.text
    assert "Without a checkpoint that was kept elsewhere (--anchor) nobody can see" in result.text
    assert f"Signed with the key {case.signer.vkey}" in result.text
    assert state(folder) == before


@pytest.mark.parametrize("name", BAD)
def test_tampering_is_named(tmp_path: Path, name: str) -> None:
    folder = small_case(tmp_path / "case").save()
    BAD[name].tamper(folder)
    result = run(folder)
    assert result.code == 1, result.text
    assert BAD[name].says in result.text, result.text


def test_any_byte_of_any_entry(tmp_path: Path) -> None:
    case = small_case(tmp_path / "case")
    folder = case.save()
    for seq, body in enumerate(case.bodies):
        changed = bytearray(body)
        changed[(seq * 37) % len(body)] ^= 1
        target = tmp_path / "copy"
        shutil.copytree(folder, target)
        with tampering(target / "ledger.sqlite") as ledger:
            ledger.execute("UPDATE entry SET body=? WHERE seq=?", (bytes(changed), seq))
        result = run(target)
        assert result.code == 1
        assert f"Entry {seq} was changed" in result.text
        shutil.rmtree(target)


def test_uncheckpointed_wal_is_read_and_left_alone(tmp_path: Path) -> None:
    folder = small_case(tmp_path / "case").save()
    connection = sqlite3.connect(folder / "ledger.sqlite")
    connection.execute("PRAGMA wal_autocheckpoint=0")
    (leaf,) = connection.execute("SELECT leaf FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
    (size,) = connection.execute("SELECT count(*) FROM entry").fetchone()
    body = b"only the write-ahead log holds this, and it is no entry"
    connection.execute("INSERT INTO entry VALUES(?,?,?)", (size, body, leaf))
    connection.commit()
    killed = tmp_path / "killed"
    shutil.copytree(folder, killed, ignore=shutil.ignore_patterns("*-shm"))
    connection.close()
    assert (killed / "ledger.sqlite-wal").stat().st_size > 0
    before = state(killed)
    result = run(killed)
    assert result.code == 1
    assert f"Entry {size} was changed" in result.text
    assert state(killed) == before
    assert sorted(path.name for path in killed.glob("ledger*")) == ["ledger.sqlite", "ledger.sqlite-wal"]


def test_truncation_with_its_checkpoints(tmp_path: Path) -> None:
    case = small_case(tmp_path / "case")
    folder = case.save()
    (folder / "exports" / "list.txt.proof").unlink()
    anchor = tmp_path / "anchor.txt"
    anchor.write_text(case.notes[-1][1], encoding="utf-8")
    assert (
        "The ledger still holds the 13 entries that the anchor anchor.txt signs"
        in run(folder, "--anchor", anchor).text
    )
    with tampering(folder / "ledger.sqlite") as ledger:
        ledger.execute("DELETE FROM checkpoint WHERE number=1")
        ledger.execute("DELETE FROM entry WHERE seq>=12")
    unseen = run(folder)
    assert unseen.code == 0
    assert "nobody can see whether entries were removed" in unseen.text
    seen = run(folder, "--anchor", anchor)
    assert seen.code == 1
    assert "entry 12 and whatever followed were removed from its end" in seen.text


def test_proof_is_an_anchor_and_must_be_the_ledgers_entry(tmp_path: Path) -> None:
    case = small_case(tmp_path / "case")
    folder = case.save()
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(folder / "exports", elsewhere)
    result = run(folder, elsewhere / "list.txt")
    assert result.code == 0, result.text
    assert "nobody can see" not in result.text
    other = Writer(tmp_path / "other")
    for number in range(20):
        other.act("note", str(number), {"text": "x"})
    other.checkpoint()
    result = run(other.save(), elsewhere / "list.txt")
    assert result.code == 1
    assert "is not the entry that list.txt" in result.text
    result = run(other.folder, "--anchor", elsewhere / "list.txt.proof")
    assert result.code == 1
    assert "signs another content" in result.text


def test_given_key(tmp_path: Path) -> None:
    case = small_case(tmp_path / "case")
    folder = case.save()
    result = run(folder, "--key", case.signer.vkey)
    assert result.code == 0, result.text
    assert "signed with the key that you gave" in result.text
    (tmp_path / "key").write_text(case.signer.vkey + "\n")
    assert run(folder, "--key", tmp_path / "key").code == 0
    result = run(folder, "--key", Signer(seed=b"\x01" * 32).vkey)
    assert result.code == 1
    assert "not with a key that you gave" in result.text


def test_whole_forgery_with_another_key_needs_the_key_to_be_seen(tmp_path: Path) -> None:
    """The verifier must not claim more than it knows: a new ledger by another key of the same name is
    intact.
    """
    true = Signer()
    forged = Writer(tmp_path / "case", Signer(seed=b"\x05" * 32))
    forged.checkpoint()
    folder = forged.save()
    result = run(folder)
    assert result.code == 0
    assert "anyone can make a key of this name" in result.text
    assert run(folder, "--key", true.vkey).code == 1


def test_entries_after_the_checkpoint_are_named(tmp_path: Path) -> None:
    case = Writer(tmp_path / "case")
    case.checkpoint()
    case.act("note", "1", {"text": "x"})
    result = run(case.save())
    assert result.code == 0
    assert "The last 1 entries (1 to 1) are under no checkpoint yet" in result.text


def test_ledger_without_checkpoint(tmp_path: Path) -> None:
    case = Writer(tmp_path / "case")
    result = run(case.save())
    assert result.code == 0
    assert "nobody signed it" in result.text
    assert run(case.folder, "--key", case.signer.vkey).code == 1


def test_clock_jump_may_go_back(tmp_path: Path) -> None:
    case = Writer(tmp_path / "case")
    jump = {"reason": "backwards", "previous": "", "now": "", "wall": -1, "mono": None}
    case.act("clock.jump", "clock", jump, time="2025-12-31T00:00:00.000000+00:00")
    case.act("note", "1", {"text": "x"}, time="2025-12-31T00:00:01.000000+00:00")
    case.checkpoint()
    assert run(case.save()).code == 0


def test_ledger_alone(tmp_path: Path) -> None:
    case = small_case(tmp_path / "case")
    folder = case.save()
    alone = tmp_path / "ledger.sqlite"
    shutil.copy(folder / "ledger.sqlite", alone)
    result = run(alone)
    assert result.code == 1
    assert "none of the known keys" in result.text
    result = run(alone, "--key", case.signer.vkey)
    assert result.code == 0, result.text
    assert "Only the ledger was checked" in result.text


def test_damaged_file_fails_in_words(tmp_path: Path) -> None:
    folder = small_case(tmp_path / "case").save()
    path = folder / "ledger.sqlite"
    good = path.read_bytes()
    for position in [30, *range(0, len(good), 4096)]:  # the head of every page
        path.write_bytes(good[:position] + b"\xff" * 64 + good[position + 64 :])
        result = run(folder)
        assert result.code == 1, (position, result.text)
        assert "FAILED" in result.text


def test_names_from_the_case_are_escaped(tmp_path: Path) -> None:
    case = Writer(tmp_path / "case")
    case.record("entry", "1-\u202e\x1b[2J\ud83d".encode("utf-8", "replace").decode())
    case.checkpoint()
    folder = case.save()
    with writing(folder / "catalog.sqlite") as catalog:
        catalog.execute("DELETE FROM entry")
    result = run(folder)
    assert result.code == 1
    assert "entry 1-<U+202E><U+001B>[2J?" in result.text
    assert "\x1b" not in result.text
    assert "\u202e" not in result.text


def test_many_failures_are_counted_not_listed(tmp_path: Path) -> None:
    case = Writer(tmp_path / "case")
    for number in range(200):
        case.record("entry", f"1-{number}")
    case.checkpoint()
    folder = case.save()
    with writing(folder / "catalog.sqlite") as catalog:
        catalog.execute("DELETE FROM entry")
    result = run(folder, "--json")
    document = json.loads(result.text)
    assert result.code == 1
    assert document["targets"][0]["failures"] == 200
    assert len(document["targets"][0]["checks"]) < 40
    assert "and 180 more of this kind" in result.text


def test_bad_use(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir")
    for arguments in (
        [tmp_path / "nothing"],
        [tmp_path],
        [tmp_path / "letter.txt"],
        [],
        [tmp_path / "letter.txt", "--key", "x"],
        [small_case(tmp_path / "case").save(), "--anchor", tmp_path / "letter.txt"],
        [tmp_path / "case", "--against", tmp_path],
    ):
        result = run(*arguments)
        assert result.code == 2, result.text
        assert "indicia-verify: " in result.text


def test_anchor_beside_a_file_alone(tmp_path: Path) -> None:
    case = small_case(tmp_path / "case")
    file = case.save() / "exports" / "list.txt"
    anchor = tmp_path / "anchor.txt"
    anchor.write_text(case.notes[-1][1], encoding="utf-8")
    assert "signs the same ledger as the proof" in run(file, "--anchor", anchor).text
    anchor.write_text(case.notes[0][1], encoding="utf-8")
    result = run(file, "--anchor", anchor)
    assert result.code == 0
    assert "shows only with the case at hand" in result.text
    anchor.write_text(case.signer.note(case.notes[-1][0], b"\x01" * 32), encoding="utf-8")
    result = run(file, "--anchor", anchor)
    assert result.code == 1
    assert "sign different ledgers of the same case" in result.text
    anchor.write_text(case.signer.note(3, b"\x01" * 32, "f" * 32), encoding="utf-8")
    assert run(file, "--anchor", anchor).code == 1
