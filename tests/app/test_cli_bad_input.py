"""Bad input: a sentence that names what is wrong, the right exit code, an act where evidence was refused."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import typer
from command_line import Done, acts, command, environment, indicia, new_case, records
from make_data import content, data

from app.cli.acting import log_each
from app.cli.application import run
from app.cli.console import in_words, write_pieces
from app.cli.custody_transfer import accept, offer
from app.cli.extract import extract
from app.cli.ledger import checkpoint
from app.cli.manifest import manifest
from app.cli.text import set_text
from evidence.case import Case
from evidence.custody.acts_handling import Transfer
from evidence.custody.acts_record import Tag
from evidence.custody.errors import KeyFileError, LedgerError
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.transfer import TransferError, write_statement
from evidence.ingest.pool import WorkerStartError
from reports.lab import make_lab_certificate

CREATE = ["case", "create", "--title", "T", "--examiner", "E", "--number"]


@pytest.fixture
def case(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty case, made without starting a process."""
    monkeypatch.setenv("INDICIA_HOME", str(home))
    with Case.create(tmp_path / "case", number="T-1", title="Test", examiner="Test Examiner"):
        return tmp_path / "case"


def _refused(home: Path, case: Path, evidence: Path, code: int = 2) -> tuple[Done, str]:
    """Ingests what must be refused; gives what was said to the person and the reason in the ledger."""
    done = indicia(home, "ingest", case, evidence, code=code)
    (act,) = [act for act in acts(case) if act["action"] == "evidence.refuse"]
    assert records(case) == set()
    assert indicia(home, "verify", case, "--json").document["ok"] is True
    assert "nothing to do" in indicia(home, "resume", case).out
    return done, act["details"]["reason"]


def test_a_truncated_e01_is_refused_in_words(home: Path, case: Path, tmp_path: Path) -> None:
    image = tmp_path / "cut.E01"
    image.write_bytes(data("mbr.E01").read_bytes()[:150_000])
    done, reason = _refused(home, case, image)
    assert "cut.E01" in done.err
    assert reason


def test_a_missing_segment_is_named(home: Path, case: Path, tmp_path: Path) -> None:
    for number in (1, 3):
        shutil.copy(data("split.001").with_suffix(f".{number:03}"), tmp_path / f"disk.{number:03}")
    done, reason = _refused(home, case, tmp_path / "disk.001")
    assert "disk.002" in done.err
    assert "disk.002" in reason


def test_a_missing_segment_of_an_e01_is_named(home: Path, case: Path, tmp_path: Path) -> None:
    source = tmp_path / "source.dd"
    source.write_bytes(os.urandom(5 << 20))
    if shutil.which("ewfacquire") is None:
        pytest.skip("ewfacquire is not installed (Debian: ewf-tools)")
    subprocess.run(
        ["ewfacquire", "-u", "-q", "-S", "2MiB", "-t", tmp_path / "disk", source],
        check=True,
        capture_output=True,
    )
    (tmp_path / "disk.E02").unlink()
    done, reason = _refused(home, case, tmp_path / "disk.E01")
    assert "E02" in done.err + reason


def test_a_file_that_is_no_image_is_taken_as_a_file(home: Path, case: Path, tmp_path: Path) -> None:
    file = tmp_path / "letter.bin"
    file.write_bytes(content(3, 70_000))
    indicia(home, "ingest", case, file)
    (line,) = indicia(home, "files", case, "--jsonl").lines
    assert (line["path"], line["size"], line["type"]) == ("letter.bin", 70_000, "file")


def test_an_empty_file_is_told(home: Path, case: Path, tmp_path: Path) -> None:
    image = tmp_path / "empty.dd"
    image.touch()
    done = indicia(home, "ingest", case, image, code=None)
    if done.code == 0:
        (line,) = indicia(home, "files", case, "--jsonl").lines
        assert (line["size"], line["mime"]) == (0, "application/x-empty")
    else:
        assert "empty" in done.err
        assert "evidence.refuse" in [act["action"] for act in acts(case)]


def test_one_bad_item_does_not_hinder_the_others(home: Path, case: Path, tmp_path: Path) -> None:
    image = tmp_path / "cut.E01"
    image.write_bytes(data("mbr.E01").read_bytes()[:150_000])
    done = indicia(home, "ingest", case, image, data("fat12.dd"), code=3)
    assert "1 of 2 items could not be ingested" in done.out + done.err
    assert {line["evidence"] for line in indicia(home, "files", case, "--jsonl").lines} == {2}


def test_evidence_with_a_name_that_is_not_text(home: Path, case: Path, tmp_path: Path) -> None:
    image = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.E01"))
    image.write_bytes(data("mbr.E01").read_bytes()[:150_000])
    _, reason = _refused(home, case, image)
    assert "it ended with code" not in reason


def test_a_truncated_raw_image_is_read_as_far_as_it_goes(home: Path, case: Path, tmp_path: Path) -> None:
    image = tmp_path / "cut.dd"
    image.write_bytes(data("mbr.dd").read_bytes()[: 12 << 20])
    indicia(home, "ingest", case, image)
    problems = indicia(home, "problems", case, "--jsonl").lines
    assert any("before this volume does" in problem["message"] for problem in problems)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["status", "{tmp}"], "is not a case: it has no case.json"),
        (["files", "{tmp}/none"], "is not a case"),
        (["ingest", "{case}", "{tmp}/none.dd"], "none.dd does not exist"),
        (["ingest", "{case}", "{case}/case.json", "--parsers", "no.such"], "no parser 'no.such'"),
        (["ingest", "{case}", "{case}/case.json", "--events", "xml"], "jsonl, not 'xml'"),
        ([*CREATE, "1", "{case}"], "not an empty folder"),
        ([*CREATE, " ", "{tmp}/n"], "needs a number"),
        ([*CREATE, "1", "{tmp}/n", "--timezone", "Mars"], "'Mars' is not a time zone"),
        (["manifest", "{case}", "-o", "{tmp}/m", "--format", "xls"], "no manifest format 'xls'"),
        (["manifest", "{case}", "-o", "{case}/case.json"], "exists already"),
        (["manifest", "{case}", "-o", "{tmp}/no/such/m"], "{tmp}/no/such"),
        (["ledger", "checkpoint", "{case}", "-o", "{tmp}/no/such/c"], "{tmp}/no/such"),
        (["report", "{case}", "-o", "{tmp}/no/such/r.pdf"], "{tmp}/no/such"),
        (["report", "{case}", "-o", "{tmp}/r.pdf", "--select", "sort:red"], "'sort:red' is not a selection"),
        (["export", "{case}", "-o", "{tmp}/x", "--format", "csv", "--select", "evidence:²"], "is not a selection"),
        (["report", "{case}", "-o", "{tmp}/x", "--select", f"evidence:{10**22}"], "is not a selection"),
        (["report", "{case}", "-o", "{tmp}/x", "--select", "evidence:0"], "is not a selection"),
        (["report", "{case}", "-o", "{tmp}/x", "--select", "parser:"], "is not a selection"),
        (["report", "{case}", "-o", "{tmp}/x", "--select", "kind:call kind:message"], "stands twice"),
        (["verify", "{case}", "--read-data", "--evidence", f"{'1' * 5000}=x"], "write the item's number"),
        (["verify", "{case}", "--read-data", "--evidence", "1=x", "--evidence", "1=y"], "has a place already"),
        (["custody", "offer", "{case}", "A", "--to", "B", "-o", "{tmp}/no/such"], "/no does not exist"),
        (["ledger", "anchor", "{case}", "-o", "{tmp}/no/such"], "/no does not exist"),
        (["extract", "{case}", "1-99", "-o", "{tmp}/x"], "no file entry 1-99"),
        (["extract", "{case}", "../etc", "-o", "{tmp}/x"], "no file entry"),
        (["artifacts", "{case}", "--from", "yesterday"], "'yesterday' is not a time"),
        (["artifacts", "{case}", "--from", "2026-W10-1T00:00:00+00:00"], "is not a time with an offset"),
        (["custody", "return", "{case}", "A", "--to", "B", "--at", "2026-W10-1T00:00:00+00:00"], "is not a time"),
        (["extract", "{case}", "1-1", "-o", "."], "Name the file"),
        (["manifest", "{case}", "-o", "/"], "Name the file"),
        (["files", "{case}", "--live", "--deleted"], "Choose one of"),
        (["verify", "{tmp}/nothing"], "does not exist"),
        (["verify", "{tmp}/folder"], "neither a case"),
        (["verify", "{case}", "--anchor", "{tmp}/none.txt"], "none.txt"),
        (["demo", "{case}"], "not empty"),
        (["resume", "{case}", "--events", "xml"], "jsonl, not 'xml'"),
        (["artifacts", "{case}", "--kind", "a\udcff"], "no UTF-8 (<U+DCFF>)"),
        (["artifacts", "{case}", "--parser", "\udcff"], "no UTF-8"),
        (["files", "{case}", "--path", "\udcff"], "no UTF-8"),
        (["proof", "{case}", "\udcff", "-o", "{tmp}/p"], "no UTF-8"),
    ],
)  # fmt: skip
def test_bad_words_get_a_sentence(
    home: Path, case: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    (tmp_path / "folder").mkdir()
    given = [each.format(tmp=tmp_path, case=case) for each in arguments]
    before = acts(case)
    done = indicia(home, *given, code=2)
    assert said.format(tmp=tmp_path) in done.err
    assert done.err.startswith("indicia: ")
    assert [act for act in acts(case) if act["action"] == "evidence.receive"] == []
    assert acts(case)[: len(before)] == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["artifacts", "{case}", "--evidence", "{number}"],
        ["files", "{case}", "--evidence", "{number}"],
        ["manifest", "{case}", "-o", "{tmp}/m", "--evidence", "{number}"],
        ["correct", "{case}", "{number}", "text"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_number_that_no_record_can_have_is_refused(
    home: Path, case: Path, tmp_path: Path, arguments: list[str]
) -> None:
    given = [each.format(tmp=tmp_path, case=case, number=2**63) for each in arguments]
    assert "is not in the range" in indicia(home, *given, code=2).err


@pytest.mark.parametrize("damage", ["not json", '{"number": 1}', '{"format": 99}'])
def test_a_damaged_case_file_is_told(home: Path, case: Path, damage: str) -> None:
    (case / "case.json").write_text(damage)
    assert "case.json" in indicia(home, "status", case, code=2).err


@pytest.mark.parametrize("name", ["catalog.sqlite", "ledger.sqlite"])
@pytest.mark.parametrize("damage", ["missing", "garbage"])
@pytest.mark.parametrize("arguments", [["status"], ["verify"]], ids=lambda arguments: arguments[0])
def test_a_damaged_database_is_told(
    home: Path, case: Path, name: str, damage: str, arguments: list[str]
) -> None:
    for each in case.glob(f"{name}*"):
        each.unlink()
    if damage != "missing":
        (case / name).write_bytes(content(1, 9000))
    done = indicia(home, *arguments, case, code=None)
    if arguments == ["verify"]:
        assert done.code == 1
        assert name.partition(".")[0] in done.out.lower()
    else:
        assert done.code == 2
        assert done.err.startswith("indicia: ")


@pytest.fixture
def held(home: Path, case: Path) -> Iterator[int]:
    """The process id of another process that writes the case."""
    code = "import sys, time; from pathlib import Path; from evidence.case import Case\n"
    code += "case = Case.open(Path(sys.argv[1]), write=True); print('held', flush=True); time.sleep(300)"
    holder = subprocess.Popen(
        [*command()[:1], "-c", code, case], env=environment(home), stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    yield holder.pid
    holder.kill()
    holder.communicate()


def test_a_locked_case_names_who_holds_it(home: Path, case: Path, held: int) -> None:
    for arguments in (
        ["ingest", case, data("fat12.dd")],
        ["resume", case],
        ["ledger", "checkpoint", case],
    ):
        done = indicia(home, *arguments, code=2)
        assert f"process {held} on {socket.gethostname()}" in done.err
    assert indicia(home, "status", case).code == 0


def test_a_killed_holder_leaves_no_lock(home: Path, case: Path) -> None:
    code = "import os, sys; from pathlib import Path; from evidence.case import Case\n"
    code += "case = Case.open(Path(sys.argv[1]), write=True); os.kill(os.getpid(), 9)"
    subprocess.run([*command()[:1], "-c", code, case], env=environment(home), check=False)
    assert (case / "case.lock.json").exists()
    indicia(home, "resume", case)


@pytest.mark.parametrize(
    ("secret", "said"),
    [(b"wrong\n", "pass"), (b"", "pass"), (b"\xff\xfew\0", "pass"), (None, "cannot be read")],
)
def test_a_wrong_passphrase_signs_nothing(
    home: Path, case: Path, tmp_path: Path, secret: bytes | None, said: str
) -> None:
    key = make_lab_certificate(tmp_path / "lab", passphrase=b"right")
    if secret is not None:
        (tmp_path / "pass").write_bytes(secret)
    report = tmp_path / "report.pdf"
    done = indicia(
        home, "report", case, "-o", report, "--sign", key, "--passphrase-file", tmp_path / "pass", code=2
    )
    assert said in done.err
    assert not report.exists()
    assert not [act for act in acts(case) if act["action"] == "export" and act["subject"] == "report.pdf"]


def test_a_key_that_is_none_is_told(home: Path, case: Path, tmp_path: Path) -> None:
    key = tmp_path / "key.p12"
    key.write_bytes(b"not a key")
    done = indicia(home, "report", case, "-o", tmp_path / "report.pdf", "--sign", key, code=2)
    assert "key.p12" in done.err


def test_a_key_on_a_curve_that_is_not_known_is_told(home: Path, case: Path, tmp_path: Path) -> None:
    for arguments in (
        ["ecparam", "-name", "secp112r1", "-genkey", "-noout", "-out", "key"],
        ["req", "-x509", "-key", "key", "-out", "certificate", "-subj", "/CN=x"],
        ["pkcs12", "-export", "-inkey", "key", "-in", "certificate", "-out", "key.p12", "-passout", "pass:x"],
    ):
        subprocess.run(["openssl", *arguments], check=True, capture_output=True, cwd=tmp_path)
    (tmp_path / "pass").write_bytes(b"x")
    signing = ["--sign", tmp_path / "key.p12", "--passphrase-file", tmp_path / "pass"]
    said = indicia(home, "report", case, "-o", tmp_path / "report.pdf", *signing, code=2).err
    assert "key.p12 cannot be used: Curve" in said


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one and a half megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", place], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk needs the right to mount one")
    try:
        yield place
    finally:
        for _ in range(20):
            if not subprocess.run(["umount", place], capture_output=True, check=False).returncode:
                break
            time.sleep(0.1)


@pytest.mark.skipif(shutil.which("mount") is None, reason="mount is not installed")
def test_a_full_disk_loses_nothing(home: Path, small_disk: Path, tmp_path: Path) -> None:
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    for number in range(3000):
        (evidence / f"{number:05}-{'n' * 100}.txt").write_bytes(f"{number}".encode())
    case = new_case(home, small_disk / "case")
    done = indicia(home, "ingest", case, evidence, code=2)
    assert "no space left" in done.err.lower(), done.err
    assert "resume" in done.err
    before = records(case)
    copy = tmp_path / "copy"
    shutil.copytree(case, copy)
    verified = indicia(home, "verify", copy, "--json", code=None).document
    assert not [check for check in verified["checks"] if not check["ok"] and check["name"] != "checkpoints"]
    indicia(home, "resume", copy)
    assert before <= records(copy)
    assert len([1 for table, _ in records(copy) if table == "entry"]) == 3000
    assert indicia(home, "verify", copy, "--json").document["ok"] is True


def test_what_fails_between_two_records_says_which_is_in_the_ledger(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    appended = Ledger.append

    def append(ledger: Ledger, action: str, subject: str, details: dict[str, object]) -> int:
        if subject == "1-2":
            raise LedgerError("The disk is full.")
        return appended(ledger, action, subject, details)

    monkeypatch.setattr(Ledger, "append", append)
    with (
        Case.open(case, write=True) as opened,
        pytest.raises(
            LedgerError, match=r"^The disk is full\. In the ledger already: 1-1 \(entry [0-9]+\)\.$"
        ),
    ):
        log_each(opened, ["1-1", "1-2"], Tag(tag="seen"))


def test_ctrl_c_between_two_records_says_what_is_in_the_ledger(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    appended = Ledger.append

    def append(ledger: Ledger, action: str, subject: str, details: dict[str, object]) -> int:
        entry = appended(ledger, action, subject, details)
        if subject == "1-2":  # on its way back
            raise KeyboardInterrupt
        return entry

    with Case.open(case, write=True) as opened:
        monkeypatch.setattr(Ledger, "append", append)
        with pytest.raises(KeyboardInterrupt) as raised:
            log_each(opened, ["1-1", "1-2", "1-3"], Tag(tag="seen"))
        monkeypatch.undo()
    first, second = (act["seq"] for act in acts(case) if act["action"] == "tag")
    assert raised.value.__notes__ == [f"In the ledger already: 1-1 (entry {first}), 1-2 (entry {second})."]


@pytest.mark.parametrize(
    "stop", [LedgerError("The disk is full, so nothing was written."), KeyboardInterrupt()]
)
def test_where_only_the_signature_at_the_end_fails_the_acts_are_not_called_unwritten(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    stop: BaseException,
) -> None:
    def fail(*_: object) -> None:
        raise stop

    (tmp_path / "words.txt").write_text("Words.")
    monkeypatch.setattr(Ledger, "add_checkpoint", fail)
    words = ["text", "set", str(case), "opinion", "--file", str(tmp_path / "words.txt")]
    monkeypatch.setattr("sys.argv", ["indicia", *words])
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 2
    last = acts(case)[-1]
    assert last["action"] == "report.text"
    said = capsys.readouterr().err
    assert f"All {last['seq'] + 1} entries are in the ledger: do not do again what they state." in said
    assert f"`indicia ledger checkpoint {case}` signs them." in said


@pytest.mark.parametrize("written", [False, True])
def test_ctrl_c_in_an_offer_or_its_acceptance_says_what_is_there(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: bool
) -> None:
    def stop(path: Path, details: dict[str, object]) -> None:
        if written:
            write_statement(path, details)
        raise KeyboardInterrupt

    def logged_and_stopped(ledger: Ledger, action: str, subject: str, details: dict[str, object]) -> int:
        appended(ledger, action, subject, details)
        raise KeyboardInterrupt

    statement, appended = tmp_path / "statement", Ledger.append
    monkeypatch.setattr("app.cli.custody_transfer.write_statement", stop)
    with pytest.raises(KeyboardInterrupt) as raised:
        offer(case, "bag 7", "R. Receiver", statement)
    (entry,) = (act["seq"] for act in acts(case) if act["action"] == Transfer.action)
    end = f". {statement} is its statement." if written else ", which nobody can accept: offer it again."
    assert raised.value.__notes__ == [f"The ledger states the offer (entry {entry}){end}"]
    if written:
        monkeypatch.setattr("app.cli.custody_transfer.write_statement", write_statement)
        SigningKey.create(tmp_path / "theirs", "receiver")
        monkeypatch.setattr(Ledger, "append", logged_and_stopped)
        with pytest.raises(KeyboardInterrupt) as raised:
            accept(statement, case, tmp_path / "both", tmp_path / "theirs" / "receiver.pem")
        monkeypatch.setattr(Ledger, "append", appended)
        entry = [act["seq"] for act in acts(case) if act["action"] == Transfer.action][-1]
        (note,) = raised.value.__notes__
        assert note.endswith(f"both signatures is in {tmp_path / 'both'}; it is logged (entry {entry}).")


def test_an_offer_whose_statement_cannot_be_written_says_that_it_is_logged(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("evidence.custody.place.put", fail)
    with pytest.raises(
        TransferError, match=r"No space left on device\. The ledger states the offer \(entry [0-9]"
    ):
        offer(case, "bag 7", "R. Receiver", tmp_path / "statement")


@pytest.mark.parametrize(
    "command", [["ledger", "checkpoint"], ["ledger", "anchor"], ["custody", "offer", "bag 7", "--to", "R"]]
)
def test_a_place_that_is_not_there_is_named_before_anything_is_signed(
    home: Path, case: Path, tmp_path: Path, command: list[str]
) -> None:
    before = acts(case)
    output = tmp_path / "nodir" / "x"
    done = indicia(home, *command[:2], case, *command[2:], "-o", output, code=2)
    assert done.err == f"indicia: The folder {output.parent} does not exist. Make it or choose another.\n"
    assert acts(case) == before
    done = indicia(home, "key", "export", "Test Examiner", "-o", output, code=2)
    assert f"The folder {output.parent} does not exist." in done.err


def test_a_file_that_cannot_be_written_bears_the_name_that_was_typed(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", ".indicia-k3j2/new")

    monkeypatch.setattr("evidence.custody.place.put", fail)
    with pytest.raises(OSError, match="No space left") as raised:
        checkpoint(case, tmp_path / "x")
    assert in_words(raised.value) == f"{tmp_path / 'x'}: No space left on device."


@pytest.mark.parametrize(
    ("where", "command"),
    [
        ("app.cli.verify.verify_target", ["verify", "{case}"]),
        ("app.cli.manifest.export_manifest", ["manifest", "{case}", "-o", "{case}/exports/m"]),
    ],
)
def test_a_worker_that_does_not_start_is_told_in_words(
    case: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    where: str,
    command: list[str],
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise WorkerStartError("A worker process could not start.")

    monkeypatch.setattr(where, fail)
    monkeypatch.setattr("sys.argv", ["indicia", *(word.format(case=case) for word in command)])
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 2
    assert capsys.readouterr().err == "indicia: A worker process could not start.\n"


def test_a_revocation_that_cannot_be_marked_is_not_logged_and_leaves_no_half_mark(
    home: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    with Case.open(case, write=True) as opened:
        key = opened.key().public
        before = sorted(opened.keys.iterdir())
        monkeypatch.setattr("evidence.custody.files.os.fsync", fail)
        with pytest.raises(KeyFileError, match=r"could not be written to .*revoked: No space left"):
            opened.revoke_key(key, "lost")
        with pytest.raises(KeyFileError, match=r"could not be written to .*vkey: No space left"):
            opened.keep_public(key)
        assert sorted(opened.keys.iterdir()) == before
        monkeypatch.undo()
        monkeypatch.setenv("INDICIA_HOME", str(home))
        opened.checkpoint()
    assert "key.revoke" not in [act["action"] for act in acts(case)]
    assert indicia(home, "verify", case, "--json").document["ok"] is True


def test_a_text_that_begins_with_the_mark_of_utf_8_does_not_hold_it(case: Path, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes(b"\xef\xbb\xbfWords.\r\n")
    set_text(case, "opinion", str(tmp_path / "words.txt"))
    assert [act["details"]["text"] for act in acts(case) if act["action"] == "report.text"] == ["Words."]


@pytest.fixture
def out(home: Path, case: Path, tmp_path: Path) -> Path:
    """An empty folder; the case has one file by then."""
    item, made = tmp_path / "item", tmp_path / "out"
    item.mkdir()
    made.mkdir()
    (item / "a.txt").write_bytes(b"a")
    indicia(home, "ingest", case, item)
    return made


@pytest.mark.skipif(os.name == "nt", reason="names of files are bytes there are not")
@pytest.mark.parametrize("command", [["extract", "1-1"], ["manifest"], ["manifest", "--format", "bagit"]])
def test_what_the_ledger_cannot_state_leaves_no_file(
    home: Path, case: Path, out: Path, command: list[str]
) -> None:
    before = [act["action"] for act in acts(case)].count("export")
    name = os.fsdecode(os.fsencode(out) + b"/bad\xff")
    done = indicia(home, command[0], case, *command[1:], "-o", name, code=None)
    assert done.code not in (0, 1)
    assert "cannot be logged" in done.err
    assert list(out.iterdir()) == []
    assert [act["action"] for act in acts(case)].count("export") == before
    if "bagit" not in command:
        (out / "f.proof").write_bytes(b"another's")
        assert "exists already" in indicia(home, command[0], case, *command[1:], "-o", out / "f", code=2).err
        assert [path.read_bytes() for path in out.iterdir()] == [b"another's"]
    (out / "link").symlink_to(out / "nowhere")
    assert "exists already" in indicia(home, command[0], case, *command[1:], "-o", out / "link", code=2).err
    assert (out / "link").is_symlink()


@pytest.mark.parametrize(
    "stopped", ["evidence.ingest.reader.EntryReader.read", "evidence.custody.ledger.Ledger.append"]
)
def test_what_was_stopped_before_it_was_logged_leaves_no_file(
    case: Path, out: Path, monkeypatch: pytest.MonkeyPatch, stopped: str
) -> None:
    def stop(*_: object) -> None:
        assert not (out / "a.txt").exists(), "it is logged before it lies in its place"
        raise KeyboardInterrupt

    monkeypatch.setattr(stopped, stop)
    with pytest.raises(KeyboardInterrupt):
        extract(case, "1-1", out / "a.txt")
    if "Ledger" in stopped:
        with pytest.raises(KeyboardInterrupt):
            manifest(case, out / "list", "sha256sum")
    assert list(out.iterdir()) == []


def test_what_was_stopped_after_it_was_logged_is_told(
    home: Path, case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("evidence.custody.export.write_proof", stop)
    monkeypatch.setattr("sys.argv", ["indicia", "manifest", str(case), "-o", str(case / "exports" / "m")])
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 2
    assert "Stopped. The ledger states the export of m (entry " in capsys.readouterr().err
    assert not (case / "exports" / "m").exists()


@pytest.mark.parametrize("ended_by", [typer.Abort(), EOFError()])
def test_a_question_that_is_ended_is_no_verification_that_failed(
    case: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    ended_by: BaseException,
) -> None:
    def stop(*_: object) -> None:
        raise ended_by

    monkeypatch.setattr("app.cli.manifest.export_manifest", stop)
    monkeypatch.setattr("sys.argv", ["indicia", "manifest", str(case), "-o", str(case / "exports" / "m")])
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 2
    assert "indicia: Stopped." in capsys.readouterr().err


def test_a_pipe_that_is_not_the_readers_is_told(
    case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise BrokenPipeError(32, "Broken pipe", "the worker's")

    monkeypatch.setattr("app.cli.manifest.export_manifest", fail)
    monkeypatch.setattr("sys.argv", ["indicia", "manifest", str(case), "-o", str(case / "exports" / "m")])
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 2
    assert capsys.readouterr().err == "indicia: the worker's: Broken pipe.\n"


def test_a_pipe_that_breaks_while_a_piece_is_made_is_not_the_readers(
    capfd: pytest.CaptureFixture[str],
) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"one"
        raise BrokenPipeError("the worker's")

    with pytest.raises(BrokenPipeError, match="the worker's"):
        write_pieces(pieces())


def test_nothing_more_is_made_when_nobody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    made, (reading, writing) = [], os.pipe()

    def pieces() -> Iterator[bytes]:
        for number in range(100):
            made.append(number)
            yield bytes(1 << 20)

    os.close(reading)
    with os.fdopen(writing, "w") as out:
        monkeypatch.setattr("sys.stdout", out)
        write_pieces(pieces())
        monkeypatch.undo()
    assert made == [0]


@pytest.mark.parametrize(
    "change", ["'$.size', 'many'", "'$.sha256', 7", "'$.problems', 'x'", "'$.number', -1"]
)
def test_a_file_whose_record_was_altered_is_not_extracted(
    home: Path, case: Path, tmp_path: Path, change: str
) -> None:
    file = tmp_path / "letter.bin"
    file.write_bytes(content(3, 7_000))
    indicia(home, "ingest", case, file)
    with closing(sqlite3.connect(case / "catalog.sqlite")) as connection:
        connection.execute(f"UPDATE entry SET body = json_set(body, {change})")
        connection.commit()
    done = indicia(home, "extract", case, "1-1", "-o", tmp_path / "x", code=None)
    assert done.code in (1, 2)
    assert done.err.startswith("indicia: ")
    assert "Traceback" not in done.err
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["report", "-o", "."], "Name the file"),
        (["report", "-o", "/"], "Name the file"),
        (["export", "-o", "", "--format", "csv"], "Name the file"),
        (["report", "-o", "r.pdf", "--trust-roots", "none.pem"], "--sign"),
        (["report", "-o", "r.pdf", "--reason", "asked"], "--pictures"),
    ],
)
def test_what_would_do_nothing_or_has_no_name_is_refused(
    home: Path, case: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    placed = [each.replace("r.pdf", str(tmp_path / "r.pdf")) for each in arguments]
    done = indicia(home, placed[0], case, *placed[1:], code=2)
    assert said in done.err
    assert not list(tmp_path.glob("r.pdf*"))
