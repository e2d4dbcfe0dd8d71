"""Copies of several files out of the evidence, checked by coreutils and by the stand-alone verifier."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command_line import ROOT, acts, indicia, new_case

from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.custody.access import ReasonNeededError
from evidence.ingest.copy_set import SUMS, CopySet, copy_set

CONTENT = {
    b"letter.txt": b"Dear all\n",
    b"empty": b"",
    b"-rf": b"a name that is an option",
    b"CON.txt": b"a device somewhere",
    "gnp.\u202eexe".encode(): b"turned round",
    b"not\xffutf8.bin": b"bytes",
    b"a\nb": b"two lines",
    b"back\\slash": b"no folder",
    b"long" * 60 + b".jpeg": b"x" * 70_000,
}


@pytest.fixture
def item(tmp_path: Path) -> Path:
    """A folder whose names attack whoever makes paths of them, and one folder more inside."""
    made = tmp_path / "item"
    (made / "sub").mkdir(parents=True)
    for name, content in CONTENT.items():
        Path(os.fsdecode(os.fsencode(made) + b"/" + name)).write_bytes(content)
    (made / "sub" / "letter.txt").write_bytes(b"another of this name")
    return made


@pytest.fixture
def case(home: Path, tmp_path: Path, item: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INDICIA_HOME", str(home))
    made = new_case(home, tmp_path / "case")
    indicia(home, "ingest", made, item)
    return made


def ids(home: Path, case: Path) -> dict[str, str]:
    """Id of each file entry that was read, and its recorded digest."""
    lines = indicia(home, "files", case, "--jsonl").lines
    return {line["id"]: line["sha256"] for line in lines if line["sha256"]}


def copied(case: Path, records: Any, folder: Path, **more: Any) -> CopySet:
    with Case.open(case, write=True) as opened:
        return copy_set(opened, records, folder, **more)


def exports(case: Path) -> list[dict[str, Any]]:
    return [act for act in acts(case) if act["action"] == "export"]


def test_each_copy_is_what_was_recorded_and_others_can_check_it(
    home: Path, case: Path, tmp_path: Path
) -> None:
    recorded = ids(home, case)
    folder = tmp_path / "copies"
    before = len(acts(case))
    made = copied(case, [*recorded, *recorded], folder, recipient="Counsel")
    assert len(made.copies) == len(recorded) == len(CONTENT) + 1, "each once"
    assert {each.record: each.sha256 for each in made.copies} == recorded
    found = {hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    assert {hashlib.sha256(content).hexdigest() for content in CONTENT.values()} <= found
    # Who gets the folder needs nothing of ours.
    coreutils = shutil.which("sha256sum")
    assert coreutils
    subprocess.run([coreutils, "--check", "--strict", "--quiet", SUMS], cwd=folder, check=True)
    for each in made.copies:
        done = subprocess.run(
            [sys.executable, "-m", "indicia_verify", str(folder / each.name)],
            cwd=ROOT / "packaging" / "verifier", capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        assert indicia(home, "verify", folder / each.name, code=0, INDICIA_HOME=str(home)).out
    stated = {act["details"]["record"]: act["details"] for act in exports(case)}
    assert {record: details["sha256"] for record, details in stated.items()} == recorded
    assert {details["kind"] for details in stated.values()} == {"file"}
    assert {details["recipient"] for details in stated.values()} == {"Counsel"}
    done = [act["action"] for act in acts(case)[before:] if act["action"] != "software.version"]
    assert done == ["export"] * len(recorded) + ["key.use"], "one signature for all copies"
    assert indicia(home, "verify", case).code == 0


def test_no_name_of_the_evidence_is_more_than_a_harmless_name(home: Path, case: Path, tmp_path: Path) -> None:
    made = copied(case, ids(home, case), tmp_path / "copies")
    names = [each.name for each in made.copies]
    listed = {path.name for path in (tmp_path / "copies").iterdir()}
    assert listed == {*names, *(f"{name}.proof" for name in names), SUMS}
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert len(name.encode()) < 240
        assert not set(name) & set('\\/:*?"<>|\n\u202e'), name
        assert name.isprintable()
    assert sum(name.endswith("_letter.txt") for name in names) == 2
    assert sum(name.endswith(".jpeg") for name in names) == 1
    assert any("gnp.~E2~80~AEexe" in name for name in names)


def test_what_reads_otherwise_than_recorded_is_left_out_and_named(
    home: Path, case: Path, item: Path, tmp_path: Path
) -> None:
    recorded = ids(home, case)
    (item / "letter.txt").write_bytes(b"Dear All\n")
    changed = next(
        record for record, digest in recorded.items() if digest == hashlib.sha256(b"Dear all\n").hexdigest()
    )
    made = copied(case, [*recorded, "1-9999"], tmp_path / "copies")
    why = dict(made.failed)
    assert set(why) == {changed, "1-9999"}
    assert hashlib.sha256(b"Dear All\n").hexdigest() in why[changed]
    assert recorded[changed] in why[changed]
    assert not [path for path in (tmp_path / "copies").iterdir() if path.name.startswith(f"{changed}_")]
    assert changed not in {act["details"]["record"] for act in exports(case)}
    assert changed not in (tmp_path / "copies" / SUMS).read_text()


def test_nothing_is_left_and_nothing_stated_where_all_fails_or_it_is_cancelled(
    home: Path, case: Path, item: Path, tmp_path: Path
) -> None:
    recorded = ids(home, case)

    class Stopped(Exception):
        pass

    def stop(_: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        copied(case, recorded, tmp_path / "copies", moved=stop)
    shutil.rmtree(item)
    with pytest.raises(EvidenceError, match="No file could be copied"):
        copied(case, list(recorded)[:3], tmp_path / "copies")
    assert exports(case) == []
    (tmp_path / "taken").mkdir()
    with pytest.raises(EvidenceError, match="exists already"):
        copied(case, recorded, tmp_path / "taken")
    assert {path.name for path in tmp_path.iterdir()} == {"case", "taken"}


def test_protected_files_are_copied_for_a_reason_that_is_logged(
    home: Path, case: Path, tmp_path: Path
) -> None:
    one, two, *_ = ids(home, case)
    indicia(home, "protect", case, one, "--category", "privileged")
    with pytest.raises(ReasonNeededError, match="privileged"):
        copied(case, [one, two], tmp_path / "copies")
    assert not (tmp_path / "copies").exists()
    assert exports(case) == []
    copied(case, [one, two], tmp_path / "copies", reason="counsel agreed")
    (view,) = (act for act in acts(case) if act["action"] == "access.view")
    assert view["subject"] == one
    assert (view["details"]["reason"], view["details"]["way"]) == ("counsel agreed", "extract")
