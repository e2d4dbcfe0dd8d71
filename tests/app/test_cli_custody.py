"""The custody commands from receipt to disposal: what they write, what they refuse, and what both verifiers say."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from command_line import ROOT, Done, acts, indicia, new_case

from evidence.custody.keys import SigningKey

RECEIVE = ("--from", "PC Plod", "--place", "Desk\u202e", "--at", "2026-01-02T03:04:05+01:00")


@pytest.fixture(scope="module")
def ingested(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with one folder of two files."""
    folder = tmp_path_factory.mktemp("custody")
    (folder / "evidence").mkdir()
    (folder / "evidence" / "a.txt").write_bytes(b"first")
    (folder / "evidence" / "b.txt").write_bytes(b"second")
    case = new_case(home, folder / "case")
    indicia(home, "ingest", case, folder / "evidence")
    return case


def custody(home: Path, *arguments: str | Path, code: int = 0) -> Done:
    return indicia(home, "custody", *arguments, code=code)


def last(case: Path, action: str) -> dict[str, Any]:
    return [act for act in acts(case) if act["action"] == action][-1]


def id_of(home: Path, case: Path, path: str) -> str:
    (line,) = indicia(home, "files", case, "--jsonl", "--path", path).lines
    return str(line["id"])


def alone(case: Path) -> subprocess.CompletedProcess[str]:
    """The stand-alone verifier in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "indicia_verify", str(case)],
        cwd=ROOT / "packaging" / "verifier", capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_from_receipt_to_disposal(home: Path, ingested: Path, tmp_path: Path) -> None:
    case = ingested
    full = (
        "--seal",
        "A1",
        "--seal",
        "A2",
        "--condition",
        "cracked",
        "--packaging",
        "bag 7",
        "--authority",
        "W 1",
    )
    custody(home, "receive", case, "SKB/1", *RECEIVE, *full, "--scope", "messages", "--description", "phone")
    assert last(case, "custody.receive")["details"] == {
        "received_from": "PC Plod", "place": "Desk\u202e", "at": "2026-01-02T03:04:05+01:00", "description": "phone",
        "condition": "cracked", "packaging": "bag 7", "seals": ["A1", "A2"], "authority": "W 1", "scope": "messages",
    }  # fmt: skip
    custody(home, "link", case, "SKB/1", "1")
    custody(home, "unseal", case, "SKB/1", "--seal", "A1", "--reason", "imaging")
    custody(home, "seal", case, "SKB/1", "--seal", "B1", "--note", "after imaging")
    custody(home, "condition", case, "1", "--state", "off")
    custody(home, "store", case, "SKB/1", "--place", "Locker 4")
    shown = custody(home, "show", case, "1", "--json").document
    assert shown["now"] == {
        "item": "evidence 1", "holder": "Test Examiner", "place": "Locker 4", "seals": ["A2", "B1"],
        "condition": "off", "waiting": [], "state": "held",
    }  # fmt: skip
    order = [step["act"]["action"] for step in shown["chain"]]
    assert order[:2] == ["evidence.receive", "ingest.start"]
    assert order[-6:] == [
        f"custody.{act}" for act in ("receive", "link", "unseal", "seal", "condition", "store")
    ]
    people = custody(home, "show", case, "SKB/1").out
    assert "Locker 4" in people
    assert "\u202e" not in people
    custody(home, "return", case, "SKB/1", "--to", "Owner", "--at", "2026-02-02T03:04:05+00:00")
    custody(home, "dispose", case, "SKB/1", "--method", "shredded", "--authority", "order 9")
    assert custody(home, "show", case, "SKB/1", "--json").document["now"]["state"] == "disposed of"
    assert indicia(home, "verify", case, "--json").document["ok"] is True
    assert alone(case).returncode == 0


def test_a_transfer_over_two_machines(home: Path, tmp_path: Path) -> None:
    case, there = new_case(home, tmp_path / "case"), tmp_path / "there"
    custody(home, "receive", case, "X", *RECEIVE)
    offered, accepted = tmp_path / "offer", tmp_path / "accepted"
    custody(home, "offer", case, "X", "--to", "R. Eceiver", "-o", offered, "--reason", "extraction")
    assert custody(home, "show", case, "X", "--json").document["now"]["waiting"] == ["R. Eceiver"]
    assert "not accepted yet" in custody(home, "show", case, "X").out
    custody(home, "accept", offered, code=2)
    own = custody(
        home, "accept", offered, "--key", home / "keys" / "Test-Examiner.indicia.pem", "-o", accepted, code=2
    )
    assert "a key of their own" in own.err
    assert not accepted.exists()
    custody(there, "accept", offered, "-o", accepted)
    custody(home, "accept", accepted, "--case", case)
    again = custody(home, "accept", accepted, "--case", case, code=2)
    assert "in the ledger already" in again.err
    found = custody(home, "show", case, "X", "--json").document
    assert (found["now"]["holder"], found["now"]["waiting"]) == ("R. Eceiver", [])
    details = last(case, "custody.transfer")["details"]
    assert json.loads(accepted.read_bytes())["statement"] == details
    assert indicia(home, "verify", case, "--json").document["ok"] is True
    assert alone(case).returncode == 0
    other = new_case(home, tmp_path / "other")
    assert "another case" in custody(home, "accept", accepted, "--case", other, code=2).err
    for refusing in (other, case, tmp_path):
        custody(home, "accept", accepted, "-o", tmp_path / "copy", "--case", refusing, code=2)
        assert not (tmp_path / "copy").exists(), "nothing is written where nothing is logged"


def test_no_key_is_made_where_nothing_is_signed(home: Path, tmp_path: Path) -> None:
    case, there = new_case(home, tmp_path / "case"), tmp_path / "there"
    custody(home, "receive", case, "X", *RECEIVE)
    named, offered = tmp_path / "named", tmp_path / "offered"
    stranger = "stranger+" + SigningKey.create(tmp_path / "k", "stranger").public.text.partition("+")[2]
    custody(home, "offer", case, "X", "--to", "R.", "--receiver-key", stranger, "-o", named)
    custody(home, "offer", case, "X", "--to", "R.", "-o", offered)
    other = new_case(home, tmp_path / "other")
    refused = custody(there, "accept", named, "-o", tmp_path / "signed", code=2)
    assert "Name its file with --key" in refused.err
    custody(there, "accept", offered, "--case", other, code=2)
    custody(there, "accept", offered, "--case", tmp_path / "none", code=2)
    custody(
        there, "offer", case, "X", "--to", "S.", "--from", "Z.", "--at", "then", "-o", tmp_path / "o", code=2
    )
    custody(there, "offer", case, "X", "--to", "S.", "--receiver-key", "x", "-o", tmp_path / "o", code=2)
    assert not [*(there / "keys").glob("R*"), *(there / "keys").glob("[SZ]*")]
    assert not (tmp_path / "signed").exists()


def test_a_transfer_is_accepted_once_by_whichever_key(home: Path, tmp_path: Path) -> None:
    case, there = new_case(home, tmp_path / "case"), tmp_path / "there"
    custody(home, "receive", case, "X", *RECEIVE)
    offered = tmp_path / "offered"
    custody(home, "offer", case, "X", "--to", "R.", "-o", offered)
    custody(home, "accept", offered, "--case", case)
    again = custody(there, "accept", offered, "--case", case, code=2)
    assert "in the ledger already" in again.err
    assert not [*(there / "keys").glob("R*")]


def test_openssl_accepts_both_signatures(home: Path, tmp_path: Path) -> None:
    """Who has the statement, the two public keys and the specification needs nothing of Indicia."""
    case, offered, accepted = new_case(home, tmp_path / "case"), tmp_path / "offer", tmp_path / "accepted"
    custody(home, "receive", case, "Ä", *RECEIVE)
    custody(home, "offer", case, "Ä", "--to", "R", "-o", offered, "--seal", "1")
    custody(tmp_path / "there", "accept", offered, "-o", accepted)
    details = json.loads(accepted.read_bytes())["statement"]
    signatures = details.pop("signatures")
    assert len(signatures) == 2
    data = b"indicia-transfer-1\n" + rfc8785.dumps(details)
    for each in signatures:
        assert openssl_verifies(tmp_path, each, data)
        assert not openssl_verifies(tmp_path, each, data + b" ")


def openssl_verifies(folder: Path, signature: dict[str, str], data: bytes) -> bool:
    raw = base64.b64decode(signature["vkey"].split("+", 2)[2])[1:]
    (folder / "key.der").write_bytes(bytes.fromhex("302a300506032b6570032100") + raw)  # RFC 8410
    (folder / "data").write_bytes(data)
    (folder / "signature").write_bytes(base64.b64decode(signature["signature"]))
    command = "openssl pkeyutl -verify -pubin -inkey key.der -keyform DER -rawin -in data -sigfile signature"
    return subprocess.run(command.split(), cwd=folder, capture_output=True, check=False).returncode == 0


def test_tags_notes_and_corrections(home: Path, ingested: Path) -> None:
    case = ingested
    one, two = id_of(home, case, "a.txt"), id_of(home, case, "b.txt")
    indicia(home, "tag", case, one, two, "--tag", "key", "--note", "why")
    indicia(home, "note", case, one, "Zoë's \x1b[31m file")
    indicia(home, "note", case, "of the case")
    wrong = last(case, "note")["seq"]
    indicia(home, "correct", case, str(wrong), "of the exhibit")
    entry = next(
        line["seq"]
        for line in indicia(home, "ledger", "show", case, "--jsonl").lines
        if line["subject"] == two
    )
    indicia(home, "correct", case, str(entry), "the file was b")
    found = indicia(home, "notes", case, "--json").document
    said = [(each["record"], each["act"], each["said"]) for each in found]
    assert (one, "tag", "key · why") in said
    assert (two, "tag", "key · why") in said
    assert (one, "note", "Zoë's \x1b[31m file") in said
    (corrected,) = [each for each in found if each["entry"] == wrong]
    assert [(other["corrects"], other["said"]) for other in corrected["corrections"]] == [
        (wrong, "of the exhibit")
    ]
    assert [each["corrections"][0]["said"] for each in found if each["entry"] == entry] == ["the file was b"]
    assert all(each["who"] == "Test Examiner" and each["time"] for each in found)
    assert "\x1b" not in indicia(home, "notes", case).out
    assert "of the exhibit" in indicia(home, "ledger", "show", case, COLUMNS="300").out
    assert indicia(home, "verify", case, "--json").document["ok"] is True


def test_a_protected_file_is_copied_for_a_reason_only(home: Path, ingested: Path, tmp_path: Path) -> None:
    case = ingested
    one, two = id_of(home, case, "a.txt"), id_of(home, case, "b.txt")
    indicia(home, "protect", case, one, "--category", "privileged communication")
    before = acts(case)
    refused = indicia(home, "extract", case, one, "-o", tmp_path / "a", code=2)
    assert "privileged communication" in refused.err
    assert not (tmp_path / "a").exists()
    assert acts(case) == before
    indicia(home, "extract", case, two, "-o", tmp_path / "b", "--recipient", "Crown")
    assert last(case, "export")["details"]["recipient"] == "Crown"
    assert "access.view" not in [act["action"] for act in acts(case)]
    indicia(home, "extract", case, one, "-o", tmp_path / "a", "--reason", "counsel agreed")
    assert (tmp_path / "a").read_bytes() == b"first"
    view = last(case, "access.view")
    assert (view["subject"], view["details"]["reason"]) == (one, "counsel agreed")
    size = len(acts(case))
    bag = ("manifest", case, "-o", tmp_path / "bag", "--format", "bagit")
    assert one in indicia(home, *bag, code=2).err
    assert (len(acts(case)), (tmp_path / "bag").exists()) == (size, False)
    indicia(home, *bag, "--reason", "disclosure", "--recipient", "Defence")
    assert last(case, "export")["details"]["recipient"] == "Defence"
    view = last(case, "access.view")
    assert (view["subject"], view["details"]["way"], view["details"]["reason"]) == (one, "bag", "disclosure")
    indicia(home, "manifest", case, "-o", tmp_path / "m", "--recipient", "Clerk")
    assert last(case, "export")["details"]["recipient"] == "Clerk"
    indicia(home, "protect", case, one, "--category", "privileged communication", "--lift", code=2)
    indicia(
        home, "protect", case, one, "--category", "privileged communication", "--lift", "--reason", "waived"
    )
    indicia(home, "extract", case, one, "-o", tmp_path / "again")
    assert last(case, "access.view") == view
    indicia(home, "report", case, "-o", tmp_path / "r.pdf", "--recipient", "The court")
    assert last(case, "export")["details"]["recipient"] == "The court"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("receive", "CASE", "A", "--from", "P", "--place", "D", "--at", "yesterday"), "is not a time"),
        (
            ("receive", "CASE", "A", "--from", "P", "--place", "D", "--at", "2026-01-02T03:04:05"),
            "with an offset",
        ),
        (
            ("receive", "CASE", "A", "--from", "", "--place", "D", "--at", "2026-01-02T03:04:05Z"),
            "received_from",
        ),
        (("receive", "CASE", " ", *RECEIVE), "Name the item"),
        (("store", "CASE", "77", "--place", "x"), "no evidence item 77"),
        (("seal", "CASE", "A"), "Name the seals"),
        (("link", "CASE", "1", "1"), "label of a physical item"),
        (("show", "CASE", "unknown"), "knows no item unknown"),
        (("accept", "nothing.json", "--case", "CASE"), "cannot be read"),
        (("accept", "CASE/case.json", "--case", "CASE"), "not a statement"),
    ],
)
def test_bad_use_is_explained_and_writes_nothing(
    home: Path, ingested: Path, arguments: tuple[str, ...], words: str
) -> None:
    before = acts(ingested)
    done = custody(home, *(each.replace("CASE", str(ingested)) for each in arguments), code=2)
    assert words in done.err
    assert acts(ingested) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("tag", "CASE", "9-9", "--tag", "x"), "no record 9-9"),
        (("tag", "CASE", "1-1", "--tag", ""), "wrong kind in the field tag"),
        (("note", "CASE", "'; DROP TABLE entry; --", "text"), "no record"),
        (("note", "CASE", ""), "wrong kind in the field text"),
        (("correct", "CASE", "999999", "x"), "no entry 999999"),
        (("protect", "CASE", "9-9", "--category", "x"), "no record 9-9"),
    ],
)
def test_bad_remarks_are_explained_and_write_nothing(
    home: Path, ingested: Path, arguments: tuple[str, ...], words: str
) -> None:
    before = acts(ingested)
    done = indicia(home, *(each.replace("CASE", str(ingested)) for each in arguments), code=2)
    assert words in done.err
    assert acts(ingested) == before


def test_a_forged_acceptance_is_named_by_both(home: Path, tmp_path: Path) -> None:
    """Somebody who can write the file, and has the examiner's key, still cannot sign for the receiver."""
    case, offered = new_case(home, tmp_path / "case"), tmp_path / "offer"
    custody(home, "receive", case, "X", *RECEIVE)
    custody(home, "offer", case, "X", "--to", "R. Eceiver", "-o", offered)
    details = json.loads(offered.read_bytes())["statement"]
    details["signatures"].append({**details["signatures"][0]})
    program = (
        "import sys, json; from pathlib import Path; from evidence.case import Case\n"
        "with Case.open(Path(sys.argv[1]), write=True) as case:\n"
        "    case.ledger.append('custody.transfer', 'item X', json.loads(sys.argv[2]))\n"
    )
    subprocess.run(
        [sys.executable, "-c", program, str(case), json.dumps(details)],
        cwd=ROOT, check=True, env={"INDICIA_HOME": str(home), "PATH": ""},
    )  # fmt: skip
    seq = last(case, "custody.transfer")["seq"]
    said = indicia(home, "verify", case, code=1).out
    assert f"Entry {seq}: the signature of R. Eceiver (receiver)" in said
    done = alone(case)
    assert done.returncode == 1
    assert f"Entry {seq} bears a signature of R. Eceiver (receiver)" in done.stdout
    found = custody(home, "show", case, "X", "--json").document
    assert found["chain"][-1]["transfer"] == "does not hold"
    assert found["now"]["holder"] == "Test Examiner"


def test_the_ledger_says_which_build_wrote(home: Path, ingested: Path) -> None:
    """The same build made the case and ingested, so it is stated once, and each ingest repeats it."""
    build = "find analysis app evidence parsers reports resources -name '*.py' | LC_ALL=C sort | xargs -d '\\n' sha256sum"
    listed = subprocess.run(
        ["sh", "-c", f"{build} | sha256sum"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    first = acts(ingested)[1]
    assert first["action"] == "software.version"
    known = {act["details"]["build"] for act in acts(ingested) if act["action"] == "software.version"}
    for action in ("ingest.start", "ingest.end"):
        assert last(ingested, action)["details"]["build"] in known
    made = new_case(home, ingested.parent / "second")
    assert last(made, "software.version")["details"]["build"] == listed.stdout.split()[0]
