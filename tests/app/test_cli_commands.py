"""Every command on good input: exit code, what it writes, and what it leaves in the ledger."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import subprocess
from pathlib import Path

import pytest
from command_line import acts, command, environment, indicia, new_case, records
from make_data import data

from evidence.contract.registry import load
from reports.lab import make_lab_certificate


@pytest.fixture(scope="module")
def case(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a small image and a folder whose names attack spreadsheets and terminals."""
    folder = tmp_path_factory.mktemp("commands")
    names = folder / "names"
    names.mkdir()
    (names / "=cmd()").write_bytes(b"formula")
    (names / "\x1b[31mred\u202e").write_bytes(b"terminal")
    made = new_case(home, folder / "case")
    indicia(home, "ingest", made, data("ext4.dd"), names)
    return made


def test_create_says_what_it_made(home: Path, tmp_path: Path) -> None:
    said = indicia(
        home, "case", "create", tmp_path / "case", "--number", "7", "--title", "Ä", "--examiner", "E",
        "--agency", "A", "--authority", "W", "--timezone", "Europe/Berlin", "--json",
    ).document  # fmt: skip
    stored = json.loads((tmp_path / "case/case.json").read_bytes())
    assert {name: said[name] for name in stored} == stored
    assert (stored["title"], stored["time_zone"]) == ("Ä", "Europe/Berlin")
    assert [act["action"] for act in acts(tmp_path / "case")] == [
        "case.create",
        "software.version",
        "key.create",
        "key.use",
    ]


def test_one_character_of_a_text_is_not_called_characters(home: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    case = new_case(home, tmp_path / "case")
    for text, said in (("A", "1 character ("), ("AB", "2 characters (")):
        words.write_text(text, "utf-8")
        assert said in indicia(home, "text", "set", case, "opinion", "--file", words).out


def test_ingest_as_json_and_as_events(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"text")
    case = new_case(home, tmp_path / "case")
    document = indicia(home, "ingest", case, file, "--json").document
    assert (document["state"], document["items"][0]["state"]) == ("finished", "finished")
    events = indicia(home, "ingest", case, file, "--events", "jsonl").lines
    assert events[0]["event"] == "ItemStarted"
    assert events[-1]["event"] == "RunFinished"
    assert [entry["evidence"] for entry in indicia(home, "files", case, "--jsonl").lines] == [1, 2]


def test_only_the_parsers_that_were_asked_for_run(home: Path, tmp_path: Path) -> None:
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, data("ext4.dd"), "--parsers", "android.sms, media.exif")
    (start,) = [act for act in acts(case) if act["action"] == "ingest.start"]
    assert [parser["name"] for parser in start["details"]["parsers"]] == ["android.sms", "media.exif"]


def test_a_deferred_verification_is_stated(home: Path, tmp_path: Path) -> None:
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, data("fat12.dd"), "--defer-verification")
    (item,) = indicia(home, "status", case, "--json").document["evidence"]
    assert item["source"] == "unverified"
    assert "has not been hashed" in indicia(home, "verify", case).out


def test_what_a_killed_run_left_in_scratch_is_said_and_cleared(home: Path, tmp_path: Path) -> None:
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, data("fat12.dd"))
    assert not indicia(home, "status", case, "--json").document["left_in_scratch"]
    (case / "scratch").mkdir(exist_ok=True)
    (case / "scratch" / "piece").write_bytes(b"of evidence")
    assert indicia(home, "status", case, "--json").document["left_in_scratch"]
    assert "left pieces of evidence" in indicia(home, "status", case).out
    indicia(home, "resume", case)
    assert "pieces" not in indicia(home, "status", case).out


def test_files_in_every_form(home: Path, case: Path) -> None:
    lines = indicia(home, "files", case, "--jsonl").lines
    assert indicia(home, "files", case, "--json").document == lines
    rows = list(csv.DictReader(io.StringIO(indicia(home, "files", case, "--csv").out)))
    assert [row["id"] for row in rows] == [line["id"] for line in lines]
    assert "'=cmd()" in {row["path"] for row in rows}
    table = indicia(home, "files", case, COLUMNS="200").out
    assert "\x1b" not in table
    assert "\u202e" not in table
    assert "<U+001B>[31mred<U+202E>" in table


def test_files_are_chosen(home: Path, case: Path) -> None:
    def paths(*options: str) -> list[str]:
        return [line["path"] for line in indicia(home, "files", case, "--jsonl", *options).lines]

    assert paths("--path", "docs/let*") == ["docs/letter.txt"]
    assert set(paths("--evidence", "2")) == {"=cmd()", "\x1b[31mred\u202e"}
    assert paths("--deleted")
    assert set(paths("--live")) | set(paths("--deleted")) | set(paths("--carved")) == set(paths())
    assert all(path.startswith(("$Unallocated/", "$Carved/")) for path in paths("--carved"))


def test_artifacts_are_chosen(home: Path, case: Path) -> None:
    assert indicia(home, "artifacts", case, "--jsonl", "--kind", "message").lines == []
    assert indicia(home, "artifacts", case, "--from", "2020-01-01", code=2).err.startswith("indicia: ")


def test_problems_status_and_ledger_agree_with_the_records(home: Path, case: Path) -> None:
    problems = indicia(home, "problems", case, "--jsonl").lines
    assert {json.dumps(problem, sort_keys=True) for problem in problems} == {
        json.dumps(json.loads(body), sort_keys=True) for table, body in records(case) if table == "problem"
    }
    status = indicia(home, "status", case, "--json").document
    assert status["completeness"]["entries"] == len(indicia(home, "files", case, "--jsonl").lines)
    entries = indicia(home, "ledger", "show", case, "--jsonl").lines
    assert [entry["seq"] for entry in entries] == list(range(status["ledger"]["entries"]))
    assert indicia(home, "ledger", "show", case, "--json").document == acts(case)
    for people in (("status", case), ("ledger", "show", case), ("problems", case), ("artifacts", case)):
        assert indicia(home, *people).out


def test_parsers_are_those_of_the_registry(home: Path) -> None:
    listed = indicia(home, "parsers", "--json").document
    assert [parser["name"] for parser in listed["parsers"]] == [parser.name for parser in load().parsers]
    assert all(len(parser["digest"]) == 64 for parser in listed["parsers"])
    assert listed["broken"] == []
    assert "android.sms" in indicia(home, "parsers", COLUMNS="200").out


def test_a_broken_plugin_is_listed(home: Path, tmp_path: Path) -> None:
    information = tmp_path / "broken-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text("[indicia.parsers]\nbroken = broken_plugin\n")
    (tmp_path / "broken_plugin.py").write_text("1 / 0\n")
    done = indicia(home, "parsers", code=3, PYTHONPATH=str(tmp_path))
    assert "broken_plugin cannot be loaded: ZeroDivisionError" in done.err


def test_extract_copies_checks_and_logs(home: Path, case: Path, tmp_path: Path) -> None:
    (line,) = indicia(home, "files", case, "--jsonl", "--path", "docs/deep/deeper/large.bin").lines
    copy = tmp_path / "large.bin"
    said = indicia(home, "extract", case, line["id"], "-o", copy, "--json").document
    assert hashlib.sha256(copy.read_bytes()).hexdigest() == line["sha256"] == said["sha256"]
    assert [act["action"] for act in acts(case)][-2:] == ["export", "key.use"]
    assert indicia(home, "verify", copy, "--json").document["ok"] is True
    copy.write_bytes(copy.read_bytes()[:-1] + b"!")
    assert "large.bin" in indicia(home, "verify", copy, code=1).out


def test_checkpoint_manifest_and_report_are_written_and_verify(
    home: Path, case: Path, tmp_path: Path
) -> None:
    key = make_lab_certificate(tmp_path / "lab", passphrase=b"right")
    (tmp_path / "pass").write_bytes(b"right\n")
    indicia(home, "ledger", "checkpoint", case, "-o", tmp_path / "checkpoint.txt")
    indicia(home, "manifest", case, "-o", tmp_path / "list.hashdeep")
    indicia(home, "manifest", case, "-o", tmp_path / "list.sha256", "--format", "sha256sum")
    report = ("report", case, "-o", tmp_path / "report.pdf", "--sign", key)
    said = indicia(home, *report, "--passphrase-file", tmp_path / "pass", "--json").document
    assert said["sha256"] == hashlib.sha256((tmp_path / "report.pdf").read_bytes()).hexdigest()
    targets = [case, *(tmp_path / name for name in ("list.hashdeep", "list.sha256", "report.pdf"))]
    done = indicia(home, "verify", *targets, "--anchor", tmp_path / "checkpoint.txt", "--json", code=None)
    assert done.code == 0, [check for check in done.document["checks"] if not check["ok"]]


def test_an_image_is_verified_against_its_own_hash(home: Path) -> None:
    checks = indicia(home, "verify", data("mbr.E01"), "--json").document["checks"]
    assert any("as stored at acquisition" in check["message"] for check in checks)


def test_help_names_every_command(home: Path) -> None:
    said = indicia(home, "--help").out
    for name in ("case", "ingest", "resume", "status", "files", "artifacts", "problems", "verify", "demo"):
        assert name in said
        assert indicia(home, name, "--help").out


def test_a_reader_that_leaves_changes_no_exit_code(home: Path, case: Path, tmp_path: Path) -> None:
    for form in ((), ("--json",), ("--jsonl",), ("--csv",)):
        assert _unread(home, "files", case, *form) == (0, "")
    new = new_case(home, tmp_path / "case")
    assert _unread(home, "ingest", new, data("fat12.dd")) == (0, "")
    assert [act for act in acts(new) if act["action"] == "ingest.end"]
    assert indicia(home, "manifest", new, "-o", tmp_path / "list").code == 0
    assert _unread(home, "verify", tmp_path / "list") == (0, "")
    (tmp_path / "list").write_bytes((tmp_path / "list").read_bytes() + b"#\n")
    for form in ((), ("--json",)):
        assert _unread(home, "verify", tmp_path / "list", *form) == (1, "")


def _unread(home: Path, *arguments: str | Path) -> tuple[int, str]:
    """Exit code and errors of a command whose output nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "wb") as output:
        done = subprocess.run(
            command(*arguments),
            stdout=output,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=environment(home),
        )
    return done.returncode, done.stderr
