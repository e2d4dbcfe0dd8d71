"""``indicia verify``: what a target is taken for, and what single files say of anchors and signers."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest
from command_line import indicia, new_case
from dmg_made import bundle


@pytest.fixture(scope="module")
def case(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("verify")
    (folder / "source").mkdir()
    (folder / "source" / "a.txt").write_bytes(b"alpha\n")
    made = new_case(home, folder / "case")
    indicia(home, "ingest", made, folder / "source", "--workers", "1")
    return made


@pytest.fixture
def copied(case: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(case, tmp_path / "copied"))


def alter(database: Path, *statements: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def sums(*files: Path) -> str:
    """As ``sha256sum`` writes them, by their names below the first one's folder."""
    root = files[0].parent
    return "".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(root).as_posix()}\n"
        for file in files
    )


def make_bag(folder: Path) -> None:
    """Puts a sound bag (RFC 8493) into a folder that is something else."""
    (folder / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    (folder / "data").mkdir()
    (folder / "data" / "x").write_bytes(b"x")
    digest = hashlib.sha256(b"x").hexdigest()
    (folder / "manifest-sha256.txt").write_text(f"{digest}  data/x\n")
    (folder / "tagmanifest-sha256.txt").write_text(sums(folder / "bagit.txt", folder / "manifest-sha256.txt"))


def test_a_folder_that_is_an_image_is_verified_as_one(home: Path, tmp_path: Path) -> None:
    media = b"x" * 700 + bytes(100_000)
    said = indicia(home, "verify", bundle(tmp_path, media, 4096), code=None).out
    assert hashlib.sha256(media).hexdigest() in said
    assert "nor an image" in indicia(home, "verify", tmp_path, code=None).err


def test_a_bag_put_into_a_case_hides_nothing(home: Path, copied: Path) -> None:
    make_bag(copied)
    assert "records are what the ledger states" in indicia(home, "verify", copied).out
    alter(copied / "catalog.sqlite", "UPDATE entry SET body = replace(body, 'a.txt', 'b.txt')")
    assert "FAILED  records" in indicia(home, "verify", copied, code=1).out
    assert "is no manifest" in indicia(home, "verify", copied, "--against", copied / "data", code=2).err


def test_a_case_is_held_against_nothing_in_silence(home: Path, case: Path) -> None:
    said = indicia(home, "verify", case, "--against", case.parent / "source", code=2).err
    assert "is no manifest" in said


@pytest.mark.parametrize("name", ["case.json", "ledger.sqlite", "catalog.sqlite"])
def test_a_case_that_lacks_a_part_fails(home: Path, copied: Path, name: str) -> None:
    (copied / name).unlink()
    assert "FAILED" in indicia(home, "verify", copied, code=1).out


@pytest.mark.parametrize("body", ["{}", "[]", '{"subject":"x","details":3}', "not JSON"])
def test_a_first_entry_that_is_none_is_named(home: Path, copied: Path, body: str) -> None:
    alter(
        copied / "ledger.sqlite",
        "DROP TRIGGER entry_update",
        f"UPDATE entry SET body = CAST('{body}' AS BLOB) WHERE seq = 0",
    )
    out = indicia(home, "verify", copied, code=1).out
    assert "FAILED  ledger" in out
    assert "FAILED  case" in out


def test_a_loose_checkpoint_says_who_is_identified(home: Path, case: Path, tmp_path: Path) -> None:
    head, later = tmp_path / "head.txt", tmp_path / "later.txt"
    indicia(home, "ledger", "checkpoint", case, "-o", head)
    indicia(home, "tag", case, "1-1", "--tag", "t")
    indicia(home, "ledger", "checkpoint", case, "-o", later)
    (key,) = (case / "keys").glob("*.vkey")
    out = indicia(home, "verify", head, "--trust", key, "--anchor", head, "--anchor", later).out
    assert "Intact and IDENTIFIED" in out
    assert "The anchor head.txt signs the same ledger as the checkpoint." in out
    assert "the head of the checkpoint" in out
    assert "proof" not in out
    inside = case / "exports" / "head.txt"
    shutil.copyfile(head, inside)
    assert "NOT identified" in indicia(home, "verify", inside).out
    inside.unlink()


def test_single_files_take_every_kind_of_anchor(home: Path, case: Path, tmp_path: Path) -> None:
    listed, report, other = tmp_path / "list.csv", tmp_path / "report.pdf", tmp_path / "other.txt"
    indicia(home, "manifest", case, "-o", listed, "--format", "csv")
    indicia(home, "report", case, "-o", report)
    assert "The anchor report.pdf covers" in indicia(home, "verify", listed, "--anchor", report).out
    assert (
        "The anchor list.csv.proof covers"
        in indicia(home, "verify", report, "--anchor", tmp_path / "list.csv.proof").out
    )
    indicia(home, "ledger", "checkpoint", new_case(home, tmp_path / "case"), "-o", other)
    said = indicia(home, "verify", report, "--anchor", other, code=1).out
    assert "The report is of case" in said
    (tmp_path / "none.pdf").write_bytes(b"%PDF-1.7\n")
    assert "does not hold" in indicia(home, "verify", listed, "--anchor", tmp_path / "none.pdf", code=1).out


def test_a_pdf_of_the_evidence_is_no_report(home: Path, tmp_path: Path) -> None:
    """An extracted file is held against its proof, whatever it is; a report does not become one by its proof."""
    source, case = tmp_path / "source", new_case(home, tmp_path / "case")
    source.mkdir()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(source / "doc.pdf")
    indicia(home, "ingest", case, source, "--workers", "1")
    exported = case / "exports" / "doc.pdf"
    indicia(home, "extract", case, "1-1", "-o", exported)
    assert "doc.pdf is, byte for byte, what was exported" in indicia(home, "verify", exported).out
    lab = _certificate(tmp_path / "lab.pem")
    unsigned = "none of the certificates that you named as trusted identifies it"
    assert unsigned in indicia(home, "verify", exported, "--trust", lab, code=1).out
    shutil.copytree(case, tmp_path / "strange")
    (tmp_path / "strange" / "exports" / "late.pdf").write_bytes(b"\n" + exported.read_bytes())
    late = tmp_path / "strange" / "exports" / "late.pdf"
    indicia(home, "proof", case, "1-1", "-o", tmp_path / "late.pdf.exhibit-proof")
    for one in (exported, late):
        shutil.copyfile(one, tmp_path / "late.pdf")
        assert "FAILED" in indicia(home, "verify", tmp_path / "late.pdf", "--trust", lab, code=1).out
    (tmp_path / "late.pdf.exhibit-proof").unlink()
    indicia(home, "report", case, "-o", case / "exports" / "report.pdf")
    assert "report.pdf: checkpoint" in indicia(home, "verify", case).out
    shutil.copyfile(case / "exports" / "report.pdf", exported)
    assert "FAILED" in indicia(home, "verify", exported, code=1).out


def _certificate(path: Path) -> Path:
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Lab", "-out", path]
    subprocess.run([*command, "-keyout", path.with_suffix(".key")], check=True, capture_output=True)
    return path


def test_a_damaged_public_key_of_a_case_is_a_failed_check(home: Path, copied: Path) -> None:
    (key,) = (copied / "keys").glob("*.vkey")
    key.write_bytes(b"no key\n")
    out = indicia(home, "verify", copied, code=1).out
    assert f"FAILED  keys: {key} is not a public key" in out
    assert "records are what the ledger states" in out


def test_an_anchor_by_an_earlier_key_of_the_case_holds(tmp_path: Path) -> None:
    home, case, anchor = tmp_path / "home", tmp_path / "case", tmp_path / "anchor"
    new_case(home, case)
    indicia(home, "ledger", "anchor", case, "-o", anchor)
    (key,) = (case / "keys").glob("*.vkey")
    indicia(home, "key", "revoke", case, key, "--reason", "lost")
    exported = case / "exports" / "list.csv"
    indicia(home, "manifest", case, "-o", exported, "--format", "csv")
    assert "The anchor anchor covers" in indicia(home, "verify", exported, "--anchor", anchor).out


def test_a_bag_among_the_exports_of_a_case_is_not_passed_over(home: Path, copied: Path) -> None:
    bag = copied / "exports" / "bag\u202e"
    indicia(home, "manifest", copied, "-o", bag, "--format", "bagit")
    out = indicia(home, "verify", copied).out
    assert "tagmanifest-sha256.txt is, byte for byte, what was exported" in out
    assert "bag<U+202E> is a bag; its files were not read here" in out
    sealed = bag / "tagmanifest-sha256.txt"
    sealed.write_bytes(sealed.read_bytes().replace(b"0", b"1"))
    assert "FAILED  tagmanifest-sha256.txt: " in indicia(home, "verify", copied, code=1).out
    sealed.unlink()
    out = indicia(home, "verify", copied, code=1).out
    assert "bag<U+202E>/tagmanifest-sha256.txt was exported and is not there any more" in out


def test_a_target_that_cannot_be_checked_hides_nothing_of_the_others(
    home: Path, case: Path, copied: Path, tmp_path: Path
) -> None:
    alter(copied / "catalog.sqlite", "UPDATE entry SET body = replace(body, 'a.txt', 'b.txt')")
    typo = tmp_path / "typo"
    for targets in ((copied, typo), (typo, copied)):
        done = indicia(home, "verify", *targets, code=1)
        assert "FAILED  records" in done.out
        assert "VERIFICATION FAILED" in done.out
        assert f"{typo} does not exist." in done.err
        document = indicia(home, "verify", *targets, "--json", code=1).document
        assert not document["ok"]
        assert not all(check["ok"] for check in document["checks"])
        assert document["refused"] == [{"target": str(typo), "reason": f"{typo} does not exist."}]
    done = indicia(home, "verify", typo, case, code=2)
    assert "records are what the ledger states" in done.out
    assert "VERIFIED" not in done.out
    assert not indicia(home, "verify", case, typo, "--json", code=2).document["ok"]
    document = indicia(home, "verify", typo, "--json", code=2).document
    assert (document["ok"], document["checks"], len(document["refused"])) == (False, [], 1)
    done = indicia(home, "verify", typo, copied, "--read-data", code=1)
    assert f"{typo} is no case." in done.err
    assert "FAILED  records" in done.out


@pytest.mark.parametrize("content", [None, b"no key\n"])
def test_what_is_named_as_trusted_is_never_passed_over(
    home: Path, case: Path, tmp_path: Path, content: bytes | None
) -> None:
    typo = tmp_path / "typo.vkey"
    if content:
        typo.write_bytes(content)
    done = indicia(home, "verify", case, "--trust", typo, code=2)
    assert "Named as trusted: " in done.err
    assert "typo.vkey" in done.err
    assert done.out == ""
