"""Bundles: what bagit, unzip and the stand-alone verifier say of them."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import bagit
import pytest
from report_helpers import NOW, fill

from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Tag
from evidence.custody.acts_report import ScopeLifted, ScopeSet
from evidence.custody.canonical import canonical
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import ProofError
from evidence.custody.keys import SigningKey
from reports.attach import extract
from reports.errors import ReportError
from reports.exchange import bundle
from reports.exchange.bag import Bag
from reports.exchange.export import export
from reports.exchange.verifier_files import PAGE, ZIPAPP, verifier_files
from reports.redaction.engine import ProfileRedactor
from reports.redaction.profile import LeaveOut, RedactionProfile, Replace
from reports.selection import ArtifactSelection
from reports.write import prepare_report, write_report

CALLS = ArtifactSelection(kinds=("call",))


def unzipped(file: Path, place: Path) -> Path:
    subprocess.run(["unzip", "-q", file, "-d", place], check=True)
    (folder,) = place.iterdir()
    return folder


def verify(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The verifier that lies in the bundle itself."""
    zipapp = next(Path(each) for each in arguments if str(each).endswith(ZIPAPP))
    rest = [str(each) for each in arguments if each != zipapp]
    return subprocess.run([sys.executable, "-I", zipapp, *rest], capture_output=True, text=True, check=False)


def test_a_zip_is_a_valid_bag_and_verifies_with_what_is_in_it(case: Case, p12: Path, tmp_path: Path) -> None:
    report = write_report(case, tmp_path / "report.pdf", p12=p12, passphrase=b"secret")
    made = export(case, tmp_path / "for-court.zip", "bundle", recipient="Court", report=report.path)
    assert made.proof.name == "for-court.zip.proof"
    folder = unzipped(made.path, tmp_path / "out")
    assert folder.name == "for-court"
    bag = bagit.Bag(str(folder))
    assert bag.is_valid()
    data = folder / "data"
    assert hashlib.sha256((data / "report.pdf").read_bytes()).hexdigest() == report.sha256
    records = {path.name.split(".")[0] for path in (data / "exhibits").iterdir()}
    with_catalog = case.catalog.reader()
    assert records == {row[0] for row in with_catalog.execute("SELECT id FROM artifacts")}
    with_catalog.close()
    key = data / "keys" / "examiner.vkey"
    said = verify(
        data / ZIPAPP,
        data / "manifest.hashdeep",
        data / "report.pdf",
        "--anchor",
        data / "checkpoint.txt",
        "--key",
        key,
    )
    assert said.returncode == 0, said.stdout + said.stderr
    said = verify(data / ZIPAPP, folder)
    assert said.returncode == 0, said.stdout + said.stderr
    for proof in sorted((data / "exhibits").iterdir())[:3]:
        said = verify(data / ZIPAPP, proof, "--key", key)
        assert said.returncode == 0, said.stdout + said.stderr
    readme = (data / "README.txt").read_text("utf-8")
    assert ZIPAPP in readme
    assert PAGE in readme
    assert "another way" in readme


def test_a_folder_is_a_valid_bag_with_a_proof_of_its_own(case: Case, tmp_path: Path) -> None:
    made = export(case, tmp_path / "bag", "bundle", select=CALLS)
    assert made.proof == tmp_path / "bag" / "tagmanifest-sha256.txt.proof"
    assert bagit.Bag(str(made.path)).is_valid()
    said = verify(made.path / "data" / ZIPAPP, made.path)
    assert said.returncode == 0, said.stdout + said.stderr
    as_its_readme_says = [sys.executable, f"data/{ZIPAPP}", "."]
    (made.path / "tagmanifest-sha256.txt.proof").unlink()
    said = subprocess.run(as_its_readme_says, cwd=made.path, capture_output=True, text=True, check=False)
    assert ". has no proof" in said.stdout
    assert said.returncode == 0, said.stdout
    target = made.path / "data" / "manifest.hashdeep"
    target.write_bytes(target.read_bytes() + b"\n")
    assert not bagit.Bag(str(made.path)).is_valid()
    assert verify(made.path / "data" / ZIPAPP, made.path).returncode == 1


def test_every_flipped_byte_of_the_zip_is_found(case: Case, tmp_path: Path) -> None:
    made = export(case, tmp_path / "b.zip", "bundle", select=CALLS)
    tools = verifier_files()
    (tmp_path / ZIPAPP).write_bytes(tools[ZIPAPP])
    assert verify(tmp_path / ZIPAPP, made.path).returncode == 0
    data = bytearray(made.path.read_bytes())
    for place in range(0, len(data), len(data) // 12):
        data[place] ^= 1
        made.path.write_bytes(data)
        assert verify(tmp_path / ZIPAPP, made.path).returncode == 1, place
        data[place] ^= 1


def test_a_report_of_another_case_or_a_changed_one_is_refused(case: Case, tmp_path: Path) -> None:
    report = write_report(case, tmp_path / "report.pdf")
    report.path.write_bytes(report.path.read_bytes() + b"\n")
    with pytest.raises(ReportError, match="not a report that was written from this case"):
        export(case, tmp_path / "b.zip", "bundle", report=report.path)
    with pytest.raises(ReportError, match="cannot be read"):
        export(case, tmp_path / "b.zip", "bundle", report=tmp_path / "none.pdf")
    with pytest.raises(ReportError, match="Only a bundle"):
        export(case, tmp_path / "b.csv", "csv", report=report.path)
    assert sorted(path.name for path in tmp_path.iterdir() if "b." in path.name or ".part" in path.name) == []


def test_the_scope_holds_in_a_bundle(case: Case, tmp_path: Path) -> None:
    log(case.ledger, "case", ScopeSet(authority="Warrant 7", kinds=["message"]))
    try:
        made = export(case, tmp_path / "b.zip", "bundle")
    finally:
        log(case.ledger, "case", ScopeLifted(reason="The test is over."))
    with zipfile.ZipFile(made.path) as archive:
        proofs = [name for name in archive.namelist() if name.endswith(".exhibit-proof")]
        kinds = {json.loads(json.loads(archive.read(name))["record"])["kind"] for name in proofs}
    assert kinds == {"message"}
    assert len(proofs) == made.written.counts["exhibits"] > 0


def test_a_report_from_before_the_scope_was_set_or_lifted_is_refused(case: Case, tmp_path: Path) -> None:
    early = tmp_path / "early.pdf"
    shown = prepare_report(case)
    write_report(case, early)
    log(case.ledger, "case", ScopeSet(authority="Warrant 8", kinds=["message"]))
    try:
        # Seen before, written after: what it holds is from before.
        late = write_report(case, tmp_path / "late.pdf", prepared=shown)
        for report in (early, late.path):
            with pytest.raises(ReportError, match="made before the scope was changed"):
                export(case, tmp_path / "b.zip", "bundle", report=report)
        within = write_report(case, tmp_path / "within.pdf")
        assert export(case, tmp_path / "w.zip", "bundle", report=within.path).written.counts["files"] > 5
    finally:
        log(case.ledger, "case", ScopeLifted(reason="The test is over."))
    with pytest.raises(ReportError, match="made before the scope was changed"):
        export(case, tmp_path / "b.zip", "bundle", report=within.path)
    assert not (tmp_path / "b.zip").exists()


def test_a_report_redacted_with_another_profile_is_refused(case: Case, tmp_path: Path) -> None:
    def profile(name: str, *names: str) -> ProfileRedactor:
        return ProfileRedactor(RedactionProfile(name=name, replace=(Replace(label="victim 1", names=names),)))

    report = write_report(case, tmp_path / "r.pdf", redactor=profile("defence", "Mai Lan"))
    for other in (profile("press", "Mai Lan"), profile("defence"), profile("defence", "Mai Lam")):
        with pytest.raises(ReportError, match="redacted with another profile"):
            export(case, tmp_path / "b.zip", "bundle", redactor=other, report=report.path)
    again = profile("defence", "Mai Lan")
    made = export(case, tmp_path / "b.zip", "bundle", redactor=again, report=report.path)
    with zipfile.ZipFile(made.path) as archive:
        assert "b/data/r.pdf" in archive.namelist()
    listed = json.loads(extract(report.path.read_bytes())["redactions.jsonl"].split(b"\n", 1)[0])
    plain = (b"Mai Lan", again.rules, b"defence")
    assert listed["rules"] not in [hashlib.sha256(each).hexdigest() for each in plain], (
        "nobody can guess at it"
    )


def test_a_report_from_before_a_record_was_tagged_as_left_out_is_refused(
    report_home: None, tmp_path: Path
) -> None:
    def redactor() -> ProfileRedactor:
        return ProfileRedactor(RedactionProfile(name="x", leave_out=LeaveOut(tags=("Privileged later",))))

    with Case.create(tmp_path / "case", number="1", title="T", examiner="E") as case:
        fill(case)
        report = write_report(case, tmp_path / "r.pdf", redactor=redactor()).path
        export(case, tmp_path / "a.zip", "bundle", report=report, redactor=redactor())
        log(case.ledger, "1-1-1", Tag(tag="of interest"))
        export(case, tmp_path / "b.zip", "bundle", report=report, redactor=redactor())
        log(case.ledger, "1-1-1", Tag(tag="privileged LATER"))
        with pytest.raises(ReportError, match="1-1-1 was tagged as what the profile leaves out"):
            export(case, tmp_path / "c.zip", "bundle", report=report, redactor=redactor())


def test_a_bundle_takes_no_proof_but_the_report_s_own(case: Case, tmp_path: Path) -> None:
    first, second = (write_report(case, tmp_path / f"{name}.pdf", now=NOW) for name in ("one", "two"))
    other = export(case, tmp_path / "c.csv", "csv").proof
    proof = tmp_path / "one.pdf.proof"
    own = proof.read_bytes()
    forged = json.loads(own)
    with_key = SigningKey.create(tmp_path / "keys", "examiner")
    head = Checkpoint.parse(forged["checkpoint"])
    forged |= {"vkey": with_key.public.text}
    forged |= {"checkpoint": Checkpoint.sign(head.case_id, head.size, head.root, with_key).note}
    for taken in (second.proof.read_bytes(), other.read_bytes(), canonical(forged), b"none", own[:-9]):
        proof.write_bytes(taken)
        with pytest.raises((ReportError, ProofError), match=r"not the one that this case made|cut off"):
            export(case, tmp_path / "b.zip", "bundle", report=first.path)
    proof.unlink()
    with pytest.raises(ProofError, match="cannot be read"):
        export(case, tmp_path / "b.zip", "bundle", report=first.path)
    proof.write_bytes(own)
    assert export(case, tmp_path / "b.zip", "bundle", report=first.path).written.counts["files"] > 5


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
@pytest.mark.parametrize("name", ["a\nb\rc.pdf", "100%.pdf", "50%25.pdf", "a%0Ab.pdf"])
@pytest.mark.parametrize("target", ["b", "b.zip"])
def test_any_name_of_a_report_is_found_again(case: Case, tmp_path: Path, name: str, target: str) -> None:
    report = write_report(case, tmp_path / name)
    made = export(case, tmp_path / target, "bundle", report=report.path, select=CALLS).path
    folder = made
    if target == "b.zip":  # unzip itself writes ^J for a line feed in a name, unless it is told not to
        subprocess.run(["unzip", "-q", "-^", made, "-d", tmp_path / "out"], check=True)
        folder = tmp_path / "out" / "b"
    assert (folder / "data" / name).is_file()
    said = verify(folder / "data" / ZIPAPP, folder)
    assert said.returncode == 0, said.stdout + said.stderr
    assert folder.joinpath("manifest-sha256.txt").read_bytes().count(b"\n") == len(
        [each for each in (folder / "data").rglob("*") if each.is_file()]
    )
    if "%" not in name:  # bagit 1.9 does not undo %25, as RFC 8493 section 2.1.3 asks
        assert bagit.Bag(str(folder)).is_valid()


@pytest.mark.parametrize(
    "name", ["README.txt", "readme.TXT", "manifest.hashdeep", ZIPAPP, "keys", "Exhibits"]
)
@pytest.mark.parametrize("target", ["b", "b.zip"])
def test_a_report_named_like_a_file_of_the_bundle_is_refused(
    case: Case, tmp_path: Path, name: str, target: str
) -> None:
    report = write_report(case, tmp_path / name)
    with pytest.raises(ReportError, match="would be in the bag twice"):
        export(case, tmp_path / target, "bundle", report=report.path)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted([name, f"{name}.proof"])


def test_what_is_beyond_the_limit_is_counted(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "MOST_EXHIBITS", 2)
    made = export(case, tmp_path / "b.zip", "bundle")
    assert made.written.counts["exhibits"] == 2
    assert any("have no proof in it: it holds 2 at most" in words for words in made.written.left_out)
    assert any("No report was given" in words for words in made.written.left_out)


@pytest.mark.parametrize("name", ["x.zip", "x"])
def test_the_same_files_give_the_same_bytes_and_no_label_can_be_slipped_in(tmp_path: Path, name: str) -> None:
    folders = []
    for turn in ("a", "b"):
        (tmp_path / turn).mkdir()
        bag = Bag(
            tmp_path / turn / name,
            {"External-Identifier": "1\nBag-Group-Identifier: \u202eevil\x00", "A": " "},
        )
        bag.add("f.txt", b"content")
        assert bag.close() == 1
        folders.append(tmp_path / turn / name)
    if name.endswith(".zip"):
        assert folders[0].read_bytes() == folders[1].read_bytes()
        folder = unzipped(folders[0], tmp_path / "out")
    else:
        assert subprocess.run(["diff", "-r", *folders], check=False).returncode == 0
        folder = folders[0]
    opened = bagit.Bag(str(folder))
    assert opened.is_valid()
    assert set(opened.info) == {"External-Identifier", "Payload-Oxum"}


def test_a_bag_that_fails_leaves_nothing(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> object:
        raise ReportError("no")

    monkeypatch.setattr(bundle, "readme", fail)
    for name in ("b.zip", "b"):
        with pytest.raises(ReportError, match="no"):
            export(case, tmp_path / name, "bundle", select=CALLS)
    assert list(tmp_path.iterdir()) == []


def test_the_tools_are_those_of_the_project(tmp_path: Path) -> None:
    tools = verifier_files()
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, root / "packaging/verifier/build.py", tmp_path / "v.pyz"], check=True)
    assert tools[ZIPAPP] == (tmp_path / "v.pyz").read_bytes()
    assert b"default-src 'none'" in tools[PAGE]
    shutil.copytree(root / "packaging/verifier", tmp_path / "source", dirs_exist_ok=True)
    (tmp_path / "source" / "build_page.py").unlink()
    assert set(verifier_files(tmp_path / "source")) == {ZIPAPP}
