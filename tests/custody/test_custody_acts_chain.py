"""What is read from the acts: the chain of custody, corrections, protection; and which program wrote."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from evidence.custody import software_log
from evidence.custody.access import ReasonNeededError, log_view, protection_of
from evidence.custody.acts import ACTS, log
from evidence.custody.acts_handling import (
    Condition,
    Link,
    Receipt,
    Return,
    SealsApplied,
    SealsBroken,
    Storage,
)
from evidence.custody.acts_record import Correction, Note, Protection, ProtectionLifted
from evidence.custody.chain import chain, holding, items
from evidence.custody.errors import LedgerError
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.remarks import protected, remarks
from evidence.custody.software import build_digest
from evidence.custody.transfer import TransferError, read_statement, signed, write_statement

ROOT = Path(__file__).parents[2]
AT = "2026-01-02T03:04:05+01:00"


def acts(ledger: Ledger) -> list[dict[str, Any]]:
    return [entry.document() for entry in ledger.acts()]


def statement(key: SigningKey, **changes: str) -> dict[str, Any]:
    details = {
        "transfer": "0f" * 16,
        "case": "c",
        "item": "item A",
        "giver": "G",
        "giver_key": key.public.text,
    }
    return signed({**details, "receiver": "R", "at": AT, **changes}, key)


def test_the_chain_of_an_item(ledger: Ledger, key: SigningKey, tmp_path: Path) -> None:
    log(
        ledger,
        "item A",
        Receipt(received_from="P", place="desk", at=AT, seals=["1", "2"], condition="cracked"),
    )
    log(ledger, "item B", Storage(place="elsewhere"))
    log(ledger, "item A", Link(evidence=1))
    log(ledger, "evidence 1", Condition(condition="charged"))
    log(ledger, "item A", SealsBroken(seals=["1"], reason="imaging"))
    log(ledger, "item A", SealsApplied(seals=["3"]))
    log(ledger, "entry 1", Correction(corrects=1, text="The seals were 1 and 4."))
    log(ledger, "entry 7", Correction(corrects=7, text="No: 1 and 5."))
    steps = chain(acts(ledger), "evidence 1")
    assert [step.act["seq"] for step in steps] == [1, 3, 4, 5, 6]
    assert [[other["seq"] for other in step.corrections] for step in steps] == [[7, 8], [], [], [], []]
    now = holding("evidence 1", steps)
    assert (now.holder, now.place, now.seals, now.condition) == ("T. Examiner", "desk", ("2", "3"), "charged")
    assert items(acts(ledger)) == ["item A", "item B", "evidence 1"]

    offer = statement(key)
    ledger.append("custody.transfer", "item A", offer)
    steps = chain(acts(ledger), "item A")
    assert steps[-1].transfer == "not accepted yet"
    assert (holding("item A", steps).holder, holding("item A", steps).waiting) == ("T. Examiner", ("R",))

    receiver = SigningKey.create(tmp_path / "k", "receiver")
    ledger.append("custody.transfer", "item A", {**offer, "signatures": [*offer["signatures"]] * 2})
    assert chain(acts(ledger), "item A")[-1].transfer == "does not hold"
    ledger.append("custody.transfer", "item A", signed(offer, receiver))
    steps = chain(acts(ledger), "item A")
    assert [step.transfer for step in steps[-3:]] == ["accepted", "does not hold", "accepted"]
    assert (holding("item A", steps).holder, holding("item A", steps).waiting) == ("R", ())
    log(ledger, "item A", Return(returned_to="Owner", at=AT))
    now = holding("item A", chain(acts(ledger), "item A"))
    assert (now.state, now.holder) == ("returned", "Owner")


def test_who_may_not_sign(key: SigningKey, tmp_path: Path) -> None:
    other = SigningKey.create(tmp_path / "k", "other")
    offer = statement(key)
    with pytest.raises(TransferError, match="receiver signs with a key of their own"):
        signed(offer, key)
    with pytest.raises(TransferError, match="names another key of R"):
        signed(statement(key, receiver_key=SigningKey.create(tmp_path / "k", "third").public.text), other)
    with pytest.raises(TransferError, match="signed this transfer already"):
        signed(signed(offer, other), other)


def test_a_statement_that_was_changed_is_not_signed(key: SigningKey, tmp_path: Path) -> None:
    path = tmp_path / "statement"
    write_statement(path, statement(key))
    assert read_statement(path) == statement(key)
    good = path.read_bytes()
    for bad, words in (
        (good.replace(b'"R"', b'"S"'), "signature of G"),
        (good[:-1], "not a statement"),
        (good.replace(b"transfer-1", b"transfer-2"), "not a statement"),
        (good.replace(b'"at":', b'"au":'), "lacks the field at"),
        (b"\xff", "not a statement"),
        (b"[]", "not a statement"),
    ):
        assert bad != good
        path.write_bytes(bad)
        with pytest.raises(TransferError, match=words):
            read_statement(path)


def test_remarks_with_their_corrections(ledger: Ledger) -> None:
    log(ledger, "1-1", Note(text="a"))
    log(ledger, "1-2", Note(text="b"))
    log(ledger, "entry 1", Correction(corrects=1, text="c"))
    log(ledger, "entry 0", Correction(corrects=0, text="d"))
    found = [(act["seq"], [other["seq"] for other in others]) for act, others in remarks(acts(ledger))]
    assert found == [(1, [3]), (2, []), (0, [4])]


def test_a_protected_record_is_shown_for_a_reason_only(ledger: Ledger) -> None:
    log(ledger, "1-42", Protection(category="privileged"))
    log(ledger, "1-7-3", Protection(category="intimate"))
    for record, categories in (
        ("1-42", ["privileged"]), ("1-42-1", ["privileged"]), ("1-7", ["intimate"]), ("1-7-3", ["intimate"]),
        ("1-4", []), ("1-421", []), ("1-7-33", []), ("1-7-2", []),
    ):  # fmt: skip
        assert protection_of(ledger, [record]) == categories, record
    size = ledger.size
    with pytest.raises(ReasonNeededError, match="protected as intimate"):
        log_view(ledger, "1-7-2", ["1-7"], "", "extract")
    assert log_view(ledger, "1-4", [], "", "extract") == []
    assert ledger.size == size
    assert log_view(ledger, "1-7-2", ["1-7"], "to describe it", "extract") == ["intimate"]
    (last,) = ledger.entries(size)
    assert (last.document()["action"], last.document()["subject"]) == ("access.view", "1-7-2")
    assert last.document()["details"] == {
        "category": "intimate",
        "reason": "to describe it",
        "way": "extract",
    }
    log(ledger, "1-42", ProtectionLifted(category="privileged", reason="waived"))
    assert protection_of(ledger, ["1-42"]) == []


def test_text_that_no_ledger_holds_is_refused_in_words(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="Write it in plain text"):
        log(ledger, "1-1", Note(text="\udc80"))


def test_another_version_or_build_is_stated_once(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    def stated() -> list[dict[str, Any]]:
        return [act["details"] for act in acts(ledger) if act["action"] == "software.version"]

    def program(version: str, build: str) -> None:
        monkeypatch.setattr(software_log, "indicia_version", lambda: version)
        monkeypatch.setattr(software_log, "build_digest", lambda: build)
        software_log.state_software(ledger)

    program("1.0", "a" * 64)
    program("1.0", "a" * 64)
    assert stated() == [{"version": "1.0", "build": "a" * 64}]
    program("1.0", "b" * 64)
    assert stated()[1:] == [
        {"version": "1.0", "build": "b" * 64, "previous": "1.0", "previous_build": "a" * 64}
    ]
    ledger.append("ingest.end", "evidence 1", {"counts": {}, "tools": {"indicia": "1.1"}, "build": "c" * 64})
    program("1.1", "c" * 64)
    assert len(stated()) == 2
    ledger.append("ingest.end", "evidence 1", {"counts": {}})
    program("1.1", "c" * 64)
    assert stated()[2:] == [{"version": "1.1", "build": "c" * 64, "previous": None, "previous_build": None}]


def test_the_build_is_what_sha256sum_says() -> None:
    rooms = ["analysis", "app", "evidence", "parsers", "reports", "resources"]
    listed = "find {} -name '*.py' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum".format(
        " ".join(rooms)
    )
    build_digest.cache_clear()
    done = subprocess.run(["sh", "-c", listed], cwd=ROOT, capture_output=True, check=True, text=True)
    assert build_digest() == done.stdout.split()[0]


def test_acts_of_a_ledger_that_was_changed_are_read_without_a_fault(ledger: Ledger, key: SigningKey) -> None:
    """Each act of another form stays in the chain and says nothing of how the item stands."""
    log(ledger, "item A", Storage(place="desk"))
    (made,) = acts(ledger)[1:]
    for action in ACTS:
        for details in ({}, {"signatures": 7}, {"corrects": "1"}, {"evidence": []}):
            if action in ("case.create", "evidence.receive", "key.create"):  # nothing in these is required
                continue
            forged = {**made, "seq": 2, "action": action, "details": details}
            steps = chain([made, forged], "item A")
            assert holding("item A", steps).place == "desk"
            if action == "custody.transfer":
                assert [step.transfer for step in steps] == ["", "does not hold"]
            assert len(steps) == 1 + action.startswith(
                ("acquire.", "custody.", "evidence.", "ingest.", "tool.")
            )
            assert remarks([made, forged]) == []
            assert protected([made, forged]) == {}
